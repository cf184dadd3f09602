using System.Buffers;

namespace ExportKit.Reading.Segments;

/// <summary>What ends a sentence, in the scripts of the world.</summary>
internal static class Punctuation
{
    private const string Enders = ".!?…。！？｡؟۔।॥։።፧။៖።‼⁇⁈⁉";
    private const string Closers = "\"'”’»›)]}」』】）〉》*\u00a0 ";
    private const string Commas = ",;:，、；：،؛۽፣·";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Enders + Commas);

    /// <summary>Whether a text ends as a sentence does; closing quotation marks and brackets may follow.</summary>
    /// <param name="text">The text, without white space at its end.</param>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(Closers);
        return !text.IsEmpty && (Enders.Contains(text[^1], StringComparison.Ordinal) || IsThaiProse(text));
    }

    /// <summary>Whether so many marks of sentences and clauses stand in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fewest">How many there must be.</param>
    public static bool Has(ReadOnlySpan<char> text, int fewest)
    {
        while (fewest > 0 && text.IndexOfAny(Marks) is >= 0 and var at)
        {
            // A point within a number or an address ends nothing.
            var isMark = text[at] >= 0x80 || at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]);
            fewest -= isMark ? 1 : 0;
            text = text[(at + 1)..];
        }

        return fewest == 0;
    }

    /// <summary>Thai, Lao and Khmer have no mark that ends a sentence: length must speak.</summary>
    private static bool IsThaiProse(ReadOnlySpan<char> text) => text[^1] is >= '\u0e00' and <= '\u0eff' && text.Length > 60;
}
