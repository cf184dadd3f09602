using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Checks a tag tree, as data, against the rules of ISO 14289-1 and ISO 32000-1 that a tree can break. What it finds is a
/// fault of the program; the ledger <c>PDF_UA1.md</c> names the rule of each check.</summary>
internal static class TagTreeChecker
{
    private static readonly Dictionary<string, string[]> Contains = new(StringComparer.Ordinal)
    {
        [StructureType.Table] = [StructureType.Caption, StructureType.THead, StructureType.TBody, StructureType.TFoot, StructureType.TR],
        [StructureType.THead] = [StructureType.TR],
        [StructureType.TBody] = [StructureType.TR],
        [StructureType.TFoot] = [StructureType.TR],
        [StructureType.TR] = [StructureType.TH, StructureType.TD],
        [StructureType.L] = [StructureType.L, StructureType.LI, StructureType.Caption],
        [StructureType.LI] = [StructureType.Lbl, StructureType.LBody],
        [StructureType.Ruby] = [StructureType.RB, StructureType.RT, StructureType.RP],
        [StructureType.TOC] = [StructureType.TOC, StructureType.TOCI, StructureType.Caption],
    };

    private static readonly Dictionary<string, string[]> ContainedIn = new(StringComparer.Ordinal)
    {
        [StructureType.THead] = [StructureType.Table],
        [StructureType.TBody] = [StructureType.Table],
        [StructureType.TFoot] = [StructureType.Table],
        [StructureType.TR] = [StructureType.Table, StructureType.THead, StructureType.TBody, StructureType.TFoot],
        [StructureType.TH] = [StructureType.TR],
        [StructureType.TD] = [StructureType.TR],
        [StructureType.LI] = [StructureType.L],
        [StructureType.LBody] = [StructureType.LI],
        [StructureType.TOCI] = [StructureType.TOC],
        [StructureType.RB] = [StructureType.Ruby],
        [StructureType.RT] = [StructureType.Ruby],
        [StructureType.RP] = [StructureType.Ruby],
    };

    /// <summary>Checks a tree.</summary>
    /// <param name="document">The Document element.</param>
    /// <param name="diagnostics">Takes what breaks a rule.</param>
    /// <returns>Whether nothing does.</returns>
    public static bool Check(StructureElement document, DiagnosticBag diagnostics)
    {
        var state = new State(diagnostics);
        var rest = new Stack<StructureElement>([document]);
        while (rest.TryPop(out var element))
        {
            CheckElement(element, state);
            for (var i = element.Kids.Count - 1; i >= 0; i--)
            {
                if (element.Kids[i] is StructureElement kid)
                {
                    rest.Push(kid);
                }
            }
        }

        CheckHeaders(state);
        return !state.Found;
    }

    private static void CheckElement(StructureElement element, State state)
    {
        CheckNesting(element, state);
        CheckHeading(element, state);
        CheckIdentifier(element, state);
        switch (element.Type)
        {
            case StructureType.Figure or StructureType.Formula:
                Require(!string.IsNullOrWhiteSpace(element.Alt), "7.3-1", "has no alternative text", element, state);
                break;
            case StructureType.Note:
                Require(element.Id is not null, "7.9-1", "has no identifier", element, state);
                break;
            case StructureType.TH:
                Require(element.Attributes.Scope is not null || element.Id is not null, "7.5-1", "has neither Scope nor identifier", element, state);
                break;
            case StructureType.Link:
                CheckLink(element, state);
                break;
            case StructureType.Table:
                CheckTable(element, state);
                break;
            case StructureType.TOC:
                Require(element.Kids.Skip(1).All(kid => kid is not StructureElement { Type: StructureType.Caption }), "7.2-28", "has its Caption behind an entry", element, state);
                break;
            case StructureType.L:
                Require(element.Kids.Skip(1).All(kid => kid is not StructureElement { Type: StructureType.Caption }), "7.2-40", "has its Caption behind an item", element, state);
                break;
        }
    }

    private static void CheckNesting(StructureElement element, State state)
    {
        var kids = element.Kids.OfType<StructureElement>();
        if (Contains.TryGetValue(element.Type, out var allowed))
        {
            Require(kids.All(kid => allowed.Contains(kid.Type)), "7.2-3", "contains what it may not", element, state);
            Require(element.Kids.All(kid => kid is StructureElement), "7.2-3", "contains content of its own", element, state);
        }

        if (ContainedIn.TryGetValue(element.Type, out var parents))
        {
            Require(element.Parent is { } parent && parents.Contains(parent.Type), "7.2-4", "stands where it may not", element, state);
        }

        if (element.Language is { } language)
        {
            Require(language.Length > 0 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "7.2-29", "has no language tag for language", element, state);
        }
    }

