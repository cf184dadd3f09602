using System.Text;

namespace ExportKit.Writing;

/// <summary>Frees text of the characters that XML 1.0 (section 2.2) or HTML forbids in documents.</summary>
internal static class XmlText
{
    /// <summary>The text without controls, unpaired surrogates and noncharacters; controls that part words become spaces.</summary>
    /// <param name="text">Any text; returned as it is where nothing has to go.</param>
    public static string Clean(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyExceptInRange(' ', '~'); i >= 0 && i < text.Length; i++)
        {
            // Most letters of most scripts need no second look.
            if (text[i] is not ((>= ' ' and <= '~') or (>= '\u00a0' and < '\ud800')) && !Stays(text, i))
            {
                return Rest(text, i);
            }
        }

        return text;
    }

    private static string Rest(string text, int first)
    {
        var kept = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (Stays(text, i))
            {
                kept.Append(text[i]);
            }
            else if (text[i] is '\u000b' or '\u000c' or '\u0085')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    private static bool Stays(string text, int i)
    {
        var c = text[i];
        return c switch
        {
            '\t' or '\n' => true,
            < ' ' or (>= '\u007f' and <= '\u009f') => false,
            >= '\ufdd0' and <= '\ufdef' or >= '\ufffe' => false,
            _ when char.IsHighSurrogate(c) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && !IsNoncharacter(c, text[i + 1]),
            _ when char.IsLowSurrogate(c) => i > 0 && char.IsHighSurrogate(text[i - 1]) && !IsNoncharacter(text[i - 1], c),
            _ => true,
        };
    }

    // The last two code points of every plane.
    private static bool IsNoncharacter(char high, char low) => (char.ConvertToUtf32(high, low) & 0xFFFE) == 0xFFFE;
}
