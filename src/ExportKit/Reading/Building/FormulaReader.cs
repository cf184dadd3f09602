using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads formulas (MathML).</summary>
internal static class FormulaReader
{
    /// <summary>Reads a <c>math</c> element; null where it holds nothing.</summary>
    /// <param name="math">The element.</param>
    public static Formula? Read(Element math)
    {
        var annotation = Annotation(math);
        var linear = Linear(math);
        var spoken = math.Value("alttext") ?? math.Value("aria-label") ?? annotation ?? linear;
        return spoken.Length == 0 ? null : new Formula(spoken, linear.Length > 0 ? linear : spoken) { MathMl = MathMlCleaner.Clean(math) };
    }

    private static string? Annotation(Element math)
    {
        foreach (var annotation in math.Descendants("annotation"))
        {
            if (ElementText.Of(annotation) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string Linear(Element math)
    {
        var text = new System.Text.StringBuilder();
        foreach (var child in math.Children)
        {
            Append(text, child);
        }

        return text.ToString().Trim();
    }

    private static void Append(System.Text.StringBuilder text, PageNode node)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Append(step.text, step.node), (text, node));
            return;
        }

        if (node is TextNode run)
        {
            text.Append(run.Text.Trim());
            return;
        }

        if (node is Element { Name: not ("annotation" or "annotation-xml") } element)
        {
            for (var i = 0; i < element.Children.Count; i++)
            {
                text.Append(Between(element.Name, i));
                Append(text, element.Children[i]);
            }
        }
    }

    private static string Between(string name, int index) => (name, index) switch
    {
        ("mfrac", > 0) => "/",
        ("msup", > 0) => "^",
        ("msub", > 0) => "_",
        ("msqrt", 0) => "√",
        _ => string.Empty,
    };
}
