using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about what lies in what: parts of tables, lists and tables of contents (ISO 14289-1, 7.2, by ISO 32000-1, 14.8.4.3).
/// <c>Div</c>, <c>NonStruct</c> and <c>Part</c> are looked through.</summary>
internal sealed class ContainmentRules
{
    private readonly RuleLog _log;
    private readonly RoleMap _roles;

    private ContainmentRules(RuleLog log, RoleMap roles) => (_log, _roles) = (log, roles);

    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        if (facts.Tree is not { } tree)
        {
            return;
        }

        var rules = new ContainmentRules(facts.Log, tree.Roles);
        foreach (var element in tree.All)
        {
            rules.Check(element);
        }
    }

    private void Check(TagElement element)
    {
        switch (element.Role)
        {
            case "Table":
                Holds(element, "7.2-3", "TR", "THead", "TBody", "TFoot", "Caption");
                CheckTable(element, Roles(element));
                break;
            case "TR":
                LiesIn(element, "7.2-4", "Table", "THead", "TBody", "TFoot");
                Holds(element, "7.2-10", "TH", "TD");
                break;
            case "THead":
                LiesIn(element, "7.2-5", "Table");
                Holds(element, "7.2-36", "TR");
                break;
            case "TBody":
                LiesIn(element, "7.2-6", "Table");
                Holds(element, "7.2-37", "TR");
                break;
            case "TFoot":
                LiesIn(element, "7.2-7", "Table");
                Holds(element, "7.2-38", "TR");
                break;
            case "TH":
                LiesIn(element, "7.2-8", "TR");
                break;
            case "TD":
                LiesIn(element, "7.2-9", "TR");
                break;
            default:
                CheckList(element);
                break;
        }
    }

    private void CheckList(TagElement element)
    {
        switch (element.Role)
        {
            case "L":
                Holds(element, "7.2-19", "L", "LI", "Caption");
                CaptionIsFirst(element, "7.2-40");
                break;
            case "LI":
                LiesIn(element, "7.2-17", "L");
                Holds(element, "7.2-20", "Lbl", "LBody");
                break;
            case "LBody":
                LiesIn(element, "7.2-18", "LI");
                break;
            case "TOCI":
                LiesIn(element, "7.2-26", "TOC");
                break;
            case "TOC":
                Holds(element, "7.2-27", "TOC", "TOCI", "Caption");
                CaptionIsFirst(element, "7.2-28");
                break;
        }
    }

    private void CheckTable(TagElement table, List<string> roles)
    {
        int Count(string role) => roles.Count(found => found == role);
        Require(table, "7.2-11", Count("THead") <= 1, "has several THead");
        Require(table, "7.2-12", Count("TFoot") <= 1, "has several TFoot");
        Require(table, "7.2-13", Count("TFoot") == 0 || Count("TBody") > 0, "has a TFoot and no TBody");
        Require(table, "7.2-14", Count("THead") == 0 || Count("TBody") > 0, "has a THead and no TBody");
        Require(table, "7.2-39", Count("Caption") < 2, "has several Captions");
        var isInside = roles.Count > 2 && roles.IndexOf("Caption", 1, roles.Count - 2) >= 0;
        Require(table, "7.2-16", !isInside, "has its Caption in the middle");
    }

    private void CaptionIsFirst(TagElement element, string clause) =>
        Require(element, clause, Roles(element).LastIndexOf("Caption") <= 0, "has its Caption behind another child");

    private void Holds(TagElement element, string clause, params ReadOnlySpan<string> allowed)
    {
        string? stranger = null;
        foreach (var role in Roles(element))
        {
            stranger = stranger ?? (allowed.Contains(role) ? null : role);
        }

        if (_log.IsBroken(clause, stranger is null))
        {
            _log.Add(clause, $"{element.Label} holds a {stranger}");
        }
    }

    private void LiesIn(TagElement element, string clause, params ReadOnlySpan<string> allowed)
    {
        var parent = element.SignificantParent;
        var around = parent?.Role;
        if (parent is not null && around is null && _roles.IsCircular(parent.Type))
        {
            // What a type that leads round in a circle stands for cannot be said: 7.1-6 is the rule that is broken.
            return;
        }

        if (_log.IsBroken(clause, around is not null && allowed.Contains(around)))
        {
            _log.Add(clause, $"{element.Label} lies in {around ?? "no element of a standard type"}");
        }
    }

    private void Require(TagElement element, string clause, bool holds, string what)
    {
        if (_log.IsBroken(clause, holds))
        {
            _log.Add(clause, $"{element.Label} {what}");
        }
    }

    private static List<string> Roles(TagElement element) => [.. element.SignificantChildren.Select(child => child.Role!)];
}
