using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Leaves out what holds nothing: an empty element is heard as a pause without a reason.</summary>
internal sealed class EmptyNodes(DiagnosticBag diagnostics) : ArticleRewriter
{
    public override Article Rewrite(Article article)
    {
        var rewritten = base.Rewrite(article);
        return rewritten with { Body = WithoutIdleBreaks(rewritten.Body) };
    }

    /// <summary>Whether inlines show anything at all.</summary>
    public static bool SaysNothing(ImmutableArray<Inline> inlines) =>
        ArticleWalker.Inlines(inlines).All(inline => inline is InlineContainer or LineBreak or TextRun && IsBlank(inline));

    protected override IEnumerable<Block> Block(Block block)
    {
        var inside = Inside(block);
        if (inside is Heading heading && SaysNothing(heading.Content))
        {
            diagnostics.Report(DiagnosticCodes.EmptyHeading, "A heading without words was left out", heading.Place);
            return [];
        }

        return inside switch
        {
            Paragraph paragraph when SaysNothing(paragraph.Content) => [],
            ListBlock list => List(list),
            DefinitionList { Entries.IsEmpty: true } => [],
            Quotation { Content.IsEmpty: true } quotation =>
                SaysNothing(quotation.Attribution) ? [] : [new Paragraph(quotation.Attribution) { Place = quotation.Place }],
            Aside { Content.IsEmpty: true } aside => SaysNothing(aside.Title) ? [] : [new Paragraph(aside.Title) { Place = aside.Place }],
            Note { Content.IsEmpty: true } => [],
            CodeBlock code when string.IsNullOrWhiteSpace(code.Text) => [],
            Embed { Content.IsEmpty: true, Title: "", Address: null } => [],
            Table table when table.Rows.All(row => row.Cells.All(cell => cell.Content.IsEmpty)) => [],
            _ => [inside],
        };
    }

    protected override ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var kept = base.Inlines(inlines);
        var end = kept.Length;
        while (end > 0 && kept[end - 1] is LineBreak)
        {
            end--;
        }

        var start = 0;
        while (start < end && kept[start] is LineBreak)
        {
            start++;
        }

        return start == 0 && end == kept.Length ? kept : kept[start..end];
    }

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        foreach (var inside in base.Inline(inline))
        {
            // A link keeps its place: one without words gets them later.
            if (inside is not InlineContainer { Content.IsEmpty: true } || inside is Link)
            {
                yield return inside;
            }
        }
    }

    private static IEnumerable<Block> List(ListBlock list)
    {
        var items = list.Items.Where(item => !item.Content.IsEmpty).ToImmutableArray();
        return items.IsEmpty ? [] : [list with { Items = items }];
    }

    private static bool IsBlank(Inline inline) => inline is not TextRun run || string.IsNullOrWhiteSpace(run.Text);

    /// <summary>A section break at the start, at the end, before a heading or after another parts nothing.</summary>
    private static ImmutableArray<Block> WithoutIdleBreaks(ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            var idle = blocks[i] is SectionBreak
                && (kept.Count == 0 || i + 1 == blocks.Length || blocks[i + 1] is SectionBreak or Heading);
            if (!idle)
            {
                kept.Add(blocks[i]);
            }
        }

        return kept.ToImmutable();
    }
}
