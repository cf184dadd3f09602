using HtmlAgilityPack;

namespace ExportKit.Reading.Tree;

/// <summary>Parses HTML and builds the tree that reading works on.</summary>
internal sealed class PageBuilder
{
    private readonly int _maxDepth;
    private readonly Stack<Step> _rest = new();
    private readonly Page _page = new(new Element("#document"));

    private PageBuilder(int maxDepth) => _maxDepth = maxDepth;

    /// <summary>Parses a page.</summary>
    /// <param name="html">The source.</param>
    /// <param name="maxDepth">The deepest nesting that is kept; deeper elements give their content to the deepest kept one.</param>
    public static Page Build(string html, int maxDepth)
    {
        var document = new HtmlDocument
        {
            OptionCheckSyntax = false,
            OptionReadEncoding = false,
            OptionMaxNestedChildNodes = 0,
        };
        document.LoadHtml(html);
        var builder = new PageBuilder(maxDepth);
        builder.Convert(document.DocumentNode);
        TreeOrder.Number(builder._page.Root);
        return builder._page;
    }

    private void Convert(HtmlNode document)
    {
        PushChildren(document, _page.Root, 0);
        while (_rest.TryPop(out var next))
        {
            var (node, parent, depth) = next;
            if (node is HtmlTextNode text)
            {
                Text(text, parent);
            }
            else if (node.NodeType == HtmlNodeType.Element)
            {
                Element(node, parent, depth);
            }
        }
    }

    private static void Text(HtmlTextNode node, Element parent)
    {
        var text = CharacterReferences.Resolve(node.Text);
        if (text.Length > 0)
        {
            Add(new TextNode(text) { Line = node.Line, Column = node.LinePosition + 1 }, parent);
        }
    }

    private void Element(HtmlNode node, Element parent, int depth)
    {
        var name = CustomImage.Is(node) ? "img" : node.Name.ToLowerInvariant();
        name = name == "button" ? OpeningButton.ReadAs(node) : name;
        var element = new Element(name) { Attributes = Attributes(node), Line = node.Line, Column = node.LinePosition + 1 };
        if (Tags.IsMachinery(name))
        {
            element.Parent = parent;
            Machinery(node, element, name, depth);
            return;
        }

        TakeRootFacts(element, name);
        if (depth >= _maxDepth)
        {
            _page.Flattened ??= element;
            Part(parent, name);
            PushChildren(node, parent, depth);
            return;
        }

        Add(element, parent);
        PushChildren(node, element, depth + 1);
    }

    /// <summary>A flattened element that begins a line still begins one.</summary>
    private static void Part(Element parent, string name)
    {
        if (Tags.Blocks.Contains(name))
        {
            Add(new Element("br"), parent);
            Add(new Element("br"), parent);
        }
    }

    private void Machinery(HtmlNode node, Element element, string name, int depth)
    {
        switch (name)
        {
            case "head":
                PushChildren(node, _page.Root, depth);
                break;
            case "meta":
                _page.Metas.Add(element);
                PushChildren(node, element.Parent!, depth);
                break;
            case "link":
                _page.Links.Add(element);
                PushChildren(node, element.Parent!, depth);
                break;
            case "base":
                _page.BaseAddress ??= element.Value("href");
                break;
            case "title" when element.Parent!.Name is not "svg":
                _page.Title ??= CharacterReferences.Resolve(node.InnerText);
                break;
            case "script":
                Script(node, element);
                break;
        }
    }

    private void Script(HtmlNode node, Element element)
    {
        var type = (element.Value("type") ?? string.Empty).ToLowerInvariant();
        if (type.Contains("json", StringComparison.Ordinal) && node.InnerText is { Length: > 2 } text)
        {
            _page.DataScripts.Add(new DataScript(type, element.Value("id") ?? string.Empty, text, element));
        }
        else if (node.OwnerDocument.Text.AsSpan(node.InnerStartIndex).StartsWith(DataScript.FlightCall, StringComparison.Ordinal))
        {
            _page.DataScripts.Add(new DataScript(DataScript.Flight, string.Empty, node.InnerText, element));
        }
    }

    private void TakeRootFacts(Element element, string name)
    {
        if (name is "html" or "body")
        {
            _page.Language ??= element.Value("lang") ?? element.Value("xml:lang");
            _page.Direction ??= element.Value("dir");
        }
    }

    private static KeyValuePair<string, string>[] Attributes(HtmlNode node)
    {
        if (!node.HasAttributes)
        {
            return [];
        }

        var source = node.Attributes;
        var attributes = new KeyValuePair<string, string>[source.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = source[i];
            attributes[i] = new(attribute.Name, CharacterReferences.Resolve(attribute.Value ?? string.Empty));
        }

        return attributes;
    }

    private static void Add(PageNode node, Element parent)
    {
        node.Parent = parent;
        parent.Children.Add(node);
    }

    private void PushChildren(HtmlNode node, Element parent, int depth)
    {
        for (var child = node.LastChild; child is not null; child = child.PreviousSibling)
        {
            _rest.Push(new Step(child, parent, depth));
        }
    }

    /// <summary>A node that is still to be converted, and where to.</summary>
    private sealed record Step(HtmlNode Node, Element Parent, int Depth);
}
