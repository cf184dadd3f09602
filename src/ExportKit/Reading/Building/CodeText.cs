using System.Text;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads text whose line ends and spaces matter.</summary>
internal static class CodeText
{
    /// <summary>Adds the text of an element as it stands.</summary>
    /// <param name="text">What to add to.</param>
    /// <param name="element">The element.</param>
    public static void Append(StringBuilder text, Element element)
    {
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case TextNode run:
                    text.Append(run.Text);
                    break;
                case Element { Name: "br" }:
                    text.Append('\n');
                    break;
                case Element inner when inner.Dropped == DropReason.None && inner.Name is not "button":
                    Append(text, inner);
                    text.Append(inner.Name is "div" or "p" or "li" && text is [.., not '\n'] ? "\n" : string.Empty);
                    break;
            }
        }
    }

    /// <summary>The programming language that class names tell: <c>language-python</c>, <c>lang-js</c>; null where none does.</summary>
    /// <param name="element">The <c>pre</c> element.</param>
    public static string? Language(Element element)
    {
        foreach (var candidate in element.Descendants("code").Prepend(element))
        {
            foreach (var name in (candidate["class"] ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var prefix in (string[])["language-", "lang-", "highlight-source-", "brush:"])
                {
                    if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length)
                    {
                        return name[prefix.Length..].ToLowerInvariant();
                    }
                }
            }
        }

        return null;
    }
}
