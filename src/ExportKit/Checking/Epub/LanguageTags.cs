namespace ExportKit.Checking.Epub;

/// <summary>Language tags as BCP 47 (RFC 5646, 2.1) forms them.</summary>
internal static class LanguageTags
{
    /// <summary>Whether a tag is well formed; whether its parts are registered is not asked.</summary>
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        if (parts[0].Length == 1)
        {
            return parts[0] is "x" or "X" or "i" or "I" && parts.Length > 1 && parts.Skip(1).All(IsPart);
        }

        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(IsPart) && parts[^1].Length > 1;
    }

    /// <summary>The language without script and region, in small letters.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    private static bool IsPart(string part) => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit);
}
