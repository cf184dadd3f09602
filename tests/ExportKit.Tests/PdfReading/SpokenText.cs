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

        if (element.ActualText is { } actual)
        {
            SayActualText(element, actual);
        }
        else if (element.Role is "Figure" or "Formula" && element.Alt is { } alt)
        {
            // The alternative text of a picture or formula stands for all that it holds; that of a link is not its words.
            _runs.Add(new SpokenRun(alt, IsGenerated(element)));
            SayCaption(element, alt);
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

    /// <summary>In PDF 2.0 every caption lies in its figure, and is heard after the alternative text unless it is the same.</summary>
    private void SayCaption(StructureElement figure, string alt)
    {
        foreach (var caption in figure.Children.Where(kid => kid.Role == "Caption" && kid.Namespace == "http://iso.org/pdf2/ssn"))
        {
            if (_pdf.Text(caption).Trim() != alt.Trim())
            {
                Say(caption);
            }
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

    /// <summary>Says what replaces an element's content. What it adds around the words of the content ("deleted: ...") is the
    /// writer's.</summary>
    private void SayActualText(StructureElement element, string actual)
    {
        var start = _runs.Count;
        SayKids(element);
        var words = string.Concat(_runs.Skip(start).Select(run => run.Text)).Trim();
        var at = words.Length == 0 ? -1 : actual.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            _runs.RemoveRange(start, _runs.Count - start);
            _runs.Add(new SpokenRun(actual, IsGenerated(element)));
            return;
        }

        _runs.Insert(start, new SpokenRun(actual[..at], true));
        _runs.Add(new SpokenRun(actual[(at + words.Length)..], true));
    }

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
