using System.Xml;

namespace ExportKit.Writing.Epub;

/// <summary>Reads a formula's markup into elements, whatever prefix or namespace it was written with.</summary>
internal static class MathReader
{
    private const int MaxDepth = 2000;

    private const string Space = "http://www.w3.org/1998/Math/MathML";

    /// <summary>The outermost element of some markup; null where it is not well-formed, nests too deeply, or is not a formula.</summary>
    /// <param name="markup">The markup.</param>
    public static MathNode? Read(string markup)
    {
        var rules = new XmlInputRules(XmlDocumentType.Refused) { IsFragment = true, IgnoresRemarks = true };
        try
        {
            using var reader = XmlInput.Open(XmlText.Clean(markup), rules, Prefixes());
            return Tree(reader) is { Name: "math" } formula ? formula : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The prefixes that pages use without declaring them.</summary>
    private static XmlParserContext Prefixes()
    {
        var names = new NameTable();
        var spaces = new XmlNamespaceManager(names);
        spaces.AddNamespace("mml", Space);
        spaces.AddNamespace("m", Space);
        spaces.AddNamespace("xlink", "http://www.w3.org/1999/xlink");
        return new XmlParserContext(names, spaces, null, XmlSpace.None);
    }

    private static MathNode? Tree(XmlReader reader)
    {
        MathNode? root = null;
        var open = new Stack<MathNode>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open.Count == MaxDepth:
                    return null;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var node = Node(reader);
                    root ??= node;
                    open.TryPeek(out var parent);
                    parent?.Children.Add(node);
                    if (!isEmpty)
                    {
                        open.Push(node);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.TryPeek(out var holder):
                    Text(holder, reader.Value);
                    break;
            }
        }

        return root;
    }

    private static MathNode Node(XmlReader reader)
    {
        var node = new MathNode(reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                node.Attributes.Add(new(reader.LocalName, reader.Value));
            }
        }

        return node;
    }

    /// <summary>Text belongs in tokens; where it stands elsewhere, it becomes one.</summary>
    private static void Text(MathNode holder, string text)
    {
        if (MathVocabulary.IsToken(holder.Name))
        {
            holder.Text += text;
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            holder.Children.Add(MathNode.Token("mtext", text.Trim()));
        }
    }
}
