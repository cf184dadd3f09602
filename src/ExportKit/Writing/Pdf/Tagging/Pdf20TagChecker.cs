using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Checks a tag tree, as data, against the rules of ISO 14289-2 and ISO/TS 32005 that <see cref="TagTreeChecker"/> does
/// not know. What it finds is a fault of the program; the ledger <c>PDF_UA2.md</c> names the rule of each check.</summary>
internal sealed class Pdf20TagChecker
{
    private readonly DiagnosticBag _diagnostics;
    private bool _found;

    private Pdf20TagChecker(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>Checks a tree.</summary>
    /// <param name="document">The Document element.</param>
    /// <param name="diagnostics">Takes what breaks a rule.</param>
    /// <returns>Whether nothing does.</returns>
    public static bool Check(StructureElement document, DiagnosticBag diagnostics)
    {
        var checker = new Pdf20TagChecker(diagnostics);
        checker.Require(document.Type == StructureType.Document, "8.2.5.2-1", "is the root in place of a Document", document);
        var rest = new Stack<StructureElement>([document]);
        while (rest.TryPop(out var element))
        {
            checker.CheckElement(element);
            foreach (var kid in element.Kids.OfType<StructureElement>())
            {
                rest.Push(kid);
            }
        }

        return !checker._found;
    }

    private void CheckElement(StructureElement element)
    {
        CheckContainment(element);
        CheckCaption(element);
        foreach (var note in element.References.Where(other => other.Type == StructureType.FENote))
        {
            Require(note.References.Contains(element), "8.2.5.14-2", "names a note that does not name it", element);
        }

        switch (element.Type)
        {
            case StructureType.Note:
                Require(false, "8.2.5.14-1", "stands where PDF 2.0 has FENote", element);
                break;
            case StructureType.FENote:
                CheckNote(element);
                break;
            case StructureType.Ruby:
                CheckRuby(element);
                break;
            case StructureType.TOCI:
                Require(element.References.Count > 0, "8.2.5.8-1", "does not say what it leads to", element);
                break;
            case StructureType.L:
                var hasLabels = element.Kids.OfType<StructureElement>().Any(item => item.Kids.Any(kid => kid is StructureElement { Type: StructureType.Lbl }));
                Require(!hasLabels || element.Attributes.ListNumbering is not (null or "None"), "8.2.5.25-1", "has labels and does not say which", element);
                break;
            case StructureType.LI:
                Require(element.Kids.All(kid => kid is StructureElement), "8.2.5.25-2", "contains content of its own", element);
                break;
            case StructureType.Figure:
                Require(!string.IsNullOrWhiteSpace(element.Alt), "8.2.5.28.2-1", "has no alternative text", element);
                break;
        }
    }

    private void CheckContainment(StructureElement element)
    {
        var holder = ContainmentPass.HolderOf(element);
        foreach (var kid in element.Kids)
        {
            if (ContainmentPass.TypeOf(kid) is { } held && !Containment.Allows(holder, held))
            {
                Require(false, "Table 5", $"holds {held}", element);
            }
        }
    }

    private void CheckCaption(StructureElement element)
    {
        var kids = element.Kids.OfType<StructureElement>().ToList();
        var first = kids.FindIndex(kid => kid.Type == StructureType.Caption);
        if (first < 0)
        {
            return;
        }

        Require(first == 0 || first == kids.Count - 1, "8.2.5.27-1", "has its Caption in the middle", element);
        Require(kids.Count(kid => kid.Type == StructureType.Caption) == 1, "Table 5", "has several Captions", element);
    }

    private void CheckNote(StructureElement element)
    {
        Require(element.Attributes.NoteType is "Footnote" or "Endnote" or "None", "8.2.5.14-4", "does not say what kind of note it is", element);
        Require(element.References.All(reference => reference.References.Contains(element)), "8.2.5.14-3", "names a reference that does not name it", element);
    }

    private void CheckRuby(StructureElement element)
    {
        var kids = string.Join(' ', element.Kids.Select(kid => (kid as StructureElement)?.Type));
        Require(kids is "RB RT" or "RB RP RT RP", "8.2.5.23-1", $"holds {kids}", element);
    }

    private void Require(bool holds, string rule, string what, StructureElement element)
    {
        if (holds)
        {
            return;
        }

        _found = true;
        _diagnostics.Report(
            DiagnosticCodes.TagTreeInvalid,
            $"The tag tree breaks rule {rule} of ISO 14289-2: a {element.Type} {what}",
            element.Place,
            "This is a fault of ExportKit: please report it with the page");
    }
}
