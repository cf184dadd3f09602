using ExportKit.Diagnostics;

namespace ExportKit.Tests.Codes;

/// <summary>The cases, one for each code, a file for each area.</summary>
internal static partial class CodeCases
{
    /// <summary>All of them, in the order of the codes.</summary>
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        .. new[] { Inputs, Faults, Web, Sources, Settings, Limits, Shards, Serving, Corrections, Reports, Reading, Pictures, Structure, Languages, Pdf, Epub, Text, Checking, Braille, Speech, Narration }
            .SelectMany(cases => cases).OrderBy(one => one.Code, StringComparer.Ordinal),
    ];

    /// <summary>The case of a code; null where there is none yet.</summary>
    public static CodeCase? Of(DiagnosticCode code) => All.FirstOrDefault(one => one.Code == code.Id);
}
