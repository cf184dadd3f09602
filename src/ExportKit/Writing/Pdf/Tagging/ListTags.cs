using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags lists: <c>L</c> with its numbering, <c>LI</c>, <c>Lbl</c> with the mark, <c>LBody</c>.</summary>
internal sealed class ListTags(TagContext context, BlockTags blocks)
{
    /// <summary>Tags a list of items.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="list">The list.</param>
    public ImmutableArray<FlowBlock> Tag(StructureElement parent, ListBlock list)
    {
        var element = parent.Add(ListElement(list, Numbering(list.Numbering)));
        var indent = LabelWidth(list);
        var flow = ImmutableArray.CreateBuilder<FlowBlock>();
        foreach (var item in list.Items)
        {
            var li = element.Add(StructureType.LI);
            var label = li.Add(context.Generated(StructureType.Lbl));
            var mark = InlineTags.Plain(context, label, ListMarks.Of(list.Numbering, item.Number), context.Styles.Body, Ink.Text);
            var body = li.Add(StructureType.LBody);
            flow.Add(Indented(WithLabel(blocks.Tag(body, item.Content), [mark], indent), indent));
        }

        return Together(flow);
    }

    /// <summary>Tags a list of terms: the term is the label.</summary>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="list">The list.</param>
    public ImmutableArray<FlowBlock> Tag(StructureElement parent, DefinitionList list)
    {
        var element = parent.Add(ListElement(list, context.Vocabulary.TermList));
        var flow = ImmutableArray.CreateBuilder<FlowBlock>();
        foreach (var entry in list.Entries)
        {
            var li = element.Add(StructureType.LI);
            var label = context.Vocabulary.IsPdf20 ? null : li.Add(StructureType.Lbl);
            foreach (var term in entry.Terms)
            {
                // A label of PDF 2.0 holds no paragraph, but an item may have several labels (ISO/TS 32005).
                flow.Add(blocks.Paragraph(label?.Add(StructureType.P) ?? li.Add(StructureType.Lbl), term, context.Styles.Body with { Bold = true }, Ink.Text) with
                {
                    SpaceAfter = 0,
                    KeepWithNext = true,
                });
            }

            var body = li.Add(StructureType.LBody);
            flow.Add(Indented([.. entry.Definitions.SelectMany(definition => blocks.Tag(body, definition))], context.Styles.Indent));
        }

        return Together(flow);
    }

    /// <summary>Hangs a label before the first paragraph of blocks; sets it on a line of its own where none comes first.</summary>
    /// <param name="flow">The blocks.</param>
    /// <param name="label">The label.</param>
    /// <param name="width">How far it hangs before the text.</param>
    public static ImmutableArray<FlowBlock> WithLabel(ImmutableArray<FlowBlock> flow, ImmutableArray<ParagraphItem> label, double width) =>
        flow is [FlowParagraph { Label.IsEmpty: true } first, ..]
            ? flow.SetItem(0, first with { Label = label, LabelWidth = width })
            : flow.Insert(0, new FlowParagraph([], TextDirection.LeftToRight, 0) { Label = label, LabelWidth = width, KeepWithNext = true });

    private static StructureElement ListElement(Block list, string numbering) => new(StructureType.L)
    {
        Attributes = new StructureAttributes { ListNumbering = numbering },
        Language = list.Language,
        Place = list.Place,
    };

    /// <summary>An item; what it holds, and the items themselves, stand closer than paragraphs do.</summary>
    private FlowGroup Indented(ImmutableArray<FlowBlock> flow, double indent) =>
        new([.. flow.Select(block => block with { SpaceAfter = context.Styles.BodySize * 0.3 })], GroupLook.Plain)
        {
            StartIndent = indent,
            Direction = context.Direction,
            SpaceAfter = context.Styles.BodySize * 0.3,
        };

    /// <summary>The list as a whole stands apart as a paragraph does.</summary>
    private ImmutableArray<FlowBlock> Together(ImmutableArray<FlowBlock>.Builder items)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var group = new FlowGroup(items.ToImmutable(), GroupLook.Plain)
        {
            Direction = context.Direction,
            SpaceAfter = context.Styles.ParagraphSpace,
        };
        return [group];
    }

    private double LabelWidth(ListBlock list)
    {
        var longest = list.Items.Max(item => ListMarks.Of(list.Numbering, item.Number).Length);
        return context.Styles.BodySize * (list.IsOrdered ? Math.Max(1.9, (longest * 0.62) + 0.4) : 1.5);
    }

    private static string Numbering(ListNumbering numbering) => numbering switch
    {
        ListNumbering.Bullet => "Disc",
        ListNumbering.Decimal => "Decimal",
        ListNumbering.LowerAlpha => "LowerAlpha",
        ListNumbering.UpperAlpha => "UpperAlpha",
        ListNumbering.LowerRoman => "LowerRoman",
        ListNumbering.UpperRoman => "UpperRoman",
        _ => throw new ArgumentOutOfRangeException(nameof(numbering), numbering, "No such numbering."),
    };
}
