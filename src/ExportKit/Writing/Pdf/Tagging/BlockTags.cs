using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags blocks, and makes the flow that is set for them.</summary>
internal sealed class BlockTags(TagContext context)
{
    private const int ShortCode = 20;

    /// <summary>Tags blocks within an element.</summary>
    /// <param name="parent">The element that they belong to.</param>
    /// <param name="blocks">The blocks.</param>
    public ImmutableArray<FlowBlock> Tag(StructureElement parent, ImmutableArray<Block> blocks) =>
        FreshStack.HasRoom ? TagEach(parent, blocks) : FreshStack.Run(() => TagEach(parent, blocks));

    private ImmutableArray<FlowBlock> TagEach(StructureElement parent, ImmutableArray<Block> blocks)
    {
        var flow = ImmutableArray.CreateBuilder<FlowBlock>();
        foreach (var block in blocks)
        {
            context.Budget?.Check();
            flow.AddRange(Tag(parent, block));
        }

        return flow.ToImmutable();
    }

    /// <summary>Tags one block within an element.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="block">The block.</param>
    public ImmutableArray<FlowBlock> Tag(StructureElement parent, Block block)
    {
        var outer = context.Direction;
        context.Direction = block.Direction ?? outer;
        var before = parent.Kids.Count;
        var flow = Tagged(parent, block);
        context.Direction = outer;
        if (block.Id is { } name && before < parent.Kids.Count && parent.Kids[before] is StructureElement first)
        {
            context.Targets.Add(name, first);
        }

        return block.Id is { } id && flow.Length > 0 && block is not Heading
            ? flow.SetItem(0, flow[0] with { Anchors = flow[0].Anchors.Add(id) })
            : flow;
    }

    /// <summary>A paragraph of inlines.</summary>
    /// <param name="element">The element that it belongs to.</param>
    /// <param name="inlines">What it says.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="ink">Its colour.</param>
    public FlowParagraph Paragraph(StructureElement element, ImmutableArray<Inline> inlines, TextStyle style, Ink ink) =>
        Set(InlineTags.Tag(context, element, inlines, style, ink), style);

    /// <summary>A paragraph of items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="style">How they are set.</param>
    public FlowParagraph Set(ImmutableArray<ParagraphItem> items, TextStyle style) =>
        new(items, context.Direction, context.Styles.LineHeightOf(style)) { SpaceAfter = context.Styles.ParagraphSpace };

    /// <summary>A heading.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="heading">The heading.</param>
    public FlowBlock TagHeading(StructureElement parent, Heading heading)
    {
        var element = parent.Add(Element(StructureType.Heading(heading.Level), heading));
        var style = Styled(context.HeadingStyle(heading.Level), heading);
        return Paragraph(element, heading.Content, style, Ink.Accent) with
        {
            SpaceBefore = style.Size * 1.3,
            SpaceAfter = style.Size * 0.4,
            KeepWithNext = true,
            KeepTogether = true,
            Anchors = heading.Id is { } id ? [id] : [],
        };
    }

    private ImmutableArray<FlowBlock> Tagged(StructureElement parent, Block block) => block switch
    {
        Paragraph paragraph => [Paragraph(parent.Add(Element(StructureType.P, block)), paragraph.Content, Styled(context.Styles.Body, block), Ink.Text)],
        Heading heading => [TagHeading(parent, heading)],
        Figure figure => new FigureTags(context, this).Tag(parent, figure),
        ListBlock list => new ListTags(context, this).Tag(parent, list),
        DefinitionList list => new ListTags(context, this).Tag(parent, list),
        Table table => [new TableTags(context, this).Tag(parent, table)],
        Quotation quotation => [Quotation(parent, quotation)],
        CodeBlock code => [Code(parent, code)],
        SectionBreak => [new FlowSectionBreak { SpaceBefore = context.Styles.LineHeight, SpaceAfter = context.Styles.LineHeight }],
        Aside aside => [Aside(parent, aside)],
        Embed embed => Embed(parent, embed),
        Note note => [Note(parent, note)],
        FormulaBlock formula => [Paragraph(parent.Add(Element(StructureType.P, block)), [formula.Formula], context.Styles.Body, Ink.Text)],
        _ => throw new NotSupportedException($"Block {block.GetType().Name} has no tag."),
    };

    private static StructureElement Element(string type, Block block) => new(type) { Language = block.Language, Place = block.Place };

    private static TextStyle Styled(TextStyle style, Block block) => block.Language is { } language ? style with { Language = language } : style;

    private FlowGroup Quotation(StructureElement parent, Quotation quotation)
    {
        var element = parent.Add(Element(StructureType.BlockQuote, quotation));
        var blocks = Tag(element, quotation.Content);
        if (!quotation.Attribution.IsEmpty)
        {
            blocks = blocks.Add(Paragraph(element.Add(StructureType.P), quotation.Attribution, context.Styles.Small, Ink.Quiet));
        }

        return Group(blocks, GroupLook.Bar, context.Styles.BodySize * 1.5);
    }

