using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading;
using ExportKit.Writing;

namespace ExportKit.Tests.ExporterTests;

/// <summary>Stages that understand a small language of their own, so that what joins the stages is tested by itself.
/// The first line is the headline; <c>img ADDRESS</c> is a picture, <c>problem</c> an accessibility problem, <c>fault</c> a
/// fault of the reader; a page that begins with <c>none</c> has no article; all other lines are paragraphs.</summary>
internal sealed class FakeStages
{
    /// <summary>The stages that were called, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The options that the reader was given last.</summary>
    public ReadingOptions? ReadingOptions { get; private set; }

    /// <summary>What a writer does instead of writing; null to write.</summary>
    public Func<ExportFormat, WritingContext, Stream, bool>? Write { get; set; }

    /// <summary>The pages that the last writer was given.</summary>
    public PageMap? Pages { get; private set; }

    /// <summary>The pages that the PDF has; null where it cannot be laid out.</summary>
    public PageMap? Paginated { get; set; } = new("urn:uuid:1", [new PageStart("1", null)]);

    /// <summary>The pictures that the last writer was given.</summary>
    public ImageLibrary? Images { get; private set; }

    /// <summary>The options that the last writer was made with.</summary>
    public ExportOptions? Options { get; private set; }

    public ExportStages Stages => new()
    {
        Read = Read,
        ReadParts = ReadParts,
        Normalise = (article, options, _) =>
        {
            Calls.Add("normalise");
            return article with { Metadata = article.Metadata with { Language = options.Language ?? "en" } };
        },
        Collect = (articles, options, _) =>
        {
            Calls.Add("collect");
            return articles[0] with
            {
                Metadata = articles[0].Metadata with { Headline = [new TextRun(options.Title!)] },
                Body = [.. articles.Select(article => new Chapter(article.Metadata, article.Body) { Place = article.Source, Id = article.Source.Source })],
                Source = new SourcePlace(options.Title!),
            };
        },
        ReadImage = (address, bytes) =>
            bytes.Span.StartsWith("PNG"u8)
                ? new ImageFile(address, bytes, ImageFormat.Png) { PixelWidth = bytes.Span.StartsWith("PNG point"u8) ? 1 : 30, PixelHeight = 1 }
                : null,
        Writer = (format, options) =>
        {
            Options = options;
            return format == ExportFormat.Pdf ? new PagedWriter(this) : new Writer(this, format);
        },
    };

    private Article? Read(ReadOnlyMemory<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics)
    {
        Calls.Add("read");
        ReadingOptions = options;
        var lines = Encoding.UTF8.GetString(bytes.Span).Split('\n');
        if (lines[0] == "none")
        {
            diagnostics.Report(DiagnosticCodes.NoArticle, "No article was found", new SourcePlace(options.SourceName), "Give an article page");
            return null;
        }

        var body = ImmutableArray.CreateBuilder<Block>();
        for (var i = 1; i < lines.Length; i++)
        {
            var place = new SourcePlace(options.SourceName, i + 1, 1);
            switch (lines[i].Split(' '))
            {
                case ["img", var address]:
                    body.Add(new Figure(new Picture(address) { Place = place }));
                    break;
                case ["problem"]:
                    diagnostics.Report(DiagnosticCodes.ImageWithoutText, "No text was found for a picture", place, "Give it an alt");
                    break;
                case ["fault"]:
                    throw new InvalidOperationException("a fault on purpose");
                default:
                    body.Add(new Paragraph([new TextRun(lines[i])]));
                    break;
            }
        }

        return new Article
        {
            Source = new SourcePlace(options.SourceName),
            Metadata = new ArticleMetadata { Headline = [new TextRun(lines[0])] },
            Body = body.ToImmutable(),
        };
    }

    private Article? ReadParts(IReadOnlyList<StoryPage> pages, DiagnosticBag diagnostics)
    {
        var parts = pages.Select(page => Read(page.Bytes, page.Options, diagnostics)).ToList();
        return parts.Contains(null) ? null : parts[0]! with { Body = [.. parts.SelectMany(part => part!.Body)] };
    }

    private sealed class PagedWriter(FakeStages stages) : Writer(stages, ExportFormat.Pdf), IPagedWriter
    {
        public bool Write(Article article, WritingContext context, Stream output, [NotNullWhen(true)] out PageMap? pages)
        {
            pages = Stages.Paginated;
            return Write(article, context, output) && pages is not null;
        }

        public PageMap? Paginate(Article article, WritingContext context)
        {
            Stages.Calls.Add("paginate");
            context.Diagnostics.Report(DiagnosticCodes.ImageMissing, "of the layout", article.Source, "none");
            if (Stages.Paginated is null)
            {
                context.Diagnostics.Report(DiagnosticCodes.InternalFault, "no layout", article.Source, "none");
            }

            return Stages.Paginated;
        }
    }

    private class Writer(FakeStages stages, ExportFormat format) : IArticleWriter
    {
        public string FileExtension => format.FileExtension;

        protected FakeStages Stages => stages;

        public bool Write(Article article, WritingContext context, Stream output)
        {
            stages.Calls.Add("write " + format);
            stages.Images = context.Images;
            stages.Pages = context.Pages;
            if (stages.Write is { } instead)
            {
                return instead(format, context, output);
            }

            output.Write(Encoding.UTF8.GetBytes($"{format} of {InlineText.Of(article.Metadata.Headline)}"));
            return true;
        }
    }
}
