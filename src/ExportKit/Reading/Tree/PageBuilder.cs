using ExportKit.Limits;
using HtmlAgilityPack;

namespace ExportKit.Reading.Tree;

/// <summary>Parses HTML and builds the tree that reading works on.</summary>
internal sealed class PageBuilder
{
    /// <summary>So much deeper than what is kept may the source be that is parsed: the page's own frame, and the first that is too deep.</summary>
    private const int Beyond = 8;

    /// <summary>The parser closes fewer elements by itself than a pass over the source takes for closed; but a page that goes as much
    /// deeper is built to do harm.</summary>
    private const int FarBeyond = 4;

    private readonly int _maxDepth;
    private readonly int _maxAttributes;
    private readonly int _maxData;
    private readonly PageBudget? _budget;
    private readonly StepStack _rest = new();
    private readonly Page _page;
    private Element? _head;

    private PageBuilder(ReadingOptions options, PageBudget? budget)
    {
        _maxDepth = options.Limits.Depth;
        _maxAttributes = options.Limits.Attributes;
        _maxData = options.Limits.DataLength;
        _budget = budget;
        _page = new Page(new Element("#document")) { Budget = budget, Removed = options.Rules is null ? null : [] };
    }

    /// <summary>Parses a page.</summary>
    /// <param name="html">The source.</param>
    /// <param name="options">Holds the deepest nesting that is kept (deeper elements give their content to the deepest kept one), and
    /// the most elements.</param>
    /// <param name="budget">The time and memory of the page; null where it may take any.</param>
    /// <returns>The page; null where it has more elements than it may.</returns>
    /// <exception cref="LimitReachedException">The time is over.</exception>
    public static Page? Build(string html, ReadingOptions options, PageBudget? budget) => Build(html, options, budget, out _);

    /// <summary>The same, with the reason where there is none.</summary>
    /// <param name="html">The source.</param>
    /// <param name="options">As above.</param>
    /// <param name="budget">As above.</param>
    /// <param name="refusal">Why the page is not parsed; null where it is.</param>
    public static Page? Build(string html, ReadingOptions options, PageBudget? budget, out ParsingRefusal? refusal)
    {
        if (SourceNesting.Bound(html, options.Limits.Depth + Beyond, options.Limits.Elements, budget, out refusal) is not { } source)
        {
            return null;
        }

        var deepest = (options.Limits.Depth + Beyond) * FarBeyond;
        if (Parse(source, deepest) is not { } document)
        {
            refusal = ParsingRefusal.OfDepth(deepest);
            return null;
        }

        budget?.Check();
        var builder = new PageBuilder(options, budget);
        builder.Convert(document.DocumentNode);
        TreeOrder.Number(builder._page.Root, budget);
        return builder._page;
    }

    /// <summary>Parses; null where the parser finds a nesting that is deeper than it may be.</summary>
    private static HtmlDocument? Parse(string source, int deepest)
    {
        var document = new HtmlDocument
        {
            OptionCheckSyntax = false,
            OptionReadEncoding = false,
            OptionMaxNestedChildNodes = deepest,
        };
        try
        {
            document.LoadHtml(source);
            return document;
        }
        catch (Exception exception) when (exception.GetType() == typeof(Exception))
        {
            // The parser has no type of its own for this, and throws nothing else.
            return null;
        }
    }

