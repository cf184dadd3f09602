using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Api;

/// <summary>Uses the library as others do: only what is public.</summary>
public sealed class ArticleExporterTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>The ferry stays</title></head><body><main><article>
        <h1>The ferry stays</h1>
        <p>The council has agreed to pay for the crew and the fuel, so that the boat sails until the end of March.</p>
        <h4>What comes next</h4>
        <p>In the summer a new contract is to be signed, which three firms have said that they would like to have.</p>
        <figure><img src="boat.png" alt="A red ferry"><figcaption>The ferry at the pier</figcaption></figure>
        </article></main></body></html>
        """;

    // 8 by 8 pixels, grey.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=");

    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_page_is_read_normalised_and_written()
    {
        var exporter = new ArticleExporter();
        var read = exporter.Read(Input(), _diagnostics)!;
        var article = exporter.Normalise(read, _diagnostics)!;
        using var text = new MemoryStream();
        var result = exporter.Write(article, ExportFormat.PlainText, text, _diagnostics);

        Assert.Equal(4, ArticleWalker.Blocks(read).OfType<Heading>().Single().Level);
        Assert.Equal(2, ArticleWalker.Blocks(article).OfType<Heading>().Single().Level);
        Assert.Equal(ExportOutcome.Written, result.Outcome);
        Assert.StartsWith("The ferry stays\n", Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void All_at_once_makes_what_the_steps_make()
    {
        var exporter = new ArticleExporter(pictures: PictureSource.From(_ => Png));
        using var whole = new Streams();
        using var steps = new Streams();
        var result = exporter.Export(Input(), whole.Outputs);
        var article = exporter.Normalise(exporter.Read(Input(), _diagnostics)!, _diagnostics)!;
        var documents = exporter.Write(article, steps.Outputs, _diagnostics);

        Assert.Equal(ExportOutcome.Written, result.Outcome);
        Assert.All(documents, document => Assert.Equal(ExportOutcome.Written, document.Outcome));
        Assert.Equal(whole.Bytes, steps.Bytes);
        Assert.Equal(result.Diagnostics, _diagnostics.Diagnostics);
    }

    [Fact]
    public void What_was_not_normalised_is_before_it_is_written()
    {
        var exporter = new ArticleExporter();
        using var unsettled = new MemoryStream();
        using var settled = new MemoryStream();
        var read = exporter.Read(Input(), _diagnostics)!;
        exporter.Write(read, ExportFormat.Epub, unsettled, _diagnostics);
        exporter.Write(exporter.Normalise(read, _diagnostics)!, ExportFormat.Epub, settled, _diagnostics);

        Assert.Equal(settled.ToArray(), unsettled.ToArray());
    }

    [Fact]
    public void An_article_that_a_program_made_is_written()
    {
        var article = new Article
        {
            Metadata = new ArticleMetadata { Headline = [new TextRun("Made by hand")], Language = "en" },
            Body = [new Paragraph([new TextRun("Words of a program.")])],
            Source = new SourcePlace("memory"),
        };
        using var text = new MemoryStream();

        Assert.Equal(ExportOutcome.Written, new ArticleExporter().Write(article, ExportFormat.PlainText, text, _diagnostics).Outcome);
        Assert.Contains("Words of a program.", Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_page_gives_an_error_and_no_byte()
    {
        using var streams = new Streams();
        var result = new ArticleExporter().Export(new ExportInput("nothing", default), streams.Outputs);

        Assert.Null(result.Article);
        Assert.Equal(ExportOutcome.Failed, result.Outcome);
        Assert.Equal(Severity.Error, Assert.Single(result.Diagnostics).Severity);
        Assert.All(streams.Bytes, Assert.Empty);
    }

    [Fact]
    public void Options_that_cannot_be_are_refused_before_any_work()
    {
        Refused("9 to 72", new ExportOptions { Pdf = new PdfOptions { Type = new TypeOptions { Size = 3 } } });
        Refused("WrapWidth must be 20 to 1000", new ExportOptions { PlainText = new PlainTextOptions { WrapWidth = 5 } });
        Refused("eaa-nothing", new ExportOptions { Epub = new EpubOptions { Exemptions = ["eaa-nothing"] } });
        Refused("ImageWidth", new ExportOptions { Epub = new EpubOptions { ImageWidth = 0 } });
        Refused("max-input", new ExportOptions { Limits = ExportLimits.Default with { InputBytes = 0 } });
    }

    [Fact]
    public void Streams_that_cannot_be_are_refused()
    {
        var exporter = new ArticleExporter();
        using var stream = new MemoryStream();
        using var closed = new MemoryStream([], writable: false);

        Assert.Throws<ArgumentException>(() => exporter.Export(Input(), new DocumentOutput(ExportFormat.Pdf, closed)));
        Assert.Throws<ArgumentException>(() => exporter.Export(Input(), new DocumentOutput(ExportFormat.Pdf, stream), new DocumentOutput(ExportFormat.Pdf, stream)));
        Assert.Throws<InvalidOperationException>(() =>
            new ArticleExporter(new ExportOptions { Pdf = new PdfOptions { AttachSource = true } }).Write(Read(), ExportFormat.Pdf, stream, _diagnostics));
    }

    [Fact]
    public void Options_say_what_a_person_says()
    {
        var options = new ExportOptions { Normalising = new NormalisingOptions { Title = "Another title", Authors = ["A. Writer"] } };
        var article = new ArticleExporter(options).Normalise(Read(), _diagnostics)!;

        Assert.Equal("Another title", InlineText.Of(article.Metadata.Headline));
        Assert.Equal("A. Writer", Assert.Single(article.Metadata.Authors));
    }

    [Fact]
    public void A_page_is_taken_of_a_file_and_of_a_stream()
    {
        using var folder = new TemporaryFolder();
        var path = folder["page.html"];
        File.WriteAllText(path, Page);
        using var stream = File.OpenRead(path);

        Assert.Equal(path, ExportInput.FromFile(path).Name);
        Assert.Equal(ExportInput.FromFile(path).Bytes.ToArray(), ExportInput.FromStream(stream, "page.html").Bytes.ToArray());
    }

    private static ExportInput Input() => new("page.html", Encoding.UTF8.GetBytes(Page));

    private static void Refused(string words, ExportOptions options) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new ArticleExporter(options)).Message, StringComparison.Ordinal);

    private Article Read() => new ArticleExporter().Read(Input(), _diagnostics)!;

    private sealed class Streams : IDisposable
    {
        private readonly MemoryStream[] _streams = [new(), new(), new()];

        public ImmutableArray<DocumentOutput> Outputs =>
            [new(ExportFormat.Pdf, _streams[0]), new(ExportFormat.Epub, _streams[1]), new(ExportFormat.PlainText, _streams[2])];

        public byte[][] Bytes => [.. _streams.Select(stream => stream.ToArray())];

        public void Dispose() => Array.ForEach(_streams, stream => stream.Dispose());
    }
}
