using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes where the pages of the PDF begin (EPUB Accessibility 1.1, 4.1; DPUB-ARIA, <c>doc-pagebreak</c>): without any text
/// within, so that it is heard only by who asks for it.</summary>
internal sealed class XhtmlPages(ContentWriter content)
{
    private PageBreaks Breaks => content.Book.PageBreaks;

    /// <summary>Writes the first page's beginning before all else.</summary>
    public void AtStart() => Write(Breaks.AtStart());

    /// <summary>Writes the pages that nothing of the article stands on behind all else.</summary>
    /// <param name="isLast">Whether no other document follows.</param>
    public void AtEnd(bool isLast) => Write(isLast ? Breaks.AtEnd() : Breaks.AtEndOfPart());

    /// <summary>Writes the pages that begin with a block before it.</summary>
    /// <param name="block">The block.</param>
    public void Before(Block block) => Write(Breaks.Before(block));

    /// <summary>Writes the pages that begin with a headline before it.</summary>
    /// <param name="headline">The headline.</param>
    public void Before(ImmutableArray<Inline> headline) => Write(Breaks.Before(headline));

    /// <summary>Writes the pages that begin with a line of the front matter before it.</summary>
    /// <param name="metadata">Whose front matter.</param>
    /// <param name="line">The line.</param>
    public void Before(ArticleMetadata metadata, FrontMatterKind line) => Write(Breaks.Before(metadata, (int)line));

    /// <summary>Writes the pages that begin with an inline before it.</summary>
    /// <param name="inline">The inline.</param>
    public void Before(Inline inline) => Write(Breaks.Before(inline));

    /// <summary>Writes the pages that begin with the credit of a figure before it.</summary>
    /// <param name="figure">The figure.</param>
    public void BeforeCredit(Figure figure) => Write(Breaks.Before(figure, PageBreaks.OfCredit));

    /// <summary>Writes the text of a node with the pages that begin within.</summary>
    /// <param name="text">The text.</param>
    /// <param name="node">The node.</param>
    public void Text(string text, object node)
    {
        var written = 0;
        foreach (var (offset, labels) in Breaks.Within(node, 0, text.Length))
        {
            content.Out.Text(text[written..offset]);
            Write(labels);
            written = offset;
        }

        content.Out.Text(text[written..]);
    }

    private void Write(IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            var id = content.Book.Identifiers.New("page-" + label);
            content.Book.Facts.PageBreaks++;
            content.Book.Pages.Add(new EpubPage(label, content.Document.Path + "#" + id));
            content.Out.Start("span").Attribute("epub:type", "pagebreak").Attribute("role", "doc-pagebreak")
                .Attribute("id", id).Attribute("aria-label", label).End();
        }
    }
}

/// <summary>A page of the PDF within a book.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Link">The link to its beginning, from the publication's folder.</param>
internal sealed record EpubPage(string Label, string Link);
