using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about single structure elements: types, parents, texts, languages, headings, notes.</summary>
internal sealed class TagRules
{
    private readonly PdfFacts _facts;
    private readonly RuleLog _log;
    private readonly CosFile _file;
    private readonly TagTree _tree;
    private readonly TagAttributes _attributes;
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private readonly bool _hasPlainHeadings;
    private int _lastHeading;
    private bool? _isNumbered;

    private TagRules(PdfFacts facts, TagTree tree)
    {
        _facts = facts;
        _log = facts.Log;
        _file = facts.File;
        _tree = tree;
        _attributes = new TagAttributes(facts.File, tree);
        _hasPlainHeadings = tree.All.Exists(element => element.Role == "H");
    }

    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        if (facts.Tree is not { } tree)
        {
            return;
        }

        var rules = new TagRules(facts, tree);
        foreach (var element in tree.All)
        {
            rules.CheckType(element);
            rules.CheckTexts(element);
            rules.CheckKind(element);
        }
    }

    private void CheckType(TagElement element)
    {
        var roles = _tree.Roles;
        if (_log.IsBroken("7.1-12", _file.Dictionary(element.Dictionary, "P") is not null))
        {
            _log.Add("7.1-12", $"{element.Label} names no parent (P)");
        }

        var isCircular = roles.IsCircular(element.Type);
        if (_log.IsBroken("7.1-6", !isCircular))
        {
            _log.Add("7.1-6", $"The mapping of the type {element.Type} comes back to itself");
        }

        if (_log.IsBroken("7.1-7", !roles.IsRemapped(element.Type)))
        {
            _log.Add("7.1-7", $"The standard type {element.Type} is mapped to {element.Role ?? "another"}");
        }

        var isStandard = _file.IsVersion2 ? StandardTypes.IsStandard2(element.Type) : StandardTypes.IsStandard(element.Type);
        if (!isStandard && _log.IsBroken("7.1-5", element.Role is not null || isCircular))
        {
            _log.Add("7.1-5", $"The type {element.Type} is not standard, and is not mapped to one that is");
        }
    }

    private void CheckTexts(TagElement element)
    {
        CheckText(element, "7.2-21", "ActualText", "replacement text");
        CheckText(element, "7.2-22", "Alt", "alternative text");
        CheckText(element, "7.2-23", "E", "expansion");
        if (_file.Text(element.Dictionary, "Lang") is { } language && _log.IsBroken("7.2-29", DocumentRules.IsLanguageTag(language)))
        {
            _log.Add("7.2-29", $"The language of {element.Label} is \"{language}\", which is no language tag");
        }
    }

    private void CheckText(TagElement element, string clause, string key, string name)
    {
        if (_file.Get(element.Dictionary, key) is CosString
            && _log.IsBroken(clause, _facts.Language is not null || _facts.LanguageOf(element.Dictionary) is not null))
        {
            _log.Add(clause, $"Nothing says in which language the {name} of {element.Label} is");
        }
    }

    private void CheckKind(TagElement element)
    {
        if (_hasPlainHeadings && _log.IsBroken("7.4.4-1", element.SignificantChildren.Count(child => child.Role == "H") <= 1))
        {
            _log.Add("7.4.4-1", $"{element.Label} has several H among its children");
        }

        switch (element.Role)
        {
            case "Figure":
                CheckAlternative(element, "7.3-1");
                break;
            case "Formula":
                CheckAlternative(element, "7.7-1");
                break;
            case "Note":
                CheckNote(element);
                break;
            case "Form":
                CheckForm(element);
                break;
            default:
                CheckHeading(element);
                break;
        }
    }

    private void CheckAlternative(TagElement element, string clause)
    {
        var has = !string.IsNullOrEmpty(_file.Text(element.Dictionary, "Alt")) || _file.Get(element.Dictionary, "ActualText") is CosString;
        if (_log.IsBroken(clause, has))
        {
            _log.Add(clause, $"{element.Label} has neither alternative nor replacement text");
        }
    }

    private void CheckNote(TagElement element)
    {
        var id = _file.Text(element.Dictionary, "ID");
        _log.Check("7.9-1", !string.IsNullOrEmpty(id), $"{element.Label} has no identifier");
        _log.Check("7.9-2", id is null || _notes.Add(id), $"{element.Label} has the identifier \"{id}\" of another Note");
    }

    private void CheckForm(TagElement element)
    {
        var isOneField = element.Kids is [ObjectKid { Dictionary: { } widget }] && _file.Name(widget, "Subtype") == "Widget";
        if (_log.IsBroken("7.18.4-2", isOneField || _attributes.Get(element, "PrintField", "Role") is not null))
        {
            _log.Add("7.18.4-2", $"{element.Label} has no Role, and holds something else than one form field");
        }
    }

    private void CheckHeading(TagElement element)
    {
        var level = StandardTypes.HeadingLevel(element.Role);
        if (level == 0 && element.Role != "H")
        {
            return;
        }

        CheckHeadingKind(element, level > 0);
        if (level == 0)
        {
            return;
        }

        if (_log.IsBroken("7.4.2-1", level <= _lastHeading + 1))
        {
            var before = _lastHeading == 0 ? "is the first heading" : $"follows an H{_lastHeading}";
            _log.Add("7.4.2-1", $"{element.Label}, a heading of level {level}, {before}");
        }

        _lastHeading = level;
    }

    /// <summary>The kind of the first heading is that of all.</summary>
    private void CheckHeadingKind(TagElement element, bool isNumbered)
    {
        _isNumbered ??= isNumbered;
        var clause = isNumbered ? "7.4.4-3" : "7.4.4-2";
        if (_log.IsBroken(clause, _isNumbered == isNumbered))
        {
            _log.Add(clause, isNumbered ? $"{element.Label} has a level, and headings before it have none" : $"{element.Label} has no level, and headings before it have one");
        }
    }
}
