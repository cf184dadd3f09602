using System.Security;
using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Writes presentation MathML with its own elements and attributes alone (MathML Core).</summary>
internal static class MathMlCleaner
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "mfrac", "msqrt", "mroot", "mstyle", "mpadded", "mphantom",
        "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "mtable", "mtr", "mtd", "merror",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "mathvariant", "display", "stretchy", "fence", "separator", "lspace", "rspace", "accent", "accentunder", "width", "height", "depth",
        "linethickness", "columnspan", "rowspan", "form", "largeop", "movablelimits", "symmetric", "displaystyle", "scriptlevel", "dir",
    };

    /// <summary>The cleaned markup of a formula.</summary>
    /// <param name="math">The <c>math</c> element.</param>
    public static string Clean(Element math)
    {
        var text = new StringBuilder();
        Append(text, math, true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PageNode node, bool isRoot)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Append(step.text, step.node, step.isRoot), (text, node, isRoot));
            return;
        }

        if (node is TextNode run)
        {
            text.Append(SecurityElement.Escape(run.Text.Trim()));
            return;
        }

        var element = (Element)node;
        if (element.Name is "annotation" or "annotation-xml")
        {
            return;
        }

        var known = Elements.Contains(element.Name);
        if (known)
        {
            text.Append('<').Append(element.Name).Append(isRoot ? " xmlns=\"http://www.w3.org/1998/Math/MathML\"" : string.Empty);
            foreach (var (name, value) in element.Attributes)
            {
                if (Attributes.Contains(name))
                {
                    text.Append(' ').Append(name).Append("=\"").Append(SecurityElement.Escape(value)).Append('"');
                }
            }

            text.Append('>');
        }

        foreach (var child in element.Children)
        {
            Append(text, child, false);
        }

        if (known)
        {
            text.Append("</").Append(element.Name).Append('>');
        }
    }
}
