using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tells the texts of a tag tree that no string of a PDF can hold whole (ISO 19005-2, 6.1.13: 32,767 bytes).</summary>
internal static class TextLengths
{
    // What is shorter fits in any encoding.
    private const int Short = 16_000;

    /// <summary>Checks a tree.</summary>
    /// <param name="document">The Document element.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.TextCut"/>.</param>
    public static void Check(StructureElement document, DiagnosticBag diagnostics)
    {
        var rest = new Stack<StructureElement>([document]);
        while (rest.TryPop(out var element))
        {
            Check(element.Alt, "alternative text", element, diagnostics);
            Check(element.ActualText, "replacement text", element, diagnostics);
            Check(element.Expansion, "expansion", element, diagnostics);
            for (var i = element.Kids.Count - 1; i >= 0; i--)
            {
                switch (element.Kids[i])
                {
                    case StructureElement kid:
                        rest.Push(kid);
                        break;
                    case AnnotationLeaf leaf:
                        Check(leaf.Link.Description, "description", element, diagnostics);
                        break;
                }
            }
        }
    }

    private static void Check(string? text, string what, StructureElement element, DiagnosticBag diagnostics)
    {
        if (text is { Length: > Short } && PdfString.Fit(text, out var wasCut) is var kept && wasCut)
        {
            diagnostics.Report(
                DiagnosticCodes.TextCut,
                FormattableString.Invariant($"The {what} of a {element.Type} has {text.Length} letters, of which a PDF holds the first {kept.Length}"),
                element.Place,
                "Say the rest in the article itself");
        }
    }
}
