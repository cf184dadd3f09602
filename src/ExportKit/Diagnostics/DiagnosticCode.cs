namespace ExportKit.Diagnostics;

/// <summary>One kind of diagnostic: a code that stays the same for ever, and its severity.</summary>
/// <param name="Id">The code, such as <c>EK2001</c>: EK0 inputs and outputs, EK1 reading, EK2 pictures, EK3 structure,
/// EK4 language, EK5 PDF, EK6 EPUB, EK7 text.</param>
/// <param name="Name">The code in words, for reports: <c>image-without-text</c>.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record DiagnosticCode(string Id, string Name, Severity Severity)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
