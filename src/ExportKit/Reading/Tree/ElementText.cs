using System.Buffers;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Reading.Tree;

/// <summary>The words of an element as plain text.</summary>
internal static class ElementText
{
    private const int UsualLength = 128;

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\r\f");

    /// <summary>All words within an element, white space collapsed, words of different lines apart.</summary>
    /// <param name="element">The element.</param>
    /// <param name="keptOnly">Whether what is left out of the article is left out here too.</param>
    public static string Of(Element element, bool keptOnly = false)
    {
        var text = new StringBuilder(UsualLength);
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
                    Space(text);
                }

                Append(text, inner, keptOnly);
                if (inner.IsBlock)
                {
                    Space(text);
                }
            }
        }
    }

    private static void Space(StringBuilder text)
    {
        if (!IsAfterSpace(text))
        {
            text.Append(' ');
        }
    }

    private static bool IsAfterSpace(StringBuilder text) => text.Length == 0 || text[^1] == ' ';

    private static void Collapse(StringBuilder text, string run)
    {
        if (EvenText.Is(run))
        {
            EvenText.Append(text, run, IsAfterSpace(text));
            return;
        }

        for (var rest = run.AsSpan(); !rest.IsEmpty;)
        {
            var length = rest.IndexOfAny(WhiteSpace);
            if (length == 0)
            {
                Space(text);
                rest = rest.TrimStart(" \t\n\r\f");
                continue;
            }

            text.Append(length < 0 ? rest : rest[..length]);
            rest = length < 0 ? [] : rest[length..];
        }
    }
}
