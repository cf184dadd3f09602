using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Drawing;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Pdf.Text;
using ExportKit.Writing.Raster;

namespace ExportKit.Benchmarks;

/// <summary>The stages of a PDF one by one, as <see cref="PdfWriter"/> joins them, with fonts that stay open.</summary>
internal sealed class PdfStages : IDisposable
{
    private readonly Article _article;
    private readonly PdfOptions _options;
    private readonly Func<WritingContext> _context;
    private readonly FontLibrary _library;
    private readonly PlacedDocument _placed;

    /// <summary>Opens the fonts of this system, and lays the article out once.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">Holds those of PDFs.</param>
    /// <param name="context">Makes what a writer is given.</param>
    public PdfStages(Article article, ExportOptions options, Func<WritingContext> context)
    {
        (_article, _options, _context) = (article, options.Pdf, context);
        _library = FontLibrary.Open(FontSources.OfSystem(), new DiagnosticBag(), _options.Type.FontFamily)
            ?? throw new InvalidOperationException("HarfBuzz or a font is missing: run ./setup.sh.");
        _placed = Place();
    }

    /// <summary>Lays the article out.</summary>
    /// <returns>How many pages it has.</returns>
    public int LayOut() => Place().Pages.Count;

    /// <summary>Makes the subsets of the fonts that the pages use.</summary>
    /// <returns>How many fonts they are.</returns>
    public int Subset()
    {
        var fonts = new DocumentFonts();
        foreach (var page in _placed.Pages)
        {
            foreach (var line in page.Items.OfType<PlacedLine>())
            {
                fonts.Use(line.Line);
            }
        }

        return fonts.TrySubset(new DiagnosticBag()) ? fonts.Fonts.Length : throw new InvalidOperationException("A font cannot be embedded.");
    }

    /// <inheritdoc/>
    public void Dispose() => _library.Dispose();

    private PlacedDocument Place()
    {
        var context = _context();
        var styles = StyleSheet.Of(_options, _article.Metadata.Language ?? "", _article.Metadata.Direction == TextDirection.RightToLeft);
        var images = new PageImages(new PdfFile(), ImageRoom.OfBox(styles.Page.Measure, styles.Page.TextHeight), context.Diagnostics, null);
        var tags = new TagContext(_article, context, styles, images, _options) { Vocabulary = TagVocabulary.Of(_options.Standard) };
        var tagged = DocumentTags.Build(tags);
        var shaper = new ParagraphShaper(_library, new DocumentFonts(), context.Diagnostics, context.Limits, null);
        return new Paginator(styles.Page, null).Paginate(new FlowLayout(shaper, styles).LayDocument(tagged.Flow));
    }
}
