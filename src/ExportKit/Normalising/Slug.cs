using System.Globalization;
using System.Text;

namespace ExportKit.Normalising;

/// <summary>Identifiers made of words. They are of ASCII alone, which every version of XML and every reading system takes.</summary>
internal static class Slug
{
    private const int LongestWords = 60;
    private const int LongestIdentifier = 120;

    /// <summary>The words of a text in lower case, joined by hyphens; where letters other than ASCII's are among them, a number
    /// made of the whole text tells it from others.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        var others = false;
        foreach (var c in text)
        {
            others |= !char.IsAscii(c) && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));
            if (slug.Length < LongestWords && char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && slug.Length < LongestWords && c is not ('’' or '\''))
            {
                slug.Append('-');
            }
        }

        if (others || slug.Length == 0)
        {
            slug.Append('-').Append(Number(text));
        }

        return slug.ToString().Trim('-').Replace("--", "-", StringComparison.Ordinal);
    }

    /// <summary>An identifier with what XML allows in one (NCName) alone.</summary>
    public static string Sound(string id)
    {
        var sound = new StringBuilder(Math.Min(id.Length, LongestIdentifier));
        foreach (var c in id.AsSpan(0, Math.Min(id.Length, LongestIdentifier)))
        {
            sound.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-');
        }

        return sound.Length > 0 && (char.IsAsciiLetter(sound[0]) || sound[0] == '_') ? sound.ToString() : "id-" + sound;
    }

    /// <summary>A number made of a text (FNV-1a), the same on every machine.</summary>
    private static string Number(string text)
    {
        var number = 2166136261u;
        foreach (var c in text)
        {
            number = unchecked((number ^ c) * 16777619u);
        }

        return number.ToString("x8", CultureInfo.InvariantCulture);
    }
}
