using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads runs of inline nodes.</summary>
/// <param name="context">What is known of the page.</param>
internal sealed class InlineReader(BuildContext context)
{
    private readonly PictureReader _pictures = new(context);
    private InlineBuilder _builder = new();

    /// <summary>Reads a run of nodes; blocks among them give their words.</summary>
    /// <param name="nodes">The nodes.</param>
    public ImmutableArray<Inline> Read(IEnumerable<PageNode> nodes)
    {
        var outer = _builder;
        _builder = new InlineBuilder();
        foreach (var node in nodes)
        {
            Node(node);
        }

        var result = _builder.Finish();
        _builder = outer;
        return result;
    }

    private void Node(PageNode node)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Node(step.node), (Self: this, node));
            return;
        }

        if (node.Dropped != DropReason.None)
        {
            return;
        }

        switch (node)
        {
            case TextNode text:
                _builder.Text(text.Text);
                break;
            case Element element:
                Element(element);
                break;
        }
    }

    private void Element(Element element)
    {
        switch (element.Name)
        {
            case "br":
                _builder.Break();
                break;
            case "img" or "amp-img" or "amp-anim":
                Image(element);
                break;
            case "ruby":
                _builder.Add(RubyReader.Read(element));
                break;
            case "math":
                AddIfAny(FormulaReader.Read(element));
                break;
            case "svg":
                AddIfAny(_pictures.ReadVector(element));
                break;
            case "noscript" or "canvas" or "rp" or "wbr" or "source" or "track" or "param" or "area" or "map":
            case var name when Tags.Furniture.Contains(name):
                break;
            default:
                Wrapped(element);
                break;
        }
    }

    private void AddIfAny(Inline? inline)
    {
        if (inline is not null)
        {
            _builder.Add(inline);
        }
    }

    private void Image(Element element)
    {
        if (_pictures.Read(element) is { } picture)
        {
            _builder.Add(new InlineImage(picture));
        }
    }

    private void Wrapped(Element element)
    {
        var language = SpanLanguage(element);
        var direction = LanguageOf.OwnDirection(element);
        if (language is null && direction is null || element.IsBlock)
        {
            Meaning(element);
            return;
        }

        Span(element, language, direction);
    }

    private void Span(Element element, string? language, TextDirection? direction)
    {
        _builder.Open();
        Meaning(element);
        _builder.Close(content => new LanguageSpan(content) { Language = language, Direction = direction });
    }

    /// <summary>The language of an element, where it differs from what surrounds it.</summary>
    private string? SpanLanguage(Element element)
    {
        if (LanguageOf.Own(element) is not { } language)
        {
            return null;
        }

        var around = element.Parent is { } parent ? LanguageOf.Nearest(parent) ?? context.Page.Language : context.Page.Language;
        return string.Equals(language, around, StringComparison.OrdinalIgnoreCase) ? null : language;
    }

    private void Meaning(Element element)
    {
        switch (element.Name)
        {
            case "a":
                Link(element);
                break;
            case "em" or "i" or "cite" or "dfn" or "var":
                Within(element, content => new Emphasis(content));
                break;
            case "strong" or "b":
                Within(element, content => new Strong(content));
                break;
            case "ins":
                Within(element, content => new Inserted(content));
                break;
            case "del" or "s" or "strike":
                Within(element, content => new Deleted(content));
                break;
            case "sub":
                Within(element, content => new Subscript(content));
                break;
            case "sup":
                Raised(element);
                break;
            case "code" or "kbd" or "samp" or "tt":
                Within(element, content => new InlineCode(content));
                break;
            case "q":
                Quote(element);
                break;
            case "abbr" or "acronym" when element.Value("title") is { } expansion && !SaysTheSame(expansion, element):
                Abbreviation(element, expansion);
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Abbreviation(Element element, string expansion) => Within(element, content => new Abbreviation(content, expansion));

    private static bool SaysTheSame(string expansion, Element element) =>
        string.Equals(expansion.Trim(), ElementText.Of(element), StringComparison.Ordinal);

    private void Within(Element element, Func<ImmutableArray<Inline>, Inline> make)
    {
        _builder.Open();
        Children(element);
        _builder.Close(make);
    }

    private void Children(Element element)
    {
        if (element.IsBlock)
        {
            _builder.Text(" ");
        }

        foreach (var child in element.Children)
        {
            Node(child);
        }

        if (element.IsBlock)
        {
            _builder.Text(" ");
        }
    }

    /// <summary>A raised link to a note is the reference alone.</summary>
    private void Raised(Element element)
    {
        if (context.Notes.ReferenceIn(element) is { } reference)
        {
            _builder.Add(reference);
            return;
        }

        Within(element, content => new Superscript(content));
    }

    private void Link(Element element)
    {
        if (context.Notes.ReferenceOf(element) is { } reference)
        {
            _builder.Add(reference);
            return;
        }

        if (LinkTarget.Of(element, context) is not { } target)
        {
            LinkTarget.ReportLoss(element, context);
            Children(element);
            return;
        }

        var title = element.Value("aria-label") ?? element.Value("title");
        Within(element, content => new Link(content, target)
        {
            Title = title is not null && !SaysTheSame(title, element) ? title : null,
            Place = context.Place(element),
        });
    }

    private void Quote(Element element)
    {
        var (open, close) = QuotationMarks.Of(LanguageOf.Nearest(element) ?? context.Page.Language, element.Within("q") is not null);
        var cite = element.Value("cite") is { } address ? context.Absolute(address, element) : null;
        _builder.Open();
        _builder.Text(open);
        Children(element);
        _builder.Text(close);
        _builder.Close(content => new InlineQuote(content) { Cite = cite });
    }
}
