using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Roles, labels and meanings for assistive technology (WAI-ARIA 1.2, DPUB-ARIA 1.1, EPUB 3.3, 6.1.3.1).</summary>
internal static class AriaRules
{
    private static readonly string[] Roles =
    [
        "alert", "alertdialog", "application", "article", "banner", "blockquote", "button", "caption", "cell", "checkbox", "code", "columnheader",
        "combobox", "command", "complementary", "composite", "contentinfo", "definition", "deletion", "dialog", "directory", "document", "emphasis",
        "feed", "figure", "form", "generic", "grid", "gridcell", "group", "heading", "image", "img", "input", "insertion", "landmark", "link", "list",
        "listbox", "listitem", "log", "main", "mark", "marquee", "math", "menu", "menubar", "menuitem", "menuitemcheckbox", "menuitemradio", "meter",
        "navigation", "none", "note", "option", "paragraph", "presentation", "progressbar", "radio", "radiogroup", "range", "region", "row", "rowgroup",
        "rowheader", "scrollbar", "search", "searchbox", "section", "separator", "slider", "spinbutton", "status", "strong", "subscript", "suggestion",
        "superscript", "switch", "tab", "table", "tablist", "tabpanel", "term", "text", "textbox", "time", "timer", "toolbar", "tooltip", "tree",
        "treegrid", "treeitem", "graphics-document", "graphics-object", "graphics-symbol",
        "doc-abstract", "doc-acknowledgments", "doc-afterword", "doc-appendix", "doc-backlink", "doc-biblioentry", "doc-bibliography", "doc-biblioref",
        "doc-chapter", "doc-colophon", "doc-conclusion", "doc-cover", "doc-credit", "doc-credits", "doc-dedication", "doc-endnote", "doc-endnotes",
        "doc-epigraph", "doc-epilogue", "doc-errata", "doc-example", "doc-footnote", "doc-foreword", "doc-glossary", "doc-glossref", "doc-index",
        "doc-introduction", "doc-noteref", "doc-notice", "doc-pagebreak", "doc-pagefooter", "doc-pageheader", "doc-pagelist", "doc-part", "doc-preface",
        "doc-prologue", "doc-pullquote", "doc-qna", "doc-subtitle", "doc-tip", "doc-toc",
    ];

    private static readonly string[] Attributes =
    [
        "activedescendant", "atomic", "autocomplete", "braillelabel", "brailleroledescription", "busy", "checked", "colcount", "colindex",
        "colindextext", "colspan", "controls", "current", "describedby", "description", "details", "disabled", "dropeffect", "errormessage", "expanded",
        "flowto", "grabbed", "haspopup", "hidden", "invalid", "keyshortcuts", "label", "labelledby", "level", "live", "modal", "multiline",
        "multiselectable", "orientation", "owns", "placeholder", "posinset", "pressed", "readonly", "relevant", "required", "roledescription",
        "rowcount", "rowindex", "rowindextext", "rowspan", "selected", "setsize", "sort", "valuemax", "valuemin", "valuenow", "valuetext",
    ];

    /// <summary>The role that says the same as a type, where there is one (EPUB Type to ARIA Role Authoring Guide 1.1).</summary>
    private static readonly string[] SameNames =
    [
        "abstract", "acknowledgments", "afterword", "appendix", "backlink", "biblioentry", "bibliography", "chapter", "colophon", "conclusion", "credit", "credits",
        "dedication", "endnote", "endnotes", "epigraph", "epilogue", "errata", "footnote", "foreword", "glossary", "index", "introduction", "noteref", "notice",
        "pagebreak", "part", "preface", "prologue", "pullquote", "qna", "subtitle", "tip", "toc",
    ];

