namespace ExportKit.Diagnostics;

/// <content>Runs over many inputs.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>Another run works on the output folder; nothing was done.</summary>
    public static readonly DiagnosticCode OutputFolderHeld = new("EK0220", "output-folder-held", Severity.Error);

    /// <summary>Another document of the run has the name, so this one has a number.</summary>
    public static readonly DiagnosticCode OutputRenamed = new("EK0221", "output-renamed", Severity.Info);

    /// <summary>What earlier runs wrote down of the output folder cannot be understood; each page is exported anew.</summary>
    public static readonly DiagnosticCode ManifestDamaged = new("EK0222", "manifest-damaged", Severity.Warning);

    /// <summary>What was done cannot be written down, so that the next run does it again.</summary>
    public static readonly DiagnosticCode ManifestUnwritable = new("EK0223", "manifest-unwritable", Severity.Warning);
}
