using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes the bookmarks (ISO 32000-1, 12.3.3): the headline, and the article's headings below it. The articles of a book are
/// closed, so that a reader sees all of them first.</summary>
/// <param name="pdf">The file.</param>
/// <param name="destinations">Where bookmarks lead.</param>
internal sealed class Bookmarks(PdfFile pdf, Destinations destinations)
{
    /// <summary>Writes the bookmarks of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>The outline dictionary.</returns>
    public PdfReference Write(Article article)
    {
        var root = pdf.Reserve();
        var headline = pdf.Reserve();
        var item = Item(InlineText.Of(article.Metadata.Headline), root, null);
        var outline = Outline.Of(article);
        AddChildren(item, headline, outline, isOpen: true);
        pdf.Set(headline, item);
        pdf.Set(root, new PdfDictionary("Outlines").Add("First", headline).Add("Last", headline).Add("Count", 1 + Shown(outline)));
        return root;
    }

    private void AddChildren(PdfDictionary parent, PdfReference reference, ImmutableArray<OutlineEntry> entries, bool isOpen)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.AddChildren(step.parent, step.reference, step.entries, step.isOpen), (Self: this, parent, reference, entries, isOpen));
            return;
        }

        if (entries.IsEmpty)
        {
            return;
        }

        var references = entries.Select(_ => pdf.Reserve()).ToArray();
        for (var i = 0; i < entries.Length; i++)
        {
            var item = Item(entries[i].Text, reference, entries[i].Id);
            if (i > 0)
            {
                item.Add("Prev", references[i - 1]);
            }

            if (i + 1 < references.Length)
            {
                item.Add("Next", references[i + 1]);
            }

            AddChildren(item, references[i], entries[i].Children, isOpen: !entries[i].IsChapter);
            pdf.Set(references[i], item);
        }

        parent.Add("First", references[0]).Add("Last", references[^1]).Add("Count", isOpen ? Shown(entries) : -Shown(entries));
    }

    private PdfDictionary Item(string title, PdfReference parent, string? id)
    {
        var item = new PdfDictionary().AddText("Title", PdfString.Fit(title, out _)).Add("Parent", parent);
        destinations.AddTo(item, id);
        return item;
    }

    /// <summary>How many entries are seen where the one above is open: those of closed ones are not.</summary>
    private static int Shown(ImmutableArray<OutlineEntry> entries) => FreshStack.HasRoom
        ? entries.Sum(entry => 1 + (entry.IsChapter ? 0 : Shown(entry.Children)))
        : FreshStack.Run(static entries => entries.Sum(entry => 1 + (entry.IsChapter ? 0 : Shown(entry.Children))), entries);
}