    private FlowGroup Code(StructureElement parent, CodeBlock code)
    {
        var style = context.Styles.Code;
        var blocks = ImmutableArray.CreateBuilder<FlowBlock>();
        var outer = context.Direction;
        context.Direction = TextDirection.LeftToRight;
        var lines = code.Text.Split('\n');
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var element = parent.Add(Element(StructureType.P, code)).Add(StructureType.Code);
            var text = lines[i].Length == 0 ? " " : lines[i].Replace("\t", "    ", StringComparison.Ordinal);
            var block = Set([InlineTags.Plain(context, element, text, style, Ink.Text, new(code, start))], style);
            start += lines[i].Length + 1;
            blocks.Add(block with { SpaceAfter = 0, KeepWithNext = KeepsWithNext(lines, i) });
        }

        context.Direction = outer;
        return Group(blocks.ToImmutable(), GroupLook.Ground, context.Styles.BodySize);
    }

    /// <summary>Short code stays on one page; of long code two lines at least stand on each, and no page begins with a blank one.</summary>
    private static bool KeepsWithNext(string[] lines, int line) =>
        line < lines.Length - 1 && (lines.Length <= ShortCode || line == 0 || line == lines.Length - 2 || lines[line + 1].Length == 0);

    private FlowGroup Aside(StructureElement parent, Aside aside)
    {
        var element = parent.Add(Element(context.Vocabulary.Aside, aside));
        var blocks = ImmutableArray<FlowBlock>.Empty;
        if (aside.Kind is AsideKind.Correction or AsideKind.AuthorNote && aside.Title.IsEmpty)
        {
            var label = context.Words[aside.Kind == AsideKind.Correction ? Word.Correction : Word.AuthorNote];
            blocks = [Title(element.Add(context.Generated(StructureType.P)), [new TextRun(label)])];
        }
        else if (!aside.Title.IsEmpty)
        {
            blocks = [Title(element.Add(StructureType.P), aside.Title)];
        }

        return Group(blocks.AddRange(Tag(element, aside.Content)), GroupLook.Ground, context.Styles.BodySize);
    }

    private FlowParagraph Title(StructureElement element, ImmutableArray<Inline> title) =>
        Paragraph(element, title, context.Styles.Body with { Bold = true }, Ink.Text) with { KeepWithNext = true, KeepTogether = true };

    private FlowGroup Group(ImmutableArray<FlowBlock> blocks, GroupLook look, double indent) => new(blocks, look)
    {
        StartIndent = indent,
        EndIndent = look == GroupLook.Ground ? indent : 0,
        Direction = context.Direction,
        SpaceBefore = context.Styles.ParagraphSpace * 1.4,
        SpaceAfter = context.Styles.ParagraphSpace * 1.4,
    };

    /// <summary>The titled link first, then the words of the post or the transcript.</summary>
    private ImmutableArray<FlowBlock> Embed(StructureElement parent, Embed embed)
    {
        FlowBlock link = EmbedLink(parent.Add(Element(StructureType.P, embed)), embed);
        if (embed.Content.IsEmpty)
        {
            return [link];
        }

        var content = parent.Add(Element(embed.Kind == EmbedKind.Post ? StructureType.BlockQuote : StructureType.Div, embed));
        return [link with { KeepWithNext = true }, Group(Tag(content, embed.Content), GroupLook.Bar, context.Styles.BodySize * 1.5)];
    }

    private FlowParagraph EmbedLink(StructureElement paragraph, Embed embed)
    {
        var style = context.Styles.Body;
        var kind = context.Words[EmbedLabels.Of(embed.Kind)];
        var hasMore = embed.Title.Length > 0 || embed.Address is not null;
        var label = hasMore ? context.Words.Format(Word.Embed, kind, "") : kind;
        var said = paragraph.Add(context.Generated(StructureType.Span));
        var items = ImmutableArray.Create<ParagraphItem>(InlineTags.Plain(context, said, label, style, Ink.Quiet, new(embed, 0)));

        // An address that stands for a title is the writer's choice, not the article's words.
        var owner = embed.Title.Length > 0 ? paragraph : paragraph.Add(context.Generated(StructureType.Span));
        var text = embed.Title.Length > 0 ? embed.Title : embed.Address ?? "";
        ImmutableArray<Inline> words = text.Length == 0 ? [] : [new TextRun(text)];
        words = embed.Address is { } address ? [new Link(words, address) { Title = label + text }] : words;
        return Set(items.AddRange(InlineTags.Tag(context, owner, words, style, Ink.Text)), style);
    }

    private FlowGroup Note(StructureElement parent, Note note)
    {
        var element = parent.Add(NoteElement(note));
        var style = context.Styles.Small;
        var label = element.Add(context.Generated(StructureType.Lbl));
        var items = InlineTags.Tag(context, label, [WayBack(note)], style, Ink.Quiet);
        var blocks = Tag(element, note.Content);
        return Group(ListTags.WithLabel(blocks, items, context.Styles.Indent), GroupLook.Plain, context.Styles.Indent) with { SpaceBefore = 0 };
    }

    private StructureElement NoteElement(Note note) => new(context.Vocabulary.Note)
    {
        Id = note.Id,
        Language = note.Language,
        Place = note.Place,
        Attributes = context.Vocabulary.IsPdf20 ? new StructureAttributes { NoteType = "Endnote" } : StructureAttributes.None,
    };

    private Inline WayBack(Note note)
    {
        var label = new TextRun(note.Label);
        return note.Id is { } id && context.FirstReferences.TryGetValue(id, out var reference) && reference is not null
            ? new Link([label], "#" + reference) { Title = context.Words[Word.BackToText] }
            : label;
    }
}
