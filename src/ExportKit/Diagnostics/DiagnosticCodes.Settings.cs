namespace ExportKit.Diagnostics;

/// <summary>The codes of settings.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>A settings file that is named, or that another one builds on, cannot be read.</summary>
    public static readonly DiagnosticCode SettingsUnreadable = new("EK0240", "settings-unreadable", Severity.Error);

    /// <summary>A settings file is no JSON, or no object.</summary>
    public static readonly DiagnosticCode SettingsDamaged = new("EK0241", "settings-damaged", Severity.Error);

    /// <summary>No setting has this name.</summary>
    public static readonly DiagnosticCode SettingUnknown = new("EK0242", "setting-unknown", Severity.Error);

    /// <summary>A setting holds a value of another type than it takes.</summary>
    public static readonly DiagnosticCode SettingTypeWrong = new("EK0243", "setting-type-wrong", Severity.Error);

    /// <summary>A setting holds a value that cannot be understood, or cannot be.</summary>
    public static readonly DiagnosticCode SettingValueBad = new("EK0244", "setting-value-bad", Severity.Error);

    /// <summary>A settings file names a setting twice.</summary>
    public static readonly DiagnosticCode SettingRepeated = new("EK0245", "setting-repeated", Severity.Error);

    /// <summary>Settings files build on one another in a circle, or too many of them do.</summary>
    public static readonly DiagnosticCode SettingsCircular = new("EK0246", "settings-circular", Severity.Error);

    /// <summary>A settings file that was found, not named, leads out of its own folder.</summary>
    public static readonly DiagnosticCode SettingLeadsOut = new("EK0247", "setting-leads-out", Severity.Error);

    /// <summary>A setting is not taken from a settings file that was found, since who wrote it is not known.</summary>
    public static readonly DiagnosticCode SettingNotTrusted = new("EK0248", "setting-not-trusted", Severity.Warning);

    /// <summary>A setting holds for a run as a whole, and is not taken from the settings of single pages.</summary>
    public static readonly DiagnosticCode SettingOfRuns = new("EK0249", "setting-of-runs", Severity.Info);

    /// <summary>An environment variable looks like a setting, and is none.</summary>
    public static readonly DiagnosticCode VariableUnknown = new("EK0250", "variable-unknown", Severity.Warning);
}
