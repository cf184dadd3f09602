using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <content>Inlines that hold other inlines: emphasis, quotations, abbreviations, passages in another language, changes.</content>
internal sealed partial class InlineTags
{
    private void AddContainer(InlineContainer container, Look look)
    {
        var style = look.Style;
        switch (container)
        {
            case Emphasis:
                Within(_context.Vocabulary.Emphasis, container, look with { Style = _context.Styles.Emphasised(style) });
                break;
            case Strong:
                Within(_context.Vocabulary.Strong, container, look with { Style = style with { Bold = true } });
                break;
            case Superscript:
                Within(StructureType.Span, container, look with { Style = Shifted(style, 0.34) });
                break;
            case Subscript:
                Within(StructureType.Span, container, look with { Style = Shifted(style, -0.14) });
                break;
            case InlineCode:
                Within(StructureType.Code, container, look with { Style = style with { Role = Fonts.FontRole.Monospace, Size = style.Size * 0.92, Ligatures = false } });
                break;
            case InlineQuote:
                Within(StructureType.Quote, container, look);
                break;
            case Abbreviation abbreviation:
                Within(new StructureElement(StructureType.Span) { Expansion = abbreviation.Expansion }, container, look);
                break;
            case LanguageSpan span:
                Within(
                    new StructureElement(StructureType.Span) { Language = span.Language },
                    container,
                    look with { Style = style with { Language = span.Language ?? style.Language } });
                break;
            case Inserted:
                Changed(Word.Inserted, container, look with { Owner = look.Owner with { Underlined = true } });
                break;
            case Deleted:
                Changed(Word.Deleted, container, look with { Owner = look.Owner with { StruckThrough = true } });
                break;
            default:
                throw new NotSupportedException($"Inline {container.GetType().Name} has no tag.");
        }
    }

    private static TextStyle Shifted(TextStyle style, double rise) =>
        style with { Size = style.Size * 0.7, Rise = style.Rise + (style.Size * rise) };

    private void Within(string type, InlineContainer container, Look look) => Within(new StructureElement(type), container, look);

    private void Within(StructureElement element, InlineContainer container, Look look) =>
        Add(container.Content, look with { Element = look.Element.Add(element) });

    /// <summary>Inserted and deleted text says so by its replacement text. Since that would hide links and pictures within, it
    /// stands on the first stretch of plain words alone.</summary>
    private void Changed(Word word, InlineContainer container, Look look)
    {
        var element = look.Element.Add(StructureType.Span);
        var inner = look with { Element = element };
        if (container.Content is not [TextRun first, .. var rest])
        {
            Add(container.Content, inner);
            return;
        }

        var said = element.Add(new StructureElement(StructureType.Span)
        {
            ActualText = _context.Words.Format(word, first.Text),
            OwnWords = first.Text,
        });
        Text(first.Text, inner with { Element = said }, first);
        Add(rest, inner);
    }
}
