namespace ExportKit.Writing.Pdf;

/// <summary>The colours of a PDF, and what shows whose it is.</summary>
public sealed record LookOptions
{
    /// <summary>The colours.</summary>
    public ColourTheme Theme { get; init; } = ColourTheme.Light;

    /// <summary>The publisher's colour, for headings and rules; null for none.</summary>
    public Colour? Accent { get; init; }

    /// <summary>The publisher's logo, above the headline; null for none. Its text is the publisher's name.</summary>
    internal ImageFile? Logo { get; init; }
}
