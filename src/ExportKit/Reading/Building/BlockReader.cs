using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads elements into blocks, in reading order.</summary>
internal sealed class BlockReader
{
    private readonly BuildContext _context;
    private readonly InlineReader _inlines;
    private readonly FigureReader _figures;
    private readonly EmbedReader _embeds;
    private readonly ParagraphReader _paragraphs;
    private readonly ListReader _lists;
    private readonly TableReader _tables;
    private readonly LanguageAround _around;
    private readonly HashSet<FigureNode> _read = [];
    private string? _language;
    private TextDirection? _direction;

    /// <summary>Makes a reader.</summary>
    /// <param name="context">What is known of the page.</param>
    public BlockReader(BuildContext context)
    {
        _context = context;
        _inlines = new InlineReader(context);
        _figures = new FigureReader(context);
        _embeds = new EmbedReader(context);
        _paragraphs = new ParagraphReader(_inlines);
        _lists = new ListReader(this, _inlines);
        _tables = new TableReader(context, this, _inlines);
        _around = new LanguageAround(context.Page);
        _language = context.Page.Language;
    }

    /// <summary>The figures that lead the article; empty where none does.</summary>
    public HashSet<FigureNode> Leading { get; set; } = [];

    /// <summary>Reads what an element holds.</summary>
    /// <param name="parent">The element.</param>
    public ImmutableArray<Block> Children(Element parent)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Children(step.parent), (Self: this, parent));
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        var run = new List<PageNode>();
        foreach (var child in parent.Children)
        {
            if (child.Dropped != DropReason.None || child is Element furniture && IsFurniture(furniture))
            {
                continue;
            }

            if (child is Element element && StandsAlone(element))
            {
                Flush(blocks, run, parent);
                Element(blocks, element);
            }
            else
            {
                run.Add(child);
            }
        }

        Flush(blocks, run, parent);
        return FakeLists.Mend(blocks.ToImmutable());
    }

    /// <summary>Reads a figure found on the page; null where it was read already.</summary>
    /// <param name="node">The figure.</param>
    public Figure? Figure(FigureNode node) => _read.Add(node) ? _figures.Read(node) with { IsLead = Leading.Contains(node) } : null;

    /// <summary>Reads what an element holds as the content of a block of its own, so that its language is not said again within.</summary>
    /// <param name="element">The element.</param>
    public ImmutableArray<Block> Contained(Element element)
    {
        var (language, direction) = (_language, _direction);
        (_language, _direction) = _around.Within(element);
        var blocks = Children(element);
        (_language, _direction) = (language, direction);
        return blocks;
    }

    /// <summary>Gives a block the place, language and identifier of its element.</summary>
    /// <typeparam name="T">The kind of block.</typeparam>
    /// <param name="block">The block.</param>
    /// <param name="element">The element.</param>
    public T Marked<T>(T block, Element element)
        where T : Block
    {
        var (language, direction) = _around.Within(element);
        return block with
        {
            Place = block.Place ?? _context.Place(element),
            Language = string.Equals(language, _language, StringComparison.OrdinalIgnoreCase) ? null : language,
            Direction = direction == _direction ? null : direction,
            Id = block.Id ?? element.Value("id"),
        };
    }

    /// <summary>A button that enlarges a picture holds the picture.</summary>
    private static bool IsFurniture(Element element) => Tags.Furniture.Contains(element.Name) && element.First("img") is null;

    private bool StandsAlone(Element element) =>
        element.IsBlock || element.IsFigure || Tags.Embeds.Contains(element.Name)
        || _context.Notes.NoteOf(element) is not null || element is { Name: "math" } && element.Value("display") is "block";

    private void Flush(ImmutableArray<Block>.Builder blocks, List<PageNode> run, Element parent)
    {
        if (run.Count > 0)
        {
            foreach (var block in _paragraphs.Read(run))
            {
                blocks.Add(Marked(block, parent));
            }

            run.Clear();
        }
    }

    private void Element(ImmutableArray<Block>.Builder blocks, Element element)
    {
        if (_context.Notes.NoteOf(element) is { } note)
        {
            blocks.Add(Marked(new Note(note.Label, NoteContent(element)) { Id = note.Id }, element));
            return;
        }

        if (element.IsFigure)
        {
            Figures(blocks, element);
            return;
        }

        if (EmbedReader.IsPost(element))
        {
            blocks.Add(_embeds.Post(element, Contained(element)));
            return;
        }

        if (element.EntryTime is { } time)
        {
            blocks.AddRange(EntryReader.Read(this, element, time));
            return;
        }

        Named(blocks, element);
    }

    private void Figures(ImmutableArray<Block>.Builder blocks, Element scope)
    {
        foreach (var node in _context.Figures.Of(scope))
        {
            if (Figure(node) is { } figure)
            {
                blocks.Add(Marked(figure, scope));
            }
        }
    }

    private void Named(ImmutableArray<Block>.Builder blocks, Element element)
    {
        switch (element.Name)
        {
            case ['h', >= '1' and <= '6']:
                Heading(blocks, element);
                break;
            case "ul" or "ol" or "dir":
                blocks.AddRange(_lists.Read(element));
                break;
            case "dl":
                blocks.AddRange(_lists.Definitions(element));
                break;
            case "table":
                blocks.AddRange(_tables.Read(element));
                break;
            case "blockquote":
                blocks.AddRange(QuotationReader.Read(this, _inlines, _context, element));
                break;
            case "pre" or "listing" or "xmp":
                if (CodeText.Read(element) is { } code)
                {
                    blocks.Add(Marked(code, element));
                }

                break;
            case "hr":
                blocks.Add(Marked(new SectionBreak(), element));
                break;
            case "details" or "aside":
                blocks.AddRange(AsideReader.Read(this, _inlines, element));
                break;
            case "math" when FormulaReader.Read(element) is { } formula:
                blocks.Add(Marked(new FormulaBlock(formula), element));
                break;
            case "figcaption" when IsOfTableOrEmbed(element):
            case "noscript" or "option" or "optgroup" or "dialog" or "nav":
                break;
            case var name when Tags.Embeds.Contains(name):
                Embed(blocks, element);
                break;
            default:
                blocks.AddRange(AsideReader.IsBox(element) ? AsideReader.Read(this, _inlines, element) : Children(element));
                break;
        }
    }

    private void Embed(ImmutableArray<Block>.Builder blocks, Element element)
    {
        if (_embeds.Read(element) is { } embed)
        {
            var caption = element.Within("figure")?.First("figcaption");
            blocks.Add(Marked(caption is null ? embed : embed with { Content = Contained(caption) }, element));
        }
    }

    private static bool IsOfTableOrEmbed(Element caption) =>
        caption.Within("figure") is { } figure
        && figure.Descendants().Any(inner => inner.Dropped == DropReason.None && (inner.Name == "table" || Tags.Embeds.Contains(inner.Name)));

    /// <summary>A heading's pictures are figures of their own; its words are one line.</summary>
    private void Heading(ImmutableArray<Block>.Builder blocks, Element element)
    {
        foreach (var inner in element.Descendants())
        {
            if (inner.IsFigure && !inner.IsDropped())
            {
                Figures(blocks, inner);
                inner.Dropped = DropReason.Apart;
            }
        }

        var content = _inlines.Read(element.Children);
        if (InlineText.Of(content).Trim().Length > 0 || content.Any(inline => inline is InlineImage))
        {
            blocks.Add(Marked(new Heading(Tags.HeadingLevel(element.Name), content), element));
        }
        else if (IsBlank(element))
        {
            _context.Diagnostics.Report(DiagnosticCodes.EmptyHeading, "A heading without words was left out", _context.Place(element), "Give the heading words, or remove it; room between paragraphs is a matter of style sheets");
        }
    }

    /// <summary>Whether a heading never had words: what was left out of one on purpose is no fault of the page.</summary>
    private static bool IsBlank(Element heading) =>
        !heading.IsDropped() && HoldsNoWords(heading)
        && heading.Descendants().All(inner => inner.Dropped == DropReason.None && inner.Name is "br" or "span" or "b" or "strong" or "em" or "i" or "font" && HoldsNoWords(inner));

    private static bool HoldsNoWords(Element element) => element.Children.TrueForAll(child => child is not TextNode { Text: var text } || string.IsNullOrWhiteSpace(text));

    private ImmutableArray<Block> NoteContent(Element element)
    {
        NoteFinder.DropWaysBack(element);
        return NoteLabel.Strip(Contained(element), _context.Notes.NoteOf(element)!.Value.Label);
    }
}
