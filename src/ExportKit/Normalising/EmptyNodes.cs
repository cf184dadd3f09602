using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Leaves out what holds nothing: an empty element is heard as a pause without a reason.</summary>
internal sealed class EmptyNodes(DiagnosticBag diagnostics) : ArticleRewriter
{
    /// <summary>What is to be done about a heading without words.</summary>
    public const string EmptyHint = "Give the heading words, or remove it; room between paragraphs is a matter of style sheets";

    protected override ImmutableArray<Inline> Part(ImmutableArray<Inline> inlines) =>
        Inlines(inlines) is var kept && ShowsNothing(kept) ? [] : kept;

    /// <summary>Breaks without anything to part are nothing too.</summary>
    protected override ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks) =>
        base.Blocks(blocks) is var kept && kept.All(block => block is SectionBreak) ? [] : kept;

    protected override IEnumerable<Block> Block(Block block) => Inside(block) switch
    {
        Heading heading => Kept(heading),
        Paragraph { Content.IsEmpty: true } or Note { Content.IsEmpty: true } => [],
        CodeBlock code when CleanText.IsBlank(code.Text) => [],
        Quotation { Content.IsEmpty: true } quotation => InItsPlace(quotation, quotation.Attribution),
        Aside { Content.IsEmpty: true } aside => InItsPlace(aside, aside.Title),
        Table table when table.Rows.All(row => row.Cells.All(cell => cell.Content.IsEmpty)) => InItsPlace(table, table.Caption),
        ListBlock list => Kept(list),
        DefinitionList list => Definitions.Kept(list),
        Embed embed => Kept(embed),
        var inside => [inside],
    };

    /// <inheritdoc/>
    private protected override bool Stays(Inline inline) => inline is not InlineContainer;

    protected override IEnumerable<Inline> Inline(Inline inline) => Kept(base.Inline(inline).Single());

    /// <summary>What a container without words holds (a space, a line break) stands without it; a link to elsewhere keeps
    /// its place, since it gets words later.</summary>
    private static IEnumerable<Inline> Kept(Inline inline) =>
        inline is InlineContainer container && ShowsNothing(container.Content)
        && !(inline is Link { Address: var address } && LinkAddress.MayLead(address) && !LinkAddress.IsLocal(address))
            ? container.Content
            : [inline];

    private static bool ShowsNothing(ImmutableArray<Inline> inlines) => !InlineSequence.Any(inlines, ShowsSomething);

    private static bool ShowsSomething(Inline inline) => inline switch
    {
        Link => true,
        InlineContainer or LineBreak => false,
        TextRun run => !CleanText.IsBlank(run.Text),
        _ => true,
    };

    private IEnumerable<Block> Kept(Heading heading)
    {
        if (!heading.Content.IsEmpty)
        {
            return [heading];
        }

        diagnostics.Report(DiagnosticCodes.EmptyHeading, "A heading without words was left out", heading.Place, EmptyHint);
        return [];
    }

    private static IEnumerable<Block> Kept(ListBlock list)
    {
        var items = list.Items.RemoveAll(item => item.Content.IsEmpty);
        return items.IsEmpty ? [] : [list with { Items = items }];
    }

    private IEnumerable<Block> Kept(Embed embed)
    {
        // An address that no document may lead to goes later, and leaves nothing.
        if (embed is not { Content.IsEmpty: true, Title: "" } || (embed.Address is { } address && OutwardAddress.MayLead(address)))
        {
            return [embed];
        }

        diagnostics.Report(
            DiagnosticCodes.ContentReduced,
            $"Something embedded ({embed.Kind.ToString().ToLowerInvariant()}) has no title, address or words, and was left out",
            embed.Place,
            "Give it a title and an address, or remove it from the page");
        return [];
    }

    /// <summary>A paragraph of what a block says where it holds nothing else.</summary>
    private static IEnumerable<Block> InItsPlace(Block block, ImmutableArray<Inline> words) => words.IsEmpty
        ? []
        : [new Paragraph(words) { Id = block.Id, Language = block.Language, Direction = block.Direction, Place = block.Place }];
}
