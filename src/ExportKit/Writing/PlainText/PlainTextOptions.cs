namespace ExportKit.Writing.PlainText;

/// <summary>What a text shall be like.</summary>
public sealed record PlainTextOptions
{
    /// <summary>Whether lines end with CR LF instead of LF.</summary>
    public bool CrLf { get; init; }

    /// <summary>Whether typographic quotation marks and dashes become plain ones. Code stays as it is.</summary>
    public bool AsciiPunctuation { get; init; }

    /// <summary>Whether an article of three headings or more gets a list of them before its body.</summary>
    public bool IncludeContents { get; init; } = true;
}
