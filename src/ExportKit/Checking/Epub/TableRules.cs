using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Tables (WCAG 2.2, 1.3.1).</summary>
internal static class TableRules
{
    /// <summary>Checks the tables of a document.</summary>
    public static void Check(EpubDocument document, EpubFindings findings)
    {
        foreach (var table in document.Named("table"))
        {
            if ((string?)table.Attribute("role") is not ("presentation" or "none") && !Names.IsHidden(table))
            {
                CheckTable(table, document, findings);
            }
        }
    }

    private static void CheckTable(XElement table, EpubDocument document, EpubFindings findings)
    {
        var cells = table.Descendants().Where(element => element.Name.LocalName is "td" or "th" && element.Ancestors(EpubNames.Xhtml + "table").First() == table).ToList();
        var heads = cells.Where(cell => cell.Name.LocalName == "th" || cell.HasToken("role", "columnheader") || cell.HasToken("role", "rowheader")).ToList();
        var rows = cells.Select(cell => cell.Parent).Distinct().Count();
        if (rows > 1 && cells.Count > rows)
        {
            findings.Apply(EpubRules.TableHeaders);
            if (heads.Count == 0)
            {
                findings.Fail(EpubRules.TableHeaders, document.At(table), "A table of data has no header cells", "Make the cells of its first row or column th");
            }
        }

        foreach (var head in heads)
        {
            findings.Apply(EpubRules.EmptyTableHeader, EpubRules.Scope);
            if (Names.Of(head, document).Length == 0)
            {
                findings.Fail(EpubRules.EmptyTableHeader, document.At(head), "A header cell has no words");
            }

            if ((string?)head.Attribute("scope") is { } scope && scope is not ("row" or "col" or "rowgroup" or "colgroup"))
            {
                findings.Fail(EpubRules.Scope, document.At(head), $"\"{scope}\" is no scope of a header cell");
            }
        }

        CheckHeaders(cells, document, findings);
        CheckName(table, document, findings);
    }

    private static void CheckHeaders(List<XElement> cells, EpubDocument document, EpubFindings findings)
    {
        var own = cells.Select(cell => (string?)cell.Attribute("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (var id in EpubNames.Tokens((string?)cell.Attribute("headers")))
            {
                findings.Apply(EpubRules.HeadersAttribute);
                if (!own.Contains(id) || id == (string?)cell.Attribute("id"))
                {
                    findings.Fail(EpubRules.HeadersAttribute, document.At(cell), $"A cell names the header {id}, which its table does not have");
                }
            }
        }
    }

    private static void CheckName(XElement table, EpubDocument document, EpubFindings findings)
    {
        if ((string?)table.Attribute("summary") is { Length: > 0 } summary && table.Element(EpubNames.Xhtml + "caption") is { } caption)
        {
            findings.Apply(EpubRules.TableDuplicateName);
            if (caption.Value.Trim().Equals(summary.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                findings.Fail(EpubRules.TableDuplicateName, document.At(table), "The summary of a table says its caption again");
            }
        }
    }
}
