using System.Xml;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>A drawing as it is read: its elements, and those that have identifiers. Document types are passed over, so no entity
/// is ever expanded and nothing is loaded; depth and number of elements are bounded.</summary>
internal sealed class SvgDocument
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int MaxDepth = 100;
    private const int MaxNodes = 200_000;
    private const int MaxCharacters = 16 * 1024 * 1024;

    private SvgDocument(SvgNode root) => Root = root;

    /// <summary>The root.</summary>
    public SvgNode Root { get; }

    /// <summary>The elements by their identifiers; the first of several that share one.</summary>
    public Dictionary<string, SvgNode> Identified { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of all style sheets.</summary>
    public List<string> StyleSheets { get; } = [];

    /// <summary>Reads a drawing.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="problem">What is wrong, in words that follow the picture's name; null where nothing is.</param>
    public static SvgDocument? Read(ReadOnlyMemory<byte> bytes, out string? problem)
    {
        var rules = new XmlInputRules(XmlDocumentType.PassedOver) { IgnoresRemarks = true, MaxCharacters = MaxCharacters };
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("xlink", "http://www.w3.org/1999/xlink");
        try
        {
            using var reader = XmlInput.Open(MemoryStreams.Over(bytes), rules, new XmlParserContext(null, names, null, XmlSpace.None));
            return Read(reader, out problem);
        }
        catch (XmlException error)
        {
            problem = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is damaged: its XML is wrong at line {error.LineNumber}");
            return null;
        }
    }

    private static SvgDocument? Read(XmlReader reader, out string? problem)
    {
        SvgDocument? document = null;
        SvgNode? open = null;
        var (depth, nodes) = (0, 0);
        problem = "has too many parts, or too deep ones";
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.NamespaceURI is not (Namespace or ""):
                    Skip(reader);
                    break;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var node = Element(reader, open);
                    document ??= new SvgDocument(node);
                    document.Note(node);
                    open?.Children.Add(node);
                    if (++nodes > MaxNodes || depth >= MaxDepth)
                    {
                        return null;
                    }

                    (open, depth) = isEmpty ? (open, depth) : (node, depth + 1);
                    break;
                case XmlNodeType.EndElement:
                    document!.Close(open!);
                    (open, depth) = (open!.Parent, depth - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open?.Children.Add(new SvgNode(SvgNode.TextName, open) { Text = reader.Value });
                    break;
            }
        }

        problem = document is null || document.Root.Name != "svg" ? "is damaged: it has no root that is svg" : null;
        return problem is null ? document : null;
    }

    /// <summary>Passes over an element of another vocabulary, without recursion and without keeping anything.</summary>
    private static void Skip(XmlReader reader)
    {
        var depth = reader.IsEmptyElement ? 0 : 1;
        while (depth > 0 && reader.Read())
        {
            depth += reader.NodeType switch
            {
                XmlNodeType.Element when !reader.IsEmptyElement => 1,
                XmlNodeType.EndElement => -1,
                _ => 0,
            };
        }
    }

    private static SvgNode Element(XmlReader reader, SvgNode? parent)
    {
        var node = new SvgNode(reader.LocalName, parent);
        if (reader.MoveToFirstAttribute())
        {
            string? linked = null;
            do
            {
                if (reader.Prefix.Length == 0 || (reader.Prefix == "xml" && reader.LocalName == "space"))
                {
                    node.Set(reader.LocalName, reader.Value);
                }
                else if (reader.LocalName == "href")
                {
                    linked = reader.Value;
                }
            }
            while (reader.MoveToNextAttribute());

            if (linked is not null)
            {
                node.Set("href", linked);
            }

            reader.MoveToElement();
        }

        return node;
    }

    private void Note(SvgNode node)
    {
        if (node["id"] is { Length: > 0 } id)
        {
            Identified.TryAdd(id, node);
        }
    }

    private void Close(SvgNode node)
    {
        if (node is { Name: "style" } && node["type"] is null or "" or "text/css")
        {
            StyleSheets.Add(node.InnerText());
        }
    }
}
