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

/// <summary>Writes an article as a tagged PDF that is at once PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). The tag tree is
/// built as data, checked, laid out, and only then drawn. Where a picture has no text to be found, PDF/UA is not claimed.</summary>
/// <param name="options">What the PDF shall be like.</param>
public sealed class PdfWriter(PdfOptions options) : IArticleWriter
{
    /// <inheritdoc/>
    public string FileExtension => ".pdf";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        using var library = FontLibrary.Open(FontSources.OfSystem(), context.Diagnostics);
        if (library is null)
        {
            return false;
        }

        var pdf = new PdfFile();
        var styles = new StyleSheet { Page = options.PageSize, Language = article.Metadata.Language ?? "" };
        var images = new PageImages(pdf, ImageRoom.OfBox(styles.Measure, styles.TextHeight), context.Diagnostics);
        var tags = new TagContext(article, context, styles, images);
        var tagged = DocumentTags.Build(tags);
        var treeIsValid = TagTreeChecker.Check(tagged.Root, context.Diagnostics);
        var fonts = new DocumentFonts();
        var layout = new FlowLayout(new ParagraphShaper(library, fonts, context.Diagnostics), styles);
        var placed = Place(tags, tagged, layout);
        if (!Subset(placed, fonts, context.Diagnostics) || context.Diagnostics.HasAny(Severity.Error))
        {
            return false;
        }

        var information = Information(article, treeIsValid && ClaimsUa(article, context.Diagnostics));
        var catalog = new DocumentAssembler(pdf, fonts, images, options.PageSize).Assemble(article, tagged, placed, information);
        pdf.Write(output, catalog, pdf.Add(InformationDictionary.Of(information)), new PdfFileOptions { Compress = options.Compress });
        return true;
    }

    private static PlacedDocument Place(TagContext tags, TaggedDocument tagged, FlowLayout layout)
    {
        var atoms = layout.Lay(tagged.Flow, new Frame(tags.Styles.SideMargin, tags.Styles.Measure));
        var placed = new Paginator(tags.Styles).Paginate(atoms);
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

    /// <summary>A document never claims more than it has (ISO 14289-1, 7.3): every picture needs a text of its own.</summary>
    private static bool ClaimsUa(Article article, DiagnosticBag diagnostics)
    {
        var without = ArticleWalker.Pictures(article).Count(picture => picture.Alt is { Source: AltSource.None });
        if (without > 0)
        {
            diagnostics.Report(
                DiagnosticCodes.PdfUaNotClaimed,
                $"The PDF does not claim PDF/UA, since {without} picture{(without == 1 ? " has" : "s have")} no text",
                article.Source,
                "Describe the pictures; the PDF is PDF/A-2a all the same");
        }

        return without == 0;
    }

    private static DocumentInformation Information(Article article, bool claimsUa)
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
            PdfUaPart = claimsUa ? 1 : null,
        }.Fitted();
    }
}
