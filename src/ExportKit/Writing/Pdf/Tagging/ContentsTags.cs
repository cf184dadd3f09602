using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags the contents of a book: a <c>TOC</c> with a <c>TOCI</c> for each article, that leads to its headline (ISO 32000-1,
/// 14.8.4.2). The numbers of pages are filled in when the pages are known.</summary>
/// <param name="context">The book and what goes with it.</param>
internal sealed class ContentsTags(TagContext context)
{
    private readonly List<ContentsItem> _items = [];

    /// <summary>Tags the contents.</summary>
    /// <param name="parent">The element that they belong to.</param>
    /// <param name="book">The book.</param>
    public ImmutableArray<FlowBlock> Tag(StructureElement parent, Article book)
    {
        var flow = ImmutableArray.CreateBuilder<FlowBlock>();
        var section = parent.Add(context.Generated(StructureType.Sect));
        flow.Add(Heading(section));
        var table = section.Add(StructureType.TOC);
        foreach (var chapter in Chapter.Of(book))
        {
            flow.Add(Entry(table, chapter));
        }

        return flow.ToImmutable();
    }

    /// <summary>Says in PDF 2.0 which headline each entry is of (ISO 14289-2, 8.2.5.8), once these are tagged.</summary>
    public void JoinTargets()
    {
        foreach (var (entry, id) in _items)
        {
            if (context.Vocabulary.IsPdf20 && context.Targets.Find(id) is { } headline)
            {
                entry.RefersTo(headline);
            }
        }
    }

    private FlowParagraph Heading(StructureElement section)
    {
        var style = context.HeadingStyle(2);
        var words = InlineTags.Plain(context, section.Add(StructureType.Heading(2)), context.Words[Word.Contents], style, Ink.Accent);
        return new BlockTags(context).Set([words], style) with { KeepWithNext = true, SpaceAfter = style.Size * 0.5, IsAcross = true };
    }

    private FlowContentsEntry Entry(StructureElement table, Chapter chapter)
    {
        var id = chapter.Id ?? throw new InvalidOperationException("A chapter without an identifier.");
        var words = InlineText.Of(chapter.Metadata.Headline).Trim();
        var style = context.Styles.Body with { Language = chapter.Language ?? context.Styles.Language };
        var entry = table.Add(new StructureElement(StructureType.TOCI) { Language = chapter.Language, Place = chapter.Place });
        var link = entry.Add(StructureType.Reference).Add(StructureType.Link);
        var leaf = new AnnotationLeaf(link, new LinkTarget("#" + id, words));
        var text = new TextSpan(words, style, new TextOwner(context.Content(link, words), Ink.Text) { Link = leaf });
        var number = link.Add(StructureType.Span);
        link.AddLink(leaf);
        _items.Add(new ContentsItem(entry, id));
        return new FlowContentsEntry([text], context.Direction, context.Styles.LineHeightOf(style))
        {
            Target = id,
            Number = number,
            Style = context.Styles.Body,
            IsAcross = true,
            SpaceAfter = context.Styles.BodySize * 0.4,
        };
    }

    private sealed record ContentsItem(StructureElement Entry, string Target);
}
