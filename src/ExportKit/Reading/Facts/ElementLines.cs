using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>The words of an element line by line, as they stand on the page.</summary>
internal static class ElementLines
{
    private const int LongestBefore = 80;

    /// <summary>The lines, white space collapsed, none empty.</summary>
    /// <param name="element">The element.</param>
    public static List<string> Of(Element element)
    {
        var text = new StringBuilder();
        Append(text, element);
        var lines = new List<string>();
        foreach (var line in text.ToString().Split('\n'))
        {
            if (FactText.Collapse(line) is { Length: > 0 } plain)
            {
                lines.Add(plain);
            }
        }

        return lines;
    }

    /// <summary>The last words before an element within its parent.</summary>
    /// <param name="element">The element.</param>
    public static string Before(Element element)
    {
        var before = string.Empty;
        var siblings = element.Parent?.Children ?? [];
        for (var i = (element.Parent?.IndexOf(element) ?? 0) - 1; i >= 0 && before.Length < LongestBefore; i--)
        {
            before = (siblings[i] is TextNode text ? text.Text : siblings[i] is Element other ? " " + ElementText.Of(other) + " " : string.Empty) + before;
        }

        return before.Length > LongestBefore ? before[^LongestBefore..] : before;
    }

    private static void Append(StringBuilder text, Element element)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Append(step.text, step.element), (text, element));
            return;
        }

        foreach (var child in element.Children)
        {
            if (child is TextNode run)
            {
                text.Append(run.Text.Replace('\n', ' '));
            }
            else if (child is Element { Name: not ("noscript" or "svg" or "button") } inner && inner.Dropped != DropReason.Hidden)
            {
                var isLine = inner.IsBlock || inner.Name is "br" or "time";
                text.Append(isLine ? "\n" : string.Empty);
                Append(text, inner);
                text.Append(isLine ? "\n" : string.Empty);
            }
        }
    }
}
