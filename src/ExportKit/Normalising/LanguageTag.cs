using System.Text;

namespace ExportKit.Normalising;

/// <summary>Language tags by BCP 47 (RFC 5646): their form, not their registry.</summary>
internal static class LanguageTag
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.Ordinal)
    {
        "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ku-arab", "az-arab", "pa-arab", "arc", "syr",
    };

    /// <summary>A tag in its usual case, mended where that is plain (<c>en_gb</c> becomes <c>en-GB</c>); null where it is no tag.</summary>
    public static string? Mend(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        // Lists ("en,fr") and encodings ("en_GB.UTF-8") begin with the tag that is meant.
        var cut = tag.AsSpan().IndexOfAny(",;.@ ");
        var parts = (cut < 0 ? tag : tag[..cut]).Trim().Replace('_', '-').Split('-');
        if (!IsLanguage(parts[0]) || parts.Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)))
        {
            return null;
        }

        var mended = new StringBuilder(parts[0].ToLowerInvariant());
        var inPrivate = false;
        foreach (var part in parts.Skip(1))
        {
            inPrivate |= part.Length == 1;
            mended.Append('-').Append(inPrivate ? part.ToLowerInvariant() : InUsualCase(part));
        }

        return parts[^1].Length == 1 ? null : mended.ToString();
    }

    /// <summary>The language without script and region: <c>en</c> of <c>en-GB</c>.</summary>
    public static string Primary(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is var cut and >= 0 ? tag[..cut] : tag;

    /// <summary>Whether the language is written from right to left.</summary>
    public static bool IsRightToLeft(string tag)
    {
        if (tag.Contains("-Latn", StringComparison.Ordinal))
        {
            return false;
        }

        var lower = tag.ToLowerInvariant();
        return RightToLeft.Contains(Primary(lower)) || RightToLeft.Contains(lower) || lower.Contains("-arab") || lower.Contains("-hebr");
    }

    /// <summary>Whether a passage's tag says nothing beyond what surrounds it: the same, or the same without a region.</summary>
    public static bool SaysNothingNew(string tag, string around) =>
        tag.Equals(around, StringComparison.OrdinalIgnoreCase)
        || !tag.Contains('-', StringComparison.Ordinal) && tag == Primary(around);

    private static bool IsLanguage(string part) =>
        part.Length is 2 or 3 && part.All(char.IsAsciiLetter) && !part.Equals("und", StringComparison.OrdinalIgnoreCase)
        && !part.Equals("zxx", StringComparison.OrdinalIgnoreCase);

    private static string InUsualCase(string part) => part.Length switch
    {
        2 => part.ToUpperInvariant(),
        4 when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    };
}
