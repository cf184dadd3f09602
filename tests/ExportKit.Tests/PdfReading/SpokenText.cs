namespace ExportKit.Tests.PdfReading;

/// <summary>Walks the structure tree as assistive technology does, and says what is heard.</summary>
internal sealed class SpokenText
{
    private readonly TaggedPdf _pdf;
    private readonly List<SpokenRun> _runs = [];

    private SpokenText(TaggedPdf pdf) => _pdf = pdf;

    /// <summary>What the whole document says.</summary>
    public static IReadOnlyList<SpokenRun> Of(TaggedPdf pdf) => Of(pdf, pdf.Structure);

    /// <summary>What an element says.</summary>
    public static IReadOnlyList<SpokenRun> Of(TaggedPdf pdf, StructureElement element)
    {
        var spoken = new SpokenText(pdf);
        spoken.Say(element);
        return spoken._runs;
    }

    private void Say(StructureElement element)
    {
        var isApart = !element.IsInline;
        if (isApart)
        {
            _runs.Add(SpokenRun.Break);
        }

        if (Replacement(element) is { } text)
        {
            _runs.Add(new SpokenRun(text, IsGenerated(element)));
        }
        else
        {
            SayKids(element);
        }

        if (isApart)
        {
            _runs.Add(SpokenRun.Break);
        }
    }

    private void SayKids(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case ElementKid child:
                    Say(child.Element);
                    break;
                case ContentKid content:
                    _runs.Add(new SpokenRun(_pdf.Text(content), IsGenerated(element)));
                    break;
            }
        }
    }

    /// <summary>What is said in place of an element's content: its ActualText, or the alternative text of a picture or formula.
    /// The alternative text of a link is not its words.</summary>
    private static string? Replacement(StructureElement element) =>
        element.ActualText ?? (element.Role is "Figure" or "Formula" ? element.Alt : null);

    /// <summary>Whether words are a writer's: so marked, or the label of an item in a list that is no list of terms; labels of
    /// references to notes and readings of ruby too, which the documents bring in ways of their own.</summary>
    private static bool IsGenerated(StructureElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.IsGenerated || at.Role is "Reference" or "RT" || (at.Role == "Lbl" && IsItemLabel(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsItemLabel(StructureElement label) =>
        label.Parent is { Role: "LI", Parent: { Role: "L" } list }
        && list.Attribute("List", "ListNumbering") is PdfName { Value: not ("None" or "Description") };
}