    private static void CheckHeading(StructureElement element, State state)
    {
        var level = StructureType.HeadingLevel(element.Type);
        if (level == 0)
        {
            return;
        }

        Require(level <= state.LastHeading + 1, "7.4.2-1", $"follows a heading of level {state.LastHeading}", element, state);
        Require(level != 1 || state.LastHeading == 0, "7.4.2-1", "is a second heading of level 1", element, state);
        state.LastHeading = level;
    }

    private static void CheckIdentifier(StructureElement element, State state)
    {
        if (element.Id is { } id)
        {
            Require(state.Identifiers.Add(id), "7.9-2", $"has the identifier \"{id}\" of another element", element, state);
        }

        foreach (var header in element.Attributes.Headers)
        {
            state.Headers.Add(new HeaderReference(element, header));
        }
    }

    private static void CheckLink(StructureElement element, State state)
    {
        var leaf = element.Kids.OfType<AnnotationLeaf>().FirstOrDefault();
        Require(leaf is not null, "7.18.5-1", "has no annotation", element, state);
        Require(leaf is null || !string.IsNullOrWhiteSpace(leaf.Link.Description), "7.18.5-2", "has no description", element, state);
        for (var around = element.Parent; around is not null; around = around.Parent)
        {
            Require(around.Type != StructureType.Link, "7.18.5-1", "lies within another Link", element, state);
        }
    }

    private static void CheckTable(StructureElement element, State state)
    {
        var kids = element.Kids.OfType<StructureElement>().ToList();
        int Count(string type) => kids.Count(kid => kid.Type == type);
        Require(Count(StructureType.THead) <= 1, "7.2-11", "has several THead", element, state);
        Require(Count(StructureType.TFoot) <= 1, "7.2-12", "has several TFoot", element, state);
        Require(Count(StructureType.Caption) <= 1, "7.2-39", "has several Captions", element, state);
        Require(kids.FindIndex(kid => kid.Type == StructureType.Caption) is -1 or 0, "7.2-16", "has its Caption in the middle", element, state);
        var needsBody = Count(StructureType.THead) + Count(StructureType.TFoot) > 0;
        Require(!needsBody || Count(StructureType.TBody) > 0, "7.2-14", "has a THead or TFoot and no TBody", element, state);
        CheckGrid(element, kids, state);
    }

    /// <summary>Every row covers as many columns as every other, spans counted, and no cell reaches past the last row.</summary>
    private static void CheckGrid(StructureElement table, List<StructureElement> kids, State state)
    {
        var rows = kids.SelectMany(kid => kid.Type == StructureType.TR ? [kid] : kid.Kids.OfType<StructureElement>().Where(row => row.Type == StructureType.TR)).ToList();
        var widths = new int[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var cell in rows[r].Kids.OfType<StructureElement>())
            {
                Require(r + cell.Attributes.RowSpan <= rows.Count, "7.2-41", "has a cell that spans past its last row", table, state);
                for (var covered = r; covered < Math.Min(rows.Count, r + cell.Attributes.RowSpan); covered++)
                {
                    widths[covered] += cell.Attributes.ColumnSpan;
                }
            }
        }

        Require(widths.Distinct().Count() <= 1, "7.2-42", "has rows of different widths", table, state);
    }

    private static void CheckHeaders(State state)
    {
        foreach (var (cell, header) in state.Headers)
        {
            Require(state.Identifiers.Contains(header), "7.5-1", $"names the header \"{header}\", which is not there", cell, state);
        }
    }

    private static void Require(bool holds, string rule, string what, StructureElement element, State state)
    {
        if (!holds)
        {
            state.Found = true;
            state.Diagnostics.Report(
                DiagnosticCodes.TagTreeInvalid,
                $"The tag tree breaks rule {rule} of ISO 14289-1: a {element.Type} {what}",
                element.Place,
                "This is a fault of ExportKit: please report it with the page");
        }
    }

    private sealed class State(DiagnosticBag diagnostics)
    {
        public DiagnosticBag Diagnostics { get; } = diagnostics;

        public int LastHeading { get; set; }

        public HashSet<string> Identifiers { get; } = new(StringComparer.Ordinal);

        public List<HeaderReference> Headers { get; } = [];

        public bool Found { get; set; }
    }

    private sealed record HeaderReference(StructureElement Cell, string Header);
}
