namespace ExportKit.Writing.PlainText;

/// <summary>What a text shall be like.</summary>
public sealed record PlainTextOptions
{
    /// <summary>Whether lines end with CR LF instead of LF.</summary>
    public bool CrLf { get; init; }

    /// <summary>Whether typographic quotation marks and dashes become plain ones.</summary>
    public bool AsciiPunctuation { get; init; }
}
