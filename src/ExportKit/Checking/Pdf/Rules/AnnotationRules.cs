using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about annotations and form fields (ISO 14289-1, 7.18).</summary>
internal sealed class AnnotationRules
{
    private const int Hidden = 2;
    private const int MaxFields = 1_000_000;

    private readonly PdfFacts _facts;
    private readonly CosFile _file;
    private readonly RuleLog _log;

    private AnnotationRules(PdfFacts facts)
    {
        _facts = facts;
        _file = facts.File;
        _log = facts.Log;
    }

    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        var rules = new AnnotationRules(facts);
        foreach (var page in facts.Pages)
        {
            rules.CheckPage(page);
        }

        rules.CheckFields();
    }

    private void CheckPage(PdfPage page)
    {
        var annotations = _file.Items(page.Dictionary, "Annots");
        if (annotations.Count == 0)
        {
            return;
        }

        _log.Check("7.18.3-1", _file.Name(page.Dictionary, "Tabs") == "S", $"Page {page.Label} has annotations, and Tabs is not S");
        foreach (var value in annotations)
        {
            if (_file.AsDictionary(value) is { } annotation)
            {
                CheckAnnotation(new Annotation(annotation, page, _file.Name(annotation, "Subtype") ?? ""));
            }
        }
    }

    private void CheckAnnotation(Annotation annotation)
    {
        var parent = _facts.StructParent(annotation.Dictionary);
        CheckLanguage(annotation, parent);
        var isSeen = !IsHidden(annotation);
        var role = _facts.Role(parent);
        var hasAlternative = parent is not null && !string.IsNullOrEmpty(_file.Text(parent, "Alt"));
        var hasContents = !string.IsNullOrEmpty(_file.Text(annotation.Dictionary, "Contents"));
        switch (annotation.Subtype)
        {
            case "Widget":
                Require(annotation, "7.18.4-1", !isSeen || role == "Form", "lies in no Form element");
                Require(annotation, "7.18.1-3", !isSeen || hasAlternative || !string.IsNullOrEmpty(Description(annotation.Dictionary)), "has no description (TU)");
                return;
            case "Link":
                Require(annotation, "7.18.5-1", !isSeen || role == "Link" || (role == "Reference" && _file.IsVersion2), "lies in no Link element");
                Require(annotation, "7.18.5-2", !isSeen || hasContents, "has no description (Contents)");
                break;
            case "PrinterMark":
                Require(annotation, "7.18.8-1", !isSeen || parent is null || _file.Name(parent, "S") is null, "lies in the structure tree");
                break;
            case "TrapNet":
                Require(annotation, "7.18.2-1", !isSeen, "is there");
                Require(annotation, "7.18.1-1", !isSeen || role == "Annot", "lies in no Annot element");
                break;
            default:
                Require(annotation, "7.18.1-1", !isSeen || role == "Annot", "lies in no Annot element");
                break;
        }

        Require(annotation, "7.18.1-2", !isSeen || hasContents || hasAlternative, "has neither Contents nor an alternative text");
    }

    private void CheckLanguage(Annotation annotation, CosDictionary? parent)
    {
        if (_file.Get(annotation.Dictionary, "Contents") is CosString)
        {
            var isKnown = _facts.Language is not null || (parent is not null && _file.Text(parent, "Lang") is not null);
            Require(annotation, "7.2-24", isKnown, "has a description, and nothing says in which language");
        }
    }

    private bool IsHidden(Annotation annotation)
    {
        if (((_file.Whole(annotation.Dictionary, "F") ?? 0) & Hidden) != 0)
        {
            return true;
        }

        return annotation.Page.CropBox is { } box && PdfPages.Rectangle(_file, annotation.Dictionary.Raw("Rect")) is { } place
            && (box[0] >= place[2] || box[1] >= place[3] || box[2] <= place[0] || box[3] <= place[1]);
    }

    /// <summary>The description of a form field: of the widget where that is the field itself, else of the field around it.</summary>
    private string? Description(CosDictionary widget) =>
        widget.Raw("T") is not null || _file.Dictionary(widget, "Parent") is not { } field ? _file.Text(widget, "TU") : _file.Text(field, "TU");

    private void Require(Annotation annotation, string clause, bool holds, string what)
    {
        if (_log.IsBroken(clause, holds))
        {
            _log.Add(clause, $"A {annotation.Subtype} annotation on page {annotation.Page.Label} {what}");
        }
    }

    private void CheckFields()
    {
        var seen = new HashSet<CosDictionary>(ReferenceEqualityComparer.Instance);
        var rest = new Stack<CosValue>(_file.Dictionary(_file.Catalog, "AcroForm") is { } form ? _file.Items(form, "Fields") : []);
        while (rest.TryPop(out var value) && seen.Count < MaxFields)
        {
            if (_file.AsDictionary(value) is not { } field || !seen.Add(field))
            {
                continue;
            }

            if (_file.Get(field, "TU") is CosString)
            {
                var parent = _facts.StructParent(field);
                var isKnown = _facts.Language is not null || (parent is not null && _file.Text(parent, "Lang") is not null);
                _log.Check("7.2-25", isKnown, $"The field \"{_file.Text(field, "T")}\" has a description, and nothing says in which language");
            }

            foreach (var kid in _file.Items(field, "Kids"))
            {
                rest.Push(kid);
            }
        }
    }

    private sealed record Annotation(CosDictionary Dictionary, PdfPage Page, string Subtype);
}
