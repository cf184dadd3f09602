using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags an article, alone or as a chapter of a book: headline, front matter, body in nested sections, links and source.</summary>
internal sealed class ArticleTags
{
    private readonly TagContext _context;
    private readonly BlockTags _blocks;
    private readonly StructureElement _parent;
    private readonly int _level;
    private readonly ImmutableArray<FlowBlock>.Builder _flow;

    /// <summary>Begins an article.</summary>
    /// <param name="context">The article and what goes with it.</param>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="level">The level of its headline.</param>
    /// <param name="flow">Takes what is to be set.</param>
    public ArticleTags(TagContext context, StructureElement parent, int level, ImmutableArray<FlowBlock>.Builder flow)
    {
        _context = context;
        _blocks = new BlockTags(context);
        _parent = parent;
        _level = level;
        _flow = flow;
    }

    private ArticleMetadata Metadata => _context.Article.Metadata;

    /// <summary>Tags headline, standfirst and front matter.</summary>
    /// <param name="id">The identifier of the headline; null where nothing leads to it.</param>
    public void AddHead(string? id = null)
    {
        var styles = _context.Styles;
        var headline = styles.Heading(1);
        var element = _parent.Add(StructureType.Heading(_level));
        if (id is not null)
        {
            _context.Targets.Add(id, element);
        }

        _flow.Add(_blocks.Paragraph(element, Metadata.Headline, headline, Ink.Text) with
        {
            IsAcross = true,
            SpaceAfter = headline.Size * 0.4,
            KeepWithNext = true,
            KeepTogether = true,
            StartsPage = id is not null,
            Anchors = id is null ? [] : [id],
        });
        if (!Metadata.Standfirst.IsEmpty)
        {
            var paragraph = _blocks.Paragraph(_parent.Add(StructureType.P), Metadata.Standfirst, styles.Standfirst, Ink.Quiet);
            _flow.Add(paragraph with { SpaceAfter = styles.BodySize, IsAcross = true });
        }

        foreach (var line in FrontMatter.Lines(Metadata, _context.Words))
        {
            var style = line.Kind == FrontMatterKind.Byline ? styles.Small with { Bold = true } : styles.Small;
            AddParts(line, style);
        }

        _flow.Add(new FlowRule { SpaceBefore = styles.BodySize * 0.6, SpaceAfter = styles.BodySize * 1.4, Ink = Ink.HeadRule, IsAcross = true });
    }

    private void AddParts(FrontMatterLine line, Text.TextStyle style)
    {
        var paragraph = _parent.Add(StructureType.P);
        var position = new ArticlePosition(Metadata, (int)line.Kind);
        var items = line.Parts.Select(part => (Text.ParagraphItem)InlineTags.Plain(
            _context, part.IsGenerated ? paragraph.Add(_context.Generated(StructureType.Span)) : paragraph, part.Text, style, Ink.Quiet, position));
        _flow.Add(_blocks.Set([.. items], style) with { SpaceAfter = 0, LineHeight = _context.Styles.CloseLineHeight(style), IsAcross = true });
    }

    /// <summary>Tags the body. Headings open sections that nest as their levels do.</summary>
    public void AddBody()
    {
        var open = new Stack<OpenSection>();
        open.Push(new OpenSection(_parent, _level));
        foreach (var block in _context.Article.Body)
        {
            if (block is Heading heading)
            {
                while (open.Peek().Level >= heading.Level)
                {
                    open.Pop();
                }

                open.Push(new OpenSection(open.Peek().Element.Add(StructureType.Sect), heading.Level));
            }

            _flow.AddRange(_blocks.Tag(open.Peek().Element, block));
        }
    }

    /// <summary>Tags what stands at the end: the addresses of links, and where the article comes from.</summary>
    public void AddEnd()
    {
        AddLinks();
        AddSource();
    }

    /// <summary>On paper nobody can follow a link: the addresses stand at the end, by their numbers in the text.</summary>
    private void AddLinks()
    {
        var addresses = _context.LinkNumbers.Addresses;
        if (addresses.Count == 0 || !_context.Options.HasLinkList)
        {
            return;
        }

        var section = _parent.Add(_context.Generated(StructureType.Sect));
        var style = _context.Styles.Heading(3);
        _flow.Add(new FlowRule { SpaceBefore = _context.Styles.LineHeight * 1.5, SpaceAfter = _context.Styles.BodySize * 0.3, KeepWithNext = true });
        var heading = InlineTags.Plain(_context, section.Add(StructureType.Heading(_level + 1)), _context.Words[Word.Links], style, Ink.Text);
        _flow.Add(_blocks.Set([heading], style) with { KeepWithNext = true, SpaceBefore = style.Size * 0.5, SpaceAfter = style.Size * 0.5 });
        var list = section.Add(new StructureElement(StructureType.L) { Attributes = new StructureAttributes { ListNumbering = "Decimal" } });
        for (var i = 0; i < addresses.Count; i++)
        {
            _flow.Add(Address(list, _context.LinkNumbers.Mark(addresses[i]), addresses[i]));
        }
    }

    private FlowGroup Address(StructureElement list, string mark, string address)
    {
        var small = _context.Styles.Small;
        var indent = _context.Styles.Indent * 1.2;
        var item = list.Add(StructureType.LI);
        var label = InlineTags.Plain(_context, item.Add(StructureType.Lbl), mark, small, Ink.Text);
        var paragraph = AddressLine(item.Add(StructureType.LBody).Add(StructureType.P), "", address);
        return new FlowGroup(ListTags.WithLabel([paragraph], [label], indent), GroupLook.Plain)
        {
            StartIndent = indent,
            Direction = _context.Direction,
        };
    }

    private void AddSource()
    {
        if (Metadata.Address is not { } address)
        {
            return;
        }

        var paragraph = _parent.Add(_context.Generated(StructureType.P));
        _flow.Add(AddressLine(paragraph, _context.Words.Format(Word.Source, ""), address) with
        {
            SpaceBefore = _context.Styles.LineHeight,
            KeepWithNext = true,
        });
        if (_context.Options.HasQrCode)
        {
            _flow.AddRange(QrTags.Tag(_context, _parent, address));
        }

        if (Metadata.Rights is { } rights)
        {
            var style = _context.Styles.Small;
            _flow.Add(_blocks.Set([InlineTags.Plain(_context, _parent.Add(_context.Generated(StructureType.P)), rights, style, Ink.Quiet)], style));
        }
    }

    private FlowParagraph AddressLine(StructureElement paragraph, string label, string address)
    {
        var small = _context.Styles.Small;
        var items = ImmutableArray.CreateBuilder<Text.ParagraphItem>();
        if (label.Length > 0)
        {
            items.Add(InlineTags.Plain(_context, paragraph, label, small, Ink.Quiet));
        }

        var element = paragraph.Add(StructureType.Link);
        var leaf = new AnnotationLeaf(element, new LinkTarget(address, address));
        var owner = new TextOwner(_context.Content(element, address), Ink.Link) { Link = leaf };
        items.Add(new Text.TextSpan(address, small, owner));
        element.AddLink(leaf);
        return _blocks.Set(items.ToImmutable(), small) with { SpaceAfter = small.Size * 0.35 };
    }

    private sealed record OpenSection(StructureElement Element, int Level);
}
