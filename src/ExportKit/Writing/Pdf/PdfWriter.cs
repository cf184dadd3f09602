using System.Diagnostics.CodeAnalysis;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Drawing;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf;

/// <summary>Writes an article as a tagged PDF that is at once PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or PDF/UA-2
/// (ISO 14289-2) and PDF/A-4 (ISO 19005-4). The tag tree is built as data, checked, laid out, and only then drawn. Where a picture
/// has no text to be found, PDF/UA is not claimed.</summary>
/// <param name="options">What the PDF shall be like.</param>
internal sealed class PdfWriter(PdfOptions options) : IPagedWriter
{
    /// <summary>Where fonts are looked for; null for where this system keeps them.</summary>
    internal FontSources? Fonts { get; init; }

    /// <summary>Has the faces that earlier documents opened; null for that of the process.</summary>
    internal FontStock? Stock { get; init; }

    /// <inheritdoc/>
    public string FileExtension => ".pdf";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output) => Make(article, context, job => Assemble(job, output)) is not null;

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output, [NotNullWhen(true)] out PageMap? pages)
    {
        var made = Make(article, context, job => Assemble(job, output));
        pages = made?.Pages();
        return made is not null;
    }

    /// <inheritdoc/>
    public PageMap? Paginate(Article article, WritingContext context) => Make(article, context, _ => { })?.Pages();

    /// <summary>Lays the document out, and does what is to be done with it.</summary>
    /// <returns>The document; null where it cannot be made.</returns>
    private LaidDocument? Make(Article article, WritingContext context, Action<LaidDocument> use)
    {
        var problems = PdfOptionsCheck.Problems(options);
        if (!problems.IsEmpty)
        {
            context.Diagnostics.AddRange(problems);
            return null;
        }

        if (!PdfLimits.Check(article, context))
        {
            return null;
        }

        using var library = FontLibrary.Open(Fonts ?? FontSources.OfSystem(), context.Diagnostics, options.Type.FontFamily, Stock);
        if (library is null)
        {
            return null;
        }

        var shown = options.Standard == PdfStandard.Ua2 ? PrivateCharacters.Replaced(article, context.Diagnostics) : article;

        while (true)
        {
            // A font may turn out to be damaged when it is embedded; then another sets the document anew.
            var fonts = new DocumentFonts();
            var laid = LayOut(article, shown, context, library, fonts);
            if (laid is not null)
            {
                use(laid);
            }

            if (fonts.Broken is not { } broken)
            {
                library.SaySound();
                return laid;
            }

            if (!library.GiveUp(broken, context.Diagnostics))
            {
                return null;
            }
        }
    }

    private LaidDocument? LayOut(Article article, Article shown, WritingContext context, FontLibrary library, DocumentFonts fonts)
    {
        var pdf = new PdfFile();
        var isRightToLeft = shown.Metadata.Direction == TextDirection.RightToLeft;
        var styles = StyleSheet.Of(options, shown.Metadata.Language ?? "", isRightToLeft);
        var images = new PageImages(pdf, ImageRoom.OfBox(styles.Page.Measure, styles.Page.TextHeight), context.Diagnostics, context.Budget);
        var tags = new TagContext(shown, context, styles, images, options) { Vocabulary = TagVocabulary.Of(options.Standard) };
        var tagged = DocumentTags.Build(tags);
        var treeIsValid = IsWellTagged(tagged.Root, context.Diagnostics);
        using var shaper = new ParagraphShaper(library, fonts, context.Diagnostics, context.Limits, context.Budget);
        var layout = new FlowLayout(shaper, styles);
        var placed = Place(tags, tagged, layout);
        images.ShapeTexts(shaper, fonts, styles.Language);
        return Subset(placed, fonts, context) && !context.Diagnostics.HasAny(Severity.Error)
            ? new LaidDocument(article, shown, context, pdf, fonts, images, tagged, treeIsValid, placed)
            : null;
    }

    private void Assemble(LaidDocument laid, Stream output)
    {
        var (article, context, pdf) = (laid.Shown, laid.Context, laid.Pdf);
        var isAccessible = Claims.EveryPictureHasText(article, options, context.Diagnostics);
        var information = Claims.Added(Information(article) with { Identifier = laid.Identifier }, options, isAccessible, laid.TreeIsValid);
        if (context.Preview is { } preview)
        {
            preview.Claims = Claims.Told(information, options, article, laid.TreeIsValid);
            preview.Pages = PageSketcher.Sketch(laid.Tagged, laid.Placed, preview.MostPages);
            preview.PageCount = laid.Placed.Pages.Count;
        }

        var assembler = new DocumentAssembler(pdf, laid.Fonts, laid.Images, new Palette(options.Look), options, context.Budget);
        var catalog = assembler.Assemble(article, laid.Tagged, laid.Placed, information);
        if (options.AttachSource)
        {
            var source = context.Source ?? throw new InvalidOperationException("The source is to be attached, and is not at hand.");
            Attachments.Add(pdf, catalog, source, article.Metadata.Address, context.Words);
        }

        var dictionary = information.HasDictionary ? pdf.Add(InformationDictionary.Of(information)) : null;
        pdf.Write(output, pdf.Add(catalog), dictionary, FileOptions() with { Budget = context.Budget });
    }

    private bool IsWellTagged(StructureElement root, DiagnosticBag diagnostics)
    {
        TextLengths.Check(root, diagnostics);
        return TagTreeChecker.Check(root, diagnostics) & (options.Standard == PdfStandard.Ua1 || Pdf20TagChecker.Check(root, diagnostics));
    }

    private PdfFileOptions FileOptions() => new()
    {
        Version = options.Standard == PdfStandard.Ua2 ? "2.0" : "1.7",
        Compress = options.Compress,
        Linear = options.FastWebView,
    };

    private static PlacedDocument Place(TagContext tags, TaggedDocument tagged, FlowLayout layout)
    {
        var atoms = layout.LayDocument(tagged.Flow);
        var placed = new Paginator(tags.Styles.Page, tags.Budget).Paginate(atoms);
        new ContentsNumbers(tags, layout).Fill(placed);
        new RunningHeads(tags, layout).Add(placed);
        return placed;
    }

    private static bool Subset(PlacedDocument placed, DocumentFonts fonts, WritingContext context)
    {
        foreach (var page in placed.Pages)
        {
            context.Budget?.Check();
            foreach (var line in page.Items.OfType<PlacedLine>())
            {
                fonts.Use(line.Line);
            }

            foreach (var line in page.RunningLines)
            {
                fonts.Use(line.Line);
            }
        }

        return fonts.TrySubset(context.Diagnostics, context.Budget);
    }

    private static DocumentInformation Information(Article article)
    {
        var metadata = article.Metadata;
        var changed = metadata.Modified ?? metadata.Published;
        return new DocumentInformation
        {
            Title = InlineText.Of(metadata.Headline),
            Language = metadata.Language,
            Authors = BookFacts.Authors(article),
            Publisher = metadata.Publisher,
            Description = metadata.Standfirst.IsEmpty ? null : InlineText.Of(metadata.Standfirst),
            Rights = metadata.Rights,
            Source = metadata.Address,
            Published = metadata.Published,
            Created = changed,
            Modified = changed,
        }.Fitted();
    }

    /// <summary>A document after layout, ready to be drawn.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Shown">The article as it is shown: the same, or without characters that the standard forbids.</param>
    /// <param name="Context">Pictures, words and diagnostics.</param>
    /// <param name="Pdf">The file, with the pictures that it needs.</param>
    /// <param name="Fonts">Its fonts, subset.</param>
    /// <param name="Images">Its pictures.</param>
    /// <param name="Tagged">Its tag tree.</param>
    /// <param name="TreeIsValid">Whether the tag tree is in order.</param>
    /// <param name="Placed">Its pages.</param>
    private sealed record LaidDocument(
        Article Article, Article Shown, WritingContext Context, PdfFile Pdf, DocumentFonts Fonts, PageImages Images,
        TaggedDocument Tagged, bool TreeIsValid, PlacedDocument Placed)
    {
        private readonly PageStarts _starts = new(Placed);

        /// <summary>The name of the document, a URN.</summary>
        public string Identifier => _starts.Identifier(Article.Metadata);

        /// <summary>Where its pages begin in the article.</summary>
        public PageMap Pages() => _starts.Map(Identifier, Article, Shown);
    }
}
