using System.Text;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>What is read of a text.</summary>
internal static class ReadableText
{
    private static readonly string?[] Singles = new string?[0x500];

    /// <summary>A text without what only orders, joins or parts letters for the eye; a forced break is a space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    public static string Of(string text, int start, int end)
    {
        if (end - start == 1 && text[start] != ParagraphText.Break)
        {
            return CharacterKinds.IsSilent(text[start]) ? "" : Single(text[start]);
        }

        var readable = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (!CharacterKinds.IsSilent(text[i]))
            {
                readable.Append(text[i] == ParagraphText.Break ? ' ' : text[i]);
            }
        }

        return readable.ToString();
    }

    /// <summary>A text without characters that need no glyph.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutIgnorables(string text)
    {
        if (text.Length <= 1)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!CharacterKinds.IsIgnorable(rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    /// <summary>Whether a text has characters for private use.</summary>
    /// <param name="text">The text.</param>
    public static bool HasPrivate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharacterKinds.IsPrivate(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The string of a single letter, made once: most clusters have one.</summary>
    private static string Single(char letter) =>
        letter < Singles.Length ? Singles[letter] ??= letter.ToString() : letter.ToString();
}
