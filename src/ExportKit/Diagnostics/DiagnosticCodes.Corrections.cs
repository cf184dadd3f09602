namespace ExportKit.Diagnostics;

/// <summary>What a person says of where things are on a page, and of what is wrong with it.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>A selector that a person gave matches nothing on the page; reading goes on by itself.</summary>
    public static readonly DiagnosticCode SelectorWithoutMatch = new("EK0260", "selector-without-match", Severity.Warning);

    /// <summary>What a selector matches holds nothing that could be read as what it is given for; reading goes on by itself.</summary>
    public static readonly DiagnosticCode SelectionEmpty = new("EK0261", "selection-empty", Severity.Warning);

    /// <summary>A sidecar cannot be read.</summary>
    public static readonly DiagnosticCode SidecarUnreadable = new("EK0265", "sidecar-unreadable", Severity.Error);

    /// <summary>A sidecar cannot be understood.</summary>
    public static readonly DiagnosticCode SidecarBad = new("EK0266", "sidecar-bad", Severity.Error);

    /// <summary>What a correction is for is not in the article any more.</summary>
    public static readonly DiagnosticCode CorrectionWithoutTarget = new("EK0267", "correction-without-target", Severity.Warning);

    /// <summary>A correction is for one of several, and does not say which.</summary>
    public static readonly DiagnosticCode CorrectionAmbiguous = new("EK0268", "correction-ambiguous", Severity.Warning);

    /// <summary>A correction changes nothing: the page says the same.</summary>
    public static readonly DiagnosticCode CorrectionIdle = new("EK0269", "correction-idle", Severity.Info);

    /// <summary>A correction asks for what what it is for cannot have, or what no document may have, and was not followed.</summary>
    public static readonly DiagnosticCode CorrectionImpossible = new("EK0270", "correction-impossible", Severity.Warning);
}
