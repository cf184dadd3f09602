using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads text whose line ends and spaces matter.</summary>
internal static class CodeText
{
    /// <summary>Reads code; null where there is none.</summary>
    /// <param name="element">The <c>pre</c> element.</param>
    public static CodeBlock? Read(Element element)
    {
        var text = new StringBuilder();
        Append(text, element);
        var code = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n').TrimEnd();
        return code.Length == 0 ? null : new CodeBlock(code) { CodeLanguage = Language(element) };
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

    /// <summary>The programming language that class names tell: <c>language-python</c>, <c>lang-js</c>.</summary>
    private static string? Language(Element element)
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
