using System.Text;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>A paragraph's items laid end to end as one text.</summary>
internal sealed class ParagraphText
{
    /// <summary>Stands for a box.</summary>
    public const char Box = '\uFFFC';

    /// <summary>Stands for a forced break.</summary>
    public const char Break = '\u2028';

    private readonly int[] _starts;

    private ParagraphText(IReadOnlyList<ParagraphItem> items, string text, int[] starts)
    {
        Items = items;
        Text = text;
        _starts = starts;
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<ParagraphItem> Items { get; }

    /// <summary>The text: white space of any kind but the spaces of typography is a space, controls are gone, what is no character is
    /// U+FFFD.</summary>
    public string Text { get; }

    /// <summary>Lays items end to end.</summary>
    /// <param name="items">The items in logical order.</param>
    public static ParagraphText Of(IReadOnlyList<ParagraphItem> items)
    {
        var text = new StringBuilder();
        var starts = new int[items.Count + 1];
        for (var i = 0; i < items.Count; i++)
        {
            starts[i] = text.Length;
            Append(text, items[i]);
        }

        starts[items.Count] = text.Length;
        return new ParagraphText(items, text.ToString(), starts);
    }

    /// <summary>Where an item begins in the text.</summary>
    /// <param name="item">The item's index.</param>
    public int Start(int item) => _starts[item];

    /// <summary>Where an item ends in the text.</summary>
    /// <param name="item">The item's index.</param>
    public int End(int item) => _starts[item + 1];

    /// <summary>How much of an item's own text comes to a length in the text of the paragraph, where some characters are gone.</summary>
    /// <param name="source">The item's own text.</param>
    /// <param name="length">The length in the paragraph.</param>
    public static int SourceLength(string source, int length)
    {
        var end = 0;
        while (end < source.Length && (length > 0 || IsGone(source[end])))
        {
            length -= IsGone(source[end]) ? 0 : 1;
            end++;
        }

        return end;
    }

    private static bool IsGone(char letter) => letter is not (>= ' ' and < '\x7f') && !IsPlain(letter) && Replacement(letter) is null;

    private static void Append(StringBuilder text, ParagraphItem item)
    {
        switch (item)
        {
            case TextSpan span:
                AppendClean(text, span.Text);
                break;
            case InlineBox:
                text.Append(Box);
                break;
            case ForcedBreak:
                text.Append(Break);
                break;
            default:
                throw new InvalidOperationException($"A paragraph cannot hold a {item.GetType().Name}.");
        }
    }

    private static void AppendClean(StringBuilder text, string source)
    {
        var clean = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var letter = source[i];
            if (letter is >= ' ' and < '\x7f' || IsPlain(letter))
            {
                continue;
            }

            if (char.IsHighSurrogate(letter) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])
                && (char.ConvertToUtf32(letter, source[i + 1]) & 0xFFFE) != 0xFFFE)
            {
                i++;
                continue;
            }

            text.Append(source, clean, i - clean);
            if (Replacement(letter) is { } replacement)
            {
                text.Append(replacement);
            }

            clean = i + 1;
        }

        text.Append(source, clean, source.Length - clean);
    }

    /// <summary>Whether a character may stay as it is, by its own code unit alone.</summary>
    private static bool IsPlain(char letter) =>
        letter >= '\xA0' && !char.IsSurrogate(letter) && letter is not (Box or '\u2028' or '\u2029' or '\uFEFF')
        && letter < '\uFFFE' && letter is not (>= '\uFDD0' and <= '\uFDEF');

    private static char? Replacement(char letter) => letter switch
    {
        '\t' or '\n' or '\v' or '\f' or '\r' or '\x85' or '\u2028' or '\u2029' => ' ',
        // Controls mean nothing in a document; U+FEFF must not stand in a ToUnicode map (ISO 14289-1, 7.21.7).
        < ' ' or (>= '\x7f' and < '\xA0') or '\uFEFF' => null,
        _ => '\uFFFD',
    };
}
