using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.PdfReading;

/// <summary>What of the structure tree of a finished file breaks the rules of PDF/UA, by the numbers of the reference validator.</summary>
internal sealed class TreeFaults
{
    private const string Pdf17 = "http://iso.org/pdf/ssn";
    private const string Pdf20 = "http://iso.org/pdf2/ssn";

    private readonly bool _isPdf20;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private int _lastLevel;

    private TreeFaults(bool isPdf20) => _isPdf20 = isPdf20;

    /// <summary>All faults, each with its rule.</summary>
    public static IReadOnlyList<string> Of(TaggedPdf pdf, bool isPdf20)
    {
        var faults = new TreeFaults(isPdf20);
        var tops = pdf.Structure.Children.ToList();
        faults.Require(tops is [{ Role: "Document" }], "7.1-11", "8.2.5.2-1", "the root holds another thing than one Document");
        foreach (var element in tops.SelectMany(top => top.All))
        {
            faults.Check(element);
        }

        return faults._faults;
    }

    private void Require(bool holds, string? rule1, string? rule2, string text)
    {
        if (!holds && (_isPdf20 ? rule2 : rule1) is { } rule)
        {
            _faults.Add($"{rule}: {text}");
        }
    }

    private void Check(StructureElement element)
    {
        CheckTexts(element);
        CheckHeading(element);
        CheckContainment(element);
        CheckIdentifier(element);
        Require(element.Namespace == (element.Role is "BlockQuote" or "Quote" or "Code" or "Reference" ? Pdf17 : Pdf20), null, "8.2.4-1", $"{element.Type} is of {element.Namespace}");
        switch (element.Role)
        {
            case "Note":
                Require(element.Id is not null, "7.9-1", null, "a note has no identifier");
                Require(false, null, "8.2.5.14-1", "a Note stands where PDF 2.0 has FENote");
                break;
            case "FENote":
                Require(element.Attribute("FENote", "NoteType") is PdfName { Value: "Endnote" or "Footnote" or "None" }, null, "8.2.5.14-4", "a note does not say its kind");
                break;
            case "Ruby":
                Require(string.Join(' ', element.Children.Select(kid => kid.Role)) is "RB RT" or "RB RP RT RP", "7.2-36", "8.2.5.23-1", "ruby is not made of a base and its reading");
                break;
            case "L":
                Require(element.Attribute("List", "ListNumbering") is PdfName numbering && (!_isPdf20 || numbering.Value != "None"), "7.6", "8.2.5.25-1", "a list does not say its numbering");
                break;
            case "Table":
                CheckTable(element);
                break;
            case "TH":
                Require(element.Attribute("Table", "Scope") is PdfName, "7.5-1", "8.2.5.26-5", "a header cell says for nothing");
                break;
        }
    }

    private void CheckTexts(StructureElement element)
    {
        Require(element.Role is not "Figure" || Says(element), "7.3-1", "8.2.5.28.2-1", "a Figure has no text");
        Require(element.Role is not "Formula" || Says(element), "7.7-1", "8.2.5.29", "a Formula has no text");
        Require(element.Language is null || StandardFaults.IsLanguageTag(element.Language), "7.2-29", "8.4.4-2", $"{element.Language} is no language tag");
        Require(!StandardFaults.HasPrivate(element.Alt), null, "8.4.3-3", $"\"{element.Alt}\" has characters of private use");
        Require(!StandardFaults.HasPrivate(element.ActualText), null, "8.4.3-2", $"\"{element.ActualText}\" has characters of private use");
    }

    private static bool Says(StructureElement element) => !string.IsNullOrWhiteSpace(element.Alt) || !string.IsNullOrWhiteSpace(element.ActualText);

    private void CheckHeading(StructureElement element)
    {
        Require(element.Role != "H", "7.4.4-1", "8.2.5.12-1", "a heading without a level");
        if (element.Role is ['H', var digit] && char.IsAsciiDigit(digit))
        {
            var level = digit - '0';
            Require(level <= _lastLevel + 1, "7.4.2-1", "7.4.2-1", $"{element.Role} follows a heading of level {_lastLevel}");
            _lastLevel = level;
        }
    }

    private void CheckContainment(StructureElement element)
    {
        var holder = element;
        while (holder is { Role: "Div", Parent: { } parent })
        {
            holder = parent;
        }

        foreach (var kid in element.Children.Where(kid => kid.Role != "Div"))
        {
            Require(Containment.Allows(holder.Role, kid.Role), Basic(holder.Role, kid.Role), $"Table 5. {holder.Role}-{kid.Role}", $"{holder.Role} holds {kid.Role}");
        }

        Require(!element.Kids.OfType<ContentKid>().Any() || Containment.Allows(holder.Role, Containment.Content), Basic(holder.Role, ""), $"Table 5. {holder.Role}-content", $"{holder.Role} holds content");
        var captions = element.Children.Select((kid, index) => (kid.Role, index)).Where(kid => kid.Role == "Caption").ToList();
        var isAtEdge = captions.Count == 0 || (captions.Count == 1 && (captions[0].index == 0 || captions[0].index == element.Children.Count() - 1));
        Require(isAtEdge, element.Role == "Table" ? "7.2-16" : null, "8.2.5.27-1", $"a {element.Role} has its Caption in the middle");
    }

    /// <summary>Of the first part's rules on nesting, those on tables and lists.</summary>
    private static string? Basic(string holder, string held) =>
        holder is "Table" or "TR" or "THead" or "TBody" or "TFoot" or "L" or "LI" ? "7.2-3"
        : held is "TR" or "TH" or "TD" or "THead" or "TBody" or "TFoot" or "LI" or "LBody" ? "7.2-4" : null;

    private void CheckIdentifier(StructureElement element) =>
        Require(element.Id is null || _identifiers.Add(element.Id), "7.9-2", "7.9-2", $"the identifier {element.Id} stands twice");

    /// <summary>Each row covers as many columns as every other.</summary>
    private void CheckTable(StructureElement table)
    {
        var rows = table.Children.SelectMany(kid => kid.Role == "TR" ? [kid] : kid.Children.Where(row => row.Role == "TR")).ToList();
        var widths = new int[rows.Count];
        var isBounded = true;
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in rows[r].Children)
            {
                isBounded &= r + Span(cell, "RowSpan") <= rows.Count;
                for (var covered = r; covered < Math.Min(rows.Count, r + Span(cell, "RowSpan")); covered++)
                {
                    widths[covered] += Span(cell, "ColSpan");
                }
            }
        }

        Require(isBounded, "7.2-41", "8.2.5.26-2", "a cell reaches past the last row");
        Require(widths.Distinct().Count() <= 1, "7.2-42", "8.2.5.26-3", "rows have different widths");
    }

    private static int Span(StructureElement cell, string key) => (cell.Attribute("Table", key) as PdfNumber)?.Whole ?? 1;
}
