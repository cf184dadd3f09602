namespace ExportKit.Reading.Segments;

/// <summary>What ends a sentence, in the scripts of the world.</summary>
internal static class Punctuation
{
    private const string Enders = ".!?…。！？｡؟۔।॥։።፧။៖።‼⁇⁈⁉";
    private const string Closers = "\"'”’»›)]}」』】）〉》*\u00a0 ";
    private const string Commas = ",;:，、；：،؛۽፣·";

    /// <summary>Whether a text ends as a sentence does; closing quotation marks and brackets may follow.</summary>
    /// <param name="text">The text, without white space at its end.</param>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(Closers);
        return !text.IsEmpty && (Enders.Contains(text[^1], StringComparison.Ordinal) || IsThaiProse(text));
    }

    /// <summary>How many marks of sentences and clauses stand in a text.</summary>
    /// <param name="text">The text.</param>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '0' and <= 'z' && c is not ('?' or ';' or ':'))
            {
                continue;
            }

            var isMark = Enders.Contains(c, StringComparison.Ordinal) || Commas.Contains(c, StringComparison.Ordinal);

            // A point within a number or an address ends nothing.
            if (isMark && (c >= 0x80 || i + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 1])))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Thai, Lao and Khmer have no mark that ends a sentence: length must speak.</summary>
    private static bool IsThaiProse(ReadOnlySpan<char> text) => text[^1] is >= '\u0e00' and <= '\u0eff' && text.Length > 60;
}
