using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Drawing;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf;

/// <summary>Writes an article as a tagged PDF that is at once PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or PDF/UA-2
/// (ISO 14289-2) and PDF/A-4 (ISO 19005-4). The tag tree is built as data, checked, laid out, and only then drawn. Where a picture
/// has no text to be found, PDF/UA is not claimed.</summary>
/// <param name="options">What the PDF shall be like.</param>
public sealed class PdfWriter(PdfOptions options) : IArticleWriter
{
    /// <inheritdoc/>
    public string FileExtension => ".pdf";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        var problems = PdfOptionsCheck.Problems(options);
        if (!problems.IsEmpty)
        {
            context.Diagnostics.AddRange(problems);
            return false;
        }

        using var library = FontLibrary.Open(FontSources.OfSystem(), context.Diagnostics, options.Type.FontFamily);
        if (library is null)
        {
            return false;
        }

        if (options.Standard == PdfStandard.Ua2)
        {
            article = PrivateCharacters.Replaced(article, context.Diagnostics);
        }

        var pdf = new PdfFile();
        var isRightToLeft = article.Metadata.Direction == TextDirection.RightToLeft;
        var styles = StyleSheet.Of(options, article.Metadata.Language ?? "", isRightToLeft);
        var images = new PageImages(pdf, ImageRoom.OfBox(styles.Page.Measure, styles.Page.TextHeight), context.Diagnostics);
        var tags = new TagContext(article, context, styles, images, options) { Vocabulary = TagVocabulary.Of(options.Standard) };
        var tagged = DocumentTags.Build(tags);
        var treeIsValid = IsWellTagged(tagged.Root, context.Diagnostics);
        var fonts = new DocumentFonts();
        var shaper = new ParagraphShaper(library, fonts, context.Diagnostics);
        var layout = new FlowLayout(shaper, styles);
        var placed = Place(tags, tagged, layout);
        images.ShapeTexts(shaper, fonts, styles.Language);
        if (!Subset(placed, fonts, context.Diagnostics) || context.Diagnostics.HasAny(Severity.Error))
        {
            return false;
        }

        var isAccessible = Claims.EveryPictureHasText(article, options, context.Diagnostics);
        var information = Claims.Added(Information(article), options, isAccessible, treeIsValid);
        var catalog = new DocumentAssembler(pdf, fonts, images, new Palette(options.Look), options).Assemble(article, tagged, placed, information);
        if (options.AttachSource)
        {
            var source = context.Source ?? throw new InvalidOperationException("The source is to be attached, and is not at hand.");
            Attachments.Add(pdf, catalog, source, article.Metadata.Address, context.Words);
        }

        var dictionary = information.HasDictionary ? pdf.Add(InformationDictionary.Of(information)) : null;
        pdf.Write(output, pdf.Add(catalog), dictionary, FileOptions());
        return true;
    }

    private bool IsWellTagged(StructureElement root, DiagnosticBag diagnostics) =>
        TagTreeChecker.Check(root, diagnostics) & (options.Standard == PdfStandard.Ua1 || Pdf20TagChecker.Check(root, diagnostics));

    private PdfFileOptions FileOptions() => new()
    {
        Version = options.Standard == PdfStandard.Ua2 ? "2.0" : "1.7",
        Compress = options.Compress,
        Linear = options.FastWebView,
    };

    private static PlacedDocument Place(TagContext tags, TaggedDocument tagged, FlowLayout layout)
    {
        var atoms = layout.LayDocument(tagged.Flow);
        var placed = new Paginator(tags.Styles.Page).Paginate(atoms);
        new RunningHeads(tags, layout).Add(placed.Pages);
        return placed;
    }

    private static bool Subset(PlacedDocument placed, DocumentFonts fonts, DiagnosticBag diagnostics)
    {
        foreach (var page in placed.Pages)
        {
            foreach (var line in page.Items.OfType<PlacedLine>())
            {
                fonts.Use(line.Line);
            }

            foreach (var line in page.RunningLines)
            {
                fonts.Use(line.Line);
            }
        }

        return fonts.TrySubset(diagnostics);
    }

    private static DocumentInformation Information(Article article)
    {
        var metadata = article.Metadata;
        var changed = metadata.Modified ?? metadata.Published;
        return new DocumentInformation
        {
            Title = InlineText.Of(metadata.Headline),
            Language = metadata.Language,
            Authors = metadata.Authors,
            Publisher = metadata.Publisher,
            Description = metadata.Standfirst.IsEmpty ? null : InlineText.Of(metadata.Standfirst),
            Rights = metadata.Rights,
            Source = metadata.Address,
            Published = metadata.Published,
            Created = changed,
            Modified = changed,
        }.Fitted();
    }
}
