using System.Text;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Cleans the texts of metadata: markup and references in them, doubled spaces, placeholders.</summary>
internal static class FactText
{
    /// <summary>The text in plain words; null where it says nothing.</summary>
    /// <param name="text">The text as the source has it.</param>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // References are often escaped twice: "&amp;#8217;".
        var resolved = text;
        for (var round = 0; round < 2 && resolved.Contains('&', StringComparison.Ordinal); round++)
        {
            resolved = CharacterReferences.Resolve(resolved);
        }

        var plain = Collapse(WithoutTags(resolved));
        return plain.Length == 0 || plain is "null" or "undefined" or "None" or "N/A" or "-" ? null : plain;
    }

    /// <summary>White space of any kind as single spaces, none at the ends.</summary>
    /// <param name="text">The text.</param>
    public static string Collapse(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal))
        {
            // Most texts have nothing to collapse.
            return text.Trim(' ');
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else if (c is not ('\u00ad' or '\u200b' or '\ufeff' or '\u2060'))
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd();
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal) || !text.Contains('>', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!')
                && text.IndexOf('>', i) is > 0 and var end)
            {
                result.Append(' ');
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
