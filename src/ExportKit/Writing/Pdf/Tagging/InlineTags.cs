using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags the inlines of one paragraph, and makes the items that are set for them.</summary>
internal sealed partial class InlineTags
{
    // Of UTF-16 units, well within what a string may have (ISO 19005-2, 6.1.13).
    private const int LongestPiece = 12_000;

    private readonly TagContext _context;
    private readonly ImmutableArray<ParagraphItem>.Builder _items = ImmutableArray.CreateBuilder<ParagraphItem>();

    private InlineTags(TagContext context) => _context = context;

    /// <summary>Tags inlines within an element.</summary>
    /// <param name="context">What the document shares.</param>
    /// <param name="element">The element that they belong to.</param>
    /// <param name="inlines">The inlines.</param>
    /// <param name="style">How they are set.</param>
    /// <param name="ink">Their colour.</param>
    public static ImmutableArray<ParagraphItem> Tag(
        TagContext context, StructureElement element, ImmutableArray<Inline> inlines, TextStyle style, Ink ink)
    {
        var tags = new InlineTags(context);
        tags.Add(inlines, new Look(element, style, new TextOwner(null, ink)));
        return tags._items.ToImmutable();
    }

    /// <summary>Plain text within an element.</summary>
    /// <param name="context">What the document shares.</param>
    /// <param name="element">The element that it belongs to.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="ink">Its colour.</param>
    /// <param name="position">Where in the article it stands; null where no other document needs to know.</param>
    public static TextSpan Plain(
        TagContext context, StructureElement element, string text, TextStyle style, Ink ink, ArticlePosition? position = null) =>
        new(text, style, new TextOwner(context.Content(element, text, position), ink));

    private void Add(ImmutableArray<Inline> inlines, Look look)
    {
        if (FreshStack.HasRoom)
        {
            AddEach(inlines, look);
        }
        else
        {
            FreshStack.Run(() => AddEach(inlines, look));
        }
    }

    private void AddEach(ImmutableArray<Inline> inlines, Look look)
    {
        foreach (var inline in inlines)
        {
            _context.Budget?.Tick();
            Add(inline, look);
        }
    }

    private void Add(Inline inline, Look look)
    {
        switch (inline)
        {
            case TextRun run:
                Text(run.Text, look, run);
                break;
            case LineBreak:
                _items.Add(new ForcedBreak(look.Owner with { Content = look.Element.AddContent(" ") }));
                break;
            case Link link:
                AddLink(link, look);
                break;
            case InlineContainer container:
                AddContainer(container, look);
                break;
            case Ruby ruby:
                AddRuby(ruby, look);
                break;
            case InlineImage image:
                AddImage(image, look);
                break;
            case NoteReference reference:
                AddReference(reference, look);
                break;
            case Formula formula:
                AddFormula(formula, look);
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} has no tag.");
        }
    }

    /// <summary>Adds text, in pieces that a string of PDF can hold where it needs one.</summary>
    private void Text(string text, Look look, Inline node)
    {
        var start = 0;
        for (; text.Length > LongestPiece; text = text[PieceEnd(text)..])
        {
            AddPiece(text[..PieceEnd(text)], look, new(node, start));
            start += PieceEnd(text);
        }

        AddPiece(text, look, new(node, start));
    }

    private void AddPiece(string text, Look look, ArticlePosition position) =>
        _items.Add(new TextSpan(text, look.Style, look.Owner with { Content = _context.Content(look.Element, text, position) }));

    private static int PieceEnd(string text) =>
        text.LastIndexOf(' ', LongestPiece - 1) is var space and > 0 ? space + 1
        : char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;

    /// <summary>Where inlines stand and how they look.</summary>
    private sealed record Look(StructureElement Element, TextStyle Style, TextOwner Owner);
}