    private void Convert(HtmlNode document)
    {
        PushChildren(document, _page.Root, 0);
        while (_rest.Next(out var node, out var parent, out var depth))
        {
            _budget?.Tick();
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
        var source = KnownNames.Lower(node.Name);
        var name = CustomImage.Is(node, source) ? "img" : source == "button" ? OpeningButton.ReadAs(node) : source;
        var element = new Element(name) { SourceName = name == source ? null : source, Line = node.Line, Column = node.LinePosition + 1 };
        Attributes(node, element);
        if (Tags.IsMachinery(name) && !IsOfDrawing(name, parent))
        {
            element.Parent = parent;
            Remember(node, element);
            Machinery(node, element, name, depth);
            return;
        }

        TakeRootFacts(element, name);
        if (depth >= _maxDepth)
        {
            _page.Flattened ??= element;
            Flatten(node, element, parent, depth);
            return;
        }

        Add(element, parent);
        PushChildren(node, element, depth + 1);
    }

    /// <summary>Keeps what is taken from the tree, with its place, for those who ask for it by selectors. What is read of a head stands
    /// at the top of the tree, and belongs to the head all the same.</summary>
    private void Remember(HtmlNode node, Element element)
    {
        var parent = _head is not null && node.ParentNode?.Name == "head" ? _head : element.Parent!;
        _head = element.Name == "head" ? element : _head;
        _page.Removed?.Add(new RemovedElement(element, parent, parent.Children.Count, node.InnerLength > 0 && node.Name != "head"));
    }

    /// <summary>The title and the style sheet of a drawing are parts of it.</summary>
    private static bool IsOfDrawing(string name, Element parent) => name is "title" or "style" && (parent.Name == "svg" || parent.Within("svg") is not null);

    /// <summary>A flattened element that begins a line still begins one; one that holds nothing goes no deeper, and stays.</summary>
    private void Flatten(HtmlNode node, Element element, Element parent, int depth)
    {
        if (!node.HasChildNodes && element.Name is "br" or "img" or "hr")
        {
            Add(element, parent);
            return;
        }

        if (Tags.Blocks.Contains(element.Name))
        {
            Add(new Element("br"), parent);
            Add(new Element("br"), parent);
        }

        PushChildren(node, parent, depth);
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
        // Of most scripts nothing is read: the parser is not asked for their text, which it would put together.
        var type = (element.Value("type") ?? string.Empty).ToLowerInvariant();
        var isJson = type.Contains("json", StringComparison.Ordinal);
        if (!isJson && !IsFlight(node))
        {
            return;
        }

        // As a rule all of it is one text, which the parser has; it puts any other together anew for each question.
        var whole = node.HasChildNodes && node.ChildNodes.Count == 1 && node.FirstChild is HtmlTextNode only ? only.Text : null;
        if ((whole?.Length ?? node.InnerLength) is var length && length > _maxData)
        {
            _page.DataCut ??= (element, length);
        }
        else if (isJson && (whole ?? node.InnerText) is { Length: > 2 } text)
        {
            _page.DataScripts.Add(new DataScript(type, element.Value("id") ?? string.Empty, text, element));
        }
        else if (IsFlight(node))
        {
            _page.DataScripts.Add(new DataScript(DataScript.Flight, string.Empty, whole ?? node.InnerText, element));
        }
    }

    private static bool IsFlight(HtmlNode node) =>
        node.OwnerDocument.Text.AsSpan(node.InnerStartIndex).StartsWith(DataScript.FlightCall, StringComparison.Ordinal);

    private void TakeRootFacts(Element element, string name)
    {
        if (name is "html" or "body")
        {
            _page.Language ??= element.Value("lang") ?? element.Value("xml:lang");
            _page.Direction ??= element.Value("dir");
        }
    }

    private void Attributes(HtmlNode node, Element element)
    {
        if (!node.HasAttributes)
        {
            return;
        }

        var source = node.Attributes;
        var text = node.OwnerDocument.Text;
        var attributes = new ElementAttribute[Math.Min(source.Count, _maxAttributes)];
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = source[i];
            attributes[i] = new(KnownNames.Lower(attribute.OriginalName ?? attribute.Name), text, attribute.ValueStartIndex, attribute.ValueLength);
        }

        element.Attributes = attributes;
        if (source.Count > attributes.Length)
        {
            _page.Cut ??= (element, source.Count);
        }
    }

    private static void Add(PageNode node, Element parent)
    {
        node.Parent = parent;
        parent.Children.Add(node);
    }

    private void PushChildren(HtmlNode node, Element parent, int depth)
    {
        if (!node.HasChildNodes)
        {
            return;
        }

        Reserve(parent.Children, node.ChildNodes.Count);
        _rest.Push(node.FirstChild, parent, depth);
    }

    /// <summary>Most elements hold one node or two, for which a list would take room for four.</summary>
    private static void Reserve(List<PageNode> children, int more)
    {
        if (children.Capacity == 0)
        {
            children.Capacity = more;
        }
        else
        {
            children.EnsureCapacity(children.Count + more);
        }
    }
}