    /// <summary>Checks a document.</summary>
    public static void Check(EpubDocument document, EpubFindings findings)
    {
        foreach (var element in document.Elements)
        {
            CheckAttributes(element, document, findings);
            CheckType(element, document, findings);
            if (PageBreaks.Is(element))
            {
                findings.Apply(EpubRules.PageBreakLabel);
                if (Names.Explicit(element, document).Length == 0 && string.IsNullOrWhiteSpace((string?)element.Attribute("title")))
                {
                    findings.Fail(EpubRules.PageBreakLabel, document.At(element), "A page break has no label", "Say the page in aria-label");
                }
            }

            if (element.Name == EpubNames.MathMl + "math")
            {
                findings.Apply(EpubRules.MathText);
                if (string.IsNullOrWhiteSpace((string?)element.Attribute("alttext") ?? Names.Explicit(element, document)) && !element.Descendants().Any(inner => inner.Name.LocalName is "mi" or "mn" or "mo" or "mtext"))
                {
                    findings.Fail(EpubRules.MathText, document.At(element), "A formula has neither a text nor parts that can be said");
                }
            }
        }
    }

    private static void CheckAttributes(XElement element, EpubDocument document, EpubFindings findings)
    {
        foreach (var role in EpubNames.Tokens((string?)element.Attribute("role")))
        {
            findings.Apply(EpubRules.Roles);
            if (!Roles.Contains(role, StringComparer.Ordinal) && role is not ("doc-biblioentry" or "doc-endnote"))
            {
                findings.Fail(EpubRules.Roles, document.At(element), $"There is no role {role}");
            }
        }

        foreach (var attribute in element.Attributes())
        {
            if (!attribute.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal))
            {
                continue;
            }

            findings.Apply(EpubRules.AriaAttributes);
            var name = attribute.Name.LocalName["aria-".Length..];
            if (!Attributes.Contains(name, StringComparer.Ordinal))
            {
                findings.Fail(EpubRules.AriaAttributes, document.At(element), $"There is no attribute aria-{name}");
            }
            else if (name is "labelledby" or "describedby" or "details" or "controls" or "owns")
            {
                findings.Apply(EpubRules.AriaReferences);
                foreach (var id in EpubNames.Tokens(attribute.Value).Where(id => !document.Ids.ContainsKey(id)))
                {
                    findings.Fail(EpubRules.AriaReferences, document.At(element), $"aria-{name} refers to {id}, which is not there");
                    findings.Fail(EpubRules.Schema, document.At(element), $"aria-{name} refers to {id}, which is not there");
                }
            }
        }
    }

    private static void CheckType(XElement element, EpubDocument document, EpubFindings findings)
    {
        if (element.Attribute(EpubNames.Ops + "type") is not { } types || IsLandmark(element))
        {
            return;
        }

        foreach (var type in EpubNames.Tokens(types.Value))
        {
            if (RoleFor(type) is not { } role)
            {
                continue;
            }

            findings.Apply(EpubRules.TypeRole);
            if (EpubNames.Tokens((string?)element.Attribute("role")).FirstOrDefault() != role && !IsImplicit(element, role))
            {
                findings.Fail(EpubRules.TypeRole, document.At(element), $"epub:type=\"{type}\" comes without role=\"{role}\"");
            }

            return;
        }
    }

    private static bool IsLandmark(XElement element) => element.Ancestors(EpubNames.Xhtml + "nav").Any(nav => nav.HasToken(EpubNames.Ops + "type", "landmarks"));

    private static string? RoleFor(string type) => type switch
    {
        "page-list" => "doc-pagelist",
        "referrer" => "doc-backlink",
        "biblioref" => "doc-biblioref",
        "glossref" => "doc-glossref",
        "help" => "doc-tip",
        "glossdef" => "definition",
        "glossterm" => "term",
        "figure" => "figure",
        _ => Array.IndexOf(SameNames, type) >= 0 ? "doc-" + type : null,
    };

    private static bool IsImplicit(XElement element, string role) =>
        (role, element.Name.LocalName) is ("figure", "figure") or ("term", "dfn" or "dt") or ("definition", "dd");
}
