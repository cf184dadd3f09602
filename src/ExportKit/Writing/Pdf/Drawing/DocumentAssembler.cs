using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Draws all pages and puts the file together: pages, resources, annotations, structure, bookmarks, catalog.</summary>
/// <param name="pdf">The file.</param>
/// <param name="fonts">The document's fonts, subset.</param>
/// <param name="images">The document's pictures.</param>
/// <param name="palette">The document's colours.</param>
/// <param name="options">What the document shall be like.</param>
/// <param name="budget">The time and memory of the page; null where it may take any.</param>
internal sealed class DocumentAssembler(PdfFile pdf, DocumentFonts fonts, PageImages images, Palette palette, PdfOptions options, PageBudget? budget)
{
    /// <summary>Puts the file together.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tagged">Its tag tree.</param>
    /// <param name="placed">Its pages.</param>
    /// <param name="information">What the file says of itself.</param>
    /// <returns>The document catalog, which is not in the file yet.</returns>
    public PdfDictionary Assemble(Article article, TaggedDocument tagged, PlacedDocument placed, DocumentInformation information)
    {
        var tree = pdf.Reserve();
        var pages = placed.Pages.Select(_ => pdf.Reserve()).ToArray();
        var drawn = placed.Pages.Select(Drawn).ToArray();
        var isPdf20 = options.Standard == PdfStandard.Ua2;
        var structure = new StructureTreeWriter(pdf, tagged.Root, isPdf20);
        var destinations = new Destinations(pages, placed, tagged, isPdf20 ? structure : null, placed.Pages[0].Geometry.Height);
        var links = new LinkAnnotations(pdf, pages, destinations);
        var resources = new PageResources(pdf, fonts, images, options.FastWebView);
        for (var i = 0; i < pages.Length; i++)
        {
            pdf.Set(pages[i], Page(tree, resources.Of(drawn[i]), placed.Pages[i], drawn[i], links));
        }

        var kids = new PdfArray();
        Array.ForEach(pages, kids.Add);
        pdf.Set(tree, new PdfDictionary("Pages").Add("Kids", kids).Add("Count", pages.Length));
        var root = structure.Write(pages, drawn, links);
        var bookmarks = new Bookmarks(pdf, destinations).Write(article);
        return Catalog(article.Metadata, tree, root, bookmarks, information);
    }

    private DrawnPage Drawn(PlacedPage page)
    {
        budget?.Check();
        return PageDrawer.Draw(page, fonts, images, palette);
    }

    private PdfDictionary Page(PdfReference tree, PdfReference resources, PlacedPage placed, DrawnPage drawn, LinkAnnotations links)
    {
        var page = new PdfDictionary("Page")
            .Add("Parent", tree)
            .Add("MediaBox", PdfArray.Of(0, 0, placed.Geometry.Width, placed.Geometry.Height))
            .Add("Resources", resources)
            .Add("Contents", pdf.Add(new PdfStream(new PdfDictionary(), drawn.Content)))
            .Add("StructParents", placed.Index)
            .AddName("Tabs", "S");
        var annotations = links.Add(placed.Index, drawn.Links);
        return annotations.Count == 0 ? page : page.Add("Annots", annotations);
    }

    private PdfDictionary Catalog(
        ArticleMetadata metadata, PdfReference tree, PdfReference structure, PdfReference bookmarks, DocumentInformation information)
    {
        var preferences = new PdfDictionary().Add("DisplayDocTitle", true);
        if (metadata.Direction == TextDirection.RightToLeft)
        {
            preferences.AddName("Direction", "R2L");
        }

        var labels = new PdfDictionary().Add("Nums", new PdfArray { 0, new PdfDictionary().AddName("S", "D") });
        return new PdfDictionary("Catalog")
            .Add("Pages", tree)
            .Add("PageLabels", labels)
            .Add("Outlines", bookmarks)
            .AddName("PageMode", "UseOutlines")
            .Add("ViewerPreferences", preferences)
            .Add("MarkInfo", new PdfDictionary().Add("Marked", true).Add("UserProperties", true))
            .Add("StructTreeRoot", structure)
            .AddText("Lang", metadata.Language ?? "")
            .Add("Metadata", pdf.Add(XmpPacket.Stream(information)))
            .Add("OutputIntents", new PdfArray { OutputIntent.AddTo(pdf) });
    }
}
