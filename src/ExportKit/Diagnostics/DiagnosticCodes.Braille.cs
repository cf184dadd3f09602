namespace ExportKit.Diagnostics;

/// <content>Braille: EK9000 to EK9099.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>There is no braille table for the article's language.</summary>
    public static readonly DiagnosticCode BrailleTableMissing = new("EK9000", "braille-table-missing", Severity.Error);

    /// <summary>The braille table that was named cannot be used.</summary>
    public static readonly DiagnosticCode BrailleTableUnusable = new("EK9001", "braille-table-unusable", Severity.Error);

    /// <summary>BRF cannot hold the table's cells of eight dots.</summary>
    public static readonly DiagnosticCode BrailleEightDots = new("EK9002", "braille-eight-dots", Severity.Error);

    /// <summary>A passage's language has no braille table, so that the article's serves.</summary>
    public static readonly DiagnosticCode BraillePassageTable = new("EK9003", "braille-passage-table", Severity.Warning);

    /// <summary>The braille table lacks characters, which are left out.</summary>
    public static readonly DiagnosticCode BrailleCharacterMissing = new("EK9004", "braille-character-missing", Severity.Warning);
}
