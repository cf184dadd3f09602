using System.Xml.Linq;

namespace ExportKit.Tests.EpubReading;

/// <summary>What a book says, and as what, read back from its documents: the lines that <see cref="ArticleFacts"/> has of an article.</summary>
internal sealed class EpubFacts
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "ol", "p", "pre", "section", "table", "ul",
    };

    private readonly List<string> _facts = [];
    private readonly List<string> _descriptions = [];

    /// <summary>The lines of a book in the order of its spine.</summary>
    public static IReadOnlyList<string> Of(EpubBook book)
    {
        var facts = new EpubFacts();
        foreach (var document in book.Spine)
        {
            var body = document.Root!.Elements().Single(element => element.Name.LocalName == "body");
            body.Elements().Where(element => Is(element, "article")).ToList().ForEach(facts.Flow);
        }

        return [.. facts._facts, .. facts._descriptions.Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads blocks, and the text that stands between them in a tight item.</summary>
    private void Flow(XElement container)
    {
        var text = "";
        foreach (var node in container.Nodes())
        {
            if (node is XElement element && Blocks.Contains(element.Name.LocalName))
            {
                Add("text", text);
                text = "";
                Block(element);
            }
            else
            {
                text += Words(node);
            }
        }

        Add("text", text);
    }

    private void Block(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "header":
                Add("headline", Words(element.Elements().Single(inner => Is(inner, "h1"))));
                Add("standfirst", string.Concat(element.Elements().Where(inner => HasClass(inner, "standfirst")).Select(Words)));
                element.Elements().Where(inner => Is(inner, "details")).ToList().ForEach(Block);
                break;
            case "p" when (string?)element.Attribute("role") == "heading":
                Add("heading " + (string?)element.Attribute("aria-level"), Words(element));
                break;
            case "p":
                Add(HasClass(element, "title") ? "title" : HasClass(element, "missing-image") ? "picture" : "text", Words(element));
                break;
            case ['h', >= '1' and <= '6']:
                Add("heading " + element.Name.LocalName[1], Words(element));
                break;
            case "hr":
                _facts.Add("break");
                break;
            case "pre":
                _facts.Add("code: " + element.Value);
                break;
            case "details" when HasClass(element, "description"):
                Add("description", string.Concat(element.Elements().Where(inner => Is(inner, "p")).Select(Words)), _descriptions);
                break;
            default:
                Container(element);
                break;
        }
    }

    private void Container(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "section":
                Flow(element);
                break;
            case "figure" when !HasClass(element, "quotation"):
                Figure(element);
                break;
            case "figure" or "blockquote":
                Within("quotation", () => Quotation(element));
                break;
            case "table":
                Within("table", () => Table(element));
                break;
            case "ul" or "ol":
                List(element);
                break;
            case "dl":
                Within("terms", () => Terms(element));
                break;
            case "aside" or "div" when Box(element) is { } kind:
                Within(kind, () => Flow(element));
                break;
            case "div" when !element.HasElements || HasClass(element, "ornament"):
                break;
            default:
                throw new InvalidOperationException($"The tests do not know the element {element.Name.LocalName} of class {element.Attribute("class")?.Value}.");
        }
    }

    private static string? Box(XElement element) => HasClass(element, "box") ? "box" : HasClass(element, "note") ? "note" : HasClass(element, "embed") ? "embed" : null;

    private void Quotation(XElement element)
    {
        if (Is(element, "blockquote"))
        {
            Flow(element);
            return;
        }

        Flow(element.Elements().Single(inner => Is(inner, "blockquote")));
        Add("attribution", Words(element.Elements().Single(inner => Is(inner, "figcaption"))));
    }

    private void Figure(XElement figure)
    {
        foreach (var element in figure.Elements())
        {
            if (Is(element, "figcaption"))
            {
                Add("caption", string.Concat(element.Elements().Where(inner => HasClass(inner, "caption")).Select(Words)));
                Add("credit", string.Concat(element.Elements().Where(inner => HasClass(inner, "credit")).Select(Words)));
            }
            else
            {
                Add("picture", Words(element));
            }
        }
    }

    private void List(XElement list)
    {
        var isOrdered = Is(list, "ol");
        var kind = !isOrdered ? "Bullet" : (string?)list.Attribute("type") switch
        {
            "a" => "LowerAlpha", "A" => "UpperAlpha", "i" => "LowerRoman", "I" => "UpperRoman", _ => "Decimal",
        };
        var number = (int?)list.Attribute("start") ?? 1;
        Within("list " + kind, () =>
        {
            foreach (var item in list.Elements())
            {
                number = (int?)item.Attribute("value") ?? number;
                _facts.Add(isOrdered ? $"item {number++}" : "item");
                Flow(item);
            }
        });
    }

    private void Terms(XElement list)
    {
        foreach (var element in list.Elements())
        {
            if (Is(element, "dt"))
            {
                _facts.Add("term: " + string.Join(' ', ArticleWords.Split(Words(element))));
            }
            else if (Is(element, "dd"))
            {
                _facts.Add("definition");
                Flow(element);
            }
            else
            {
                Block(element);
            }
        }
    }

    private void Table(XElement table)
    {
        foreach (var part in table.Elements())
        {
            if (Is(part, "caption"))
            {
                var summary = part.Elements().Where(inner => HasClass(inner, "summary")).ToList();
                Add("caption", string.Concat(part.Nodes().Except(summary).Select(Words)));
                Add("summary", string.Concat(summary.Select(Words)));
                continue;
            }

            foreach (var row in part.Elements())
            {
                _facts.Add("row " + part.Name.LocalName[1..]);
                row.Elements().ToList().ForEach(Cell);
            }
        }
    }

    private void Cell(XElement cell)
    {
        var named = ((string?)cell.Attribute("headers") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var headers = named.Select(id => CellWords(cell.Document!.Descendants().Single(other => (string?)other.Attribute("id") == id)));
        _facts.Add(ArticleFacts.Cell(
            Is(cell, "th"), (string?)cell.Attribute("scope"), (string?)cell.Attribute("colspan") ?? "1", (string?)cell.Attribute("rowspan") ?? "1", headers));
        Flow(cell);
    }

    private static string CellWords(XElement cell)
    {
        var facts = new EpubFacts();
        facts.Flow(cell);
        return string.Join(' ', facts._facts);
    }

    /// <summary>What a piece of a line says: without the words that a writer made, the labels of references and the readings of ruby.</summary>
    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element => Words(element),
        _ => "",
    };

    private static string Words(XElement element)
    {
        if ((HasClass(element, "generated") && !HasClass(element, "missing-image")) || (string?)element.Attribute("role") == "doc-noteref")
        {
            return "";
        }

        return element.Name.LocalName switch
        {
            "rt" => "",
            "br" => " ",
            "img" => (string?)element.Attribute("alt") ?? "",
            "math" => (string?)element.Attribute("alttext") ?? "",
            "abbr" => $"{string.Concat(element.Nodes().Select(Words))}<{(string?)element.Attribute("title")}>",
            _ => string.Concat(element.Nodes().Select(Words)),
        };
    }

    private void Within(string kind, Action add)
    {
        _facts.Add(kind);
        add();
        _facts.Add("end of " + kind);
    }

    private void Add(string kind, string text, List<string>? facts = null)
    {
        if (ArticleFacts.Line(kind, text) is { } line)
        {
            (facts ?? _facts).Add(line);
        }
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName == name;

    private static bool HasClass(XElement element, string name) => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name);
}
