namespace ExportKit.Diagnostics;

/// <content>The machine that the program runs on.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>There is not enough memory; what was worked on is not exported, the other inputs are.</summary>
    public static readonly DiagnosticCode MemoryExhausted = new("EK0340", "memory-exhausted", Severity.Error);

    /// <summary>A file or folder that the program itself needs cannot be used, such as the current folder.</summary>
    public static readonly DiagnosticCode MachineUnusable = new("EK0341", "machine-unusable", Severity.Error);
}
