using System.Text;
using ExportKit.Model;

namespace ExportKit.Reading.Tree;

/// <summary>The words of an element as plain text.</summary>
internal static class ElementText
{
    /// <summary>All words within an element, white space collapsed, words of different lines apart.</summary>
    /// <param name="element">The element.</param>
    /// <param name="keptOnly">Whether what is left out of the article is left out here too.</param>
    public static string Of(Element element, bool keptOnly = false)
    {
        var text = new StringBuilder();
        Append(text, element, keptOnly);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, Element element, bool keptOnly)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Append(step.text, step.element, step.keptOnly), (text, element, keptOnly));
            return;
        }

        foreach (var child in element.Children)
        {
            element.Budget?.Tick();
            if (keptOnly && child.Dropped != DropReason.None)
            {
                continue;
            }

            if (child is TextNode run)
            {
                Collapse(text, run.Text);
            }
            else if (child is Element { Name: not ("noscript" or "svg") } inner)
            {
                if (inner.IsBlock || inner.Name == "br")
                {
                    Collapse(text, " ");
                }

                Append(text, inner, keptOnly);
                if (inner.IsBlock)
                {
                    Collapse(text, " ");
                }
            }
        }
    }

    private static void Collapse(StringBuilder text, string run)
    {
        if (EvenText.Is(run))
        {
            EvenText.Append(text, run, text.Length == 0 || text[^1] == ' ');
            return;
        }

        foreach (var c in run)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else
            {
                text.Append(c);
            }
        }
    }
}
