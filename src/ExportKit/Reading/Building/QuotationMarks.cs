namespace ExportKit.Reading.Building;

/// <summary>The quotation marks of languages, for quotations that a page leaves to the browser to mark (HTML <c>q</c>; CLDR).</summary>
internal static class QuotationMarks
{
    /// <summary>The opening and the closing mark.</summary>
    /// <param name="language">The language's tag; null where unknown.</param>
    /// <param name="inner">Whether the quotation stands in another.</param>
    public static (string Open, string Close) Of(string? language, bool inner)
    {
        var primary = (language ?? "en").Split('-', '_')[0].ToLowerInvariant();
        return (primary, inner) switch
        {
            ("de" or "cs" or "sk" or "sl" or "bg" or "is" or "lt" or "et", false) => ("„", "“"),
            ("de" or "cs" or "sk" or "sl" or "bg" or "is" or "lt" or "et", true) => ("‚", "‘"),
            ("pl" or "hu" or "ro" or "hr" or "sr" or "nl", false) => ("„", "”"),
            ("fr", false) => ("«\u00a0", "\u00a0»"),
            ("es" or "it" or "pt" or "ru" or "uk" or "el" or "no" or "nb" or "nn" or "be" or "ar" or "fa", false) => ("«", "»"),
            ("sv" or "fi", _) => inner ? ("’", "’") : ("”", "”"),
            ("ja" or "zh", _) => inner ? ("『", "』") : ("「", "」"),
            (_, false) => ("“", "”"),
            (_, true) => ("‘", "’"),
        };
    }
}
