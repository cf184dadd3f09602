using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes the bookmarks (ISO 32000-1, 12.3.3): the headline, and the article's headings below it.</summary>
internal sealed class Bookmarks(PdfFile pdf, LinkAnnotations links, IReadOnlyDictionary<string, Anchor> anchors)
{
    /// <summary>Writes the bookmarks of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="top">The top of the headline.</param>
    /// <returns>The outline dictionary.</returns>
    public PdfReference Write(Article article, Anchor top)
    {
        var root = pdf.Reserve();
        var headline = pdf.Reserve();
        var item = Item(InlineText.Of(article.Metadata.Headline), root, top);
        AddChildren(item, headline, Outline.Of(article));
        pdf.Set(headline, item);
        pdf.Set(root, new PdfDictionary("Outlines").Add("First", headline).Add("Last", headline).Add("Count", 1 + Count(Outline.Of(article))));
        return root;
    }

    private void AddChildren(PdfDictionary parent, PdfReference reference, ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        var references = entries.Select(_ => pdf.Reserve()).ToArray();
        for (var i = 0; i < entries.Length; i++)
        {
            var item = Item(entries[i].Text, reference, anchors[entries[i].Id]);
            if (i > 0)
            {
                item.Add("Prev", references[i - 1]);
            }

            if (i + 1 < references.Length)
            {
                item.Add("Next", references[i + 1]);
            }

            AddChildren(item, references[i], entries[i].Children);
            pdf.Set(references[i], item);
        }

        parent.Add("First", references[0]).Add("Last", references[^1]).Add("Count", Count(entries));
    }

    private PdfDictionary Item(string title, PdfReference parent, Anchor anchor) =>
        new PdfDictionary().AddText("Title", PdfString.Fit(title, out _)).Add("Parent", parent).Add("Dest", links.Destination(anchor));

    private static int Count(ImmutableArray<OutlineEntry> entries) => entries.Sum(entry => 1 + Count(entry.Children));
}
