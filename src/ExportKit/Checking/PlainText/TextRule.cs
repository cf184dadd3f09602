using ExportKit.Diagnostics;

namespace ExportKit.Checking.PlainText;

/// <summary>A rule for texts.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Code">The code of what is found against it.</param>
/// <param name="Title">What it asks for.</param>
internal sealed record TextRule(string Id, DiagnosticCode Code, string Title);
