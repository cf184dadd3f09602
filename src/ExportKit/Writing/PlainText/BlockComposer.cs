using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says blocks.</summary>
internal sealed class BlockComposer
{
    private readonly ListComposer _lists;
    private readonly TableComposer _tables;
    private readonly BoxComposer _boxes;

    /// <summary>Makes a composer.</summary>
    /// <param name="composition">What the parts of the text have in common.</param>
    public BlockComposer(Composition composition)
    {
        Composition = composition;
        Inlines = new InlineComposer(composition);
        _lists = new ListComposer(this);
        _tables = new TableComposer(this);
        _boxes = new BoxComposer(this);
    }

    /// <summary>What the parts of the text have in common.</summary>
    public Composition Composition { get; }

    /// <summary>Says the parts of a line.</summary>
    public InlineComposer Inlines { get; }

    private StructureWords Words => Composition.Words;

    /// <summary>Says blocks, parted by blank lines.</summary>
    /// <param name="blocks">The blocks.</param>
    public LineList Apart(ImmutableArray<Block> blocks) => Say(blocks, isTight: false, BlockPlace.Flow);

    /// <summary>Says blocks line by line without blank ones.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="place">Where they stand.</param>
    public LineList Tight(ImmutableArray<Block> blocks, BlockPlace place) => Say(blocks, isTight: true, place);

    private LineList Say(ImmutableArray<Block> blocks, bool isTight, BlockPlace place) =>
        FreshStack.HasRoom ? SayEach(blocks, isTight, place) : FreshStack.Run(() => SayEach(blocks, isTight, place));

    private LineList SayEach(ImmutableArray<Block> blocks, bool isTight, BlockPlace place)
    {
        var lines = new LineList();
        for (var i = 0; i < blocks.Length; i++)
        {
            Composition.Budget?.Check();
            if (!isTight)
            {
                lines.Part();
            }

            Composition.Pages.Before(blocks[i], lines, areParted: !isTight);
            Say(blocks[i], lines, place with { IsFollowed = i < blocks.Length - 1 || isTight && place.IsFollowed });
        }

        lines.Unpart();
        return lines;
    }

    private void Say(Block block, LineList lines, BlockPlace place)
    {
        switch (block)
        {
            case Paragraph paragraph:
                SayParagraph(paragraph, lines, place);
                break;
            case Heading heading:
                SayHeading(heading, lines, place);
                break;
            case SectionBreak:
                lines.AddGenerated(Words[Word.SectionBreak]);
                break;
            case FormulaBlock formula:
                lines.Add(Inlines.Line(Words[Word.Formula], formula.Formula.Spoken));
                break;
            case Figure figure:
                Composition.Said.Images += figure.Picture.IsDecorative ? 0 : 1;
                FigureComposer.Say(figure, lines, Inlines, Words);
                Composition.Pages.Say(lines, Composition.Pages.Breaks.Before(figure, PageBreaks.OfCredit));
                break;
            case ListBlock list:
                _lists.Say(list, lines, place);
                break;
            case DefinitionList list:
                _lists.Say(list, lines, place);
                break;
            case Table table:
                Composition.Said.Tables++;
                _tables.Say(table, lines);
                break;
            case CodeBlock code:
                CodeComposer.Say(code, lines, Composition);
                break;
            case Quotation or Aside or Embed or Note:
                _boxes.Say(block, lines, place);
                break;
            default:
                throw new NotSupportedException($"Block {block.GetType().Name} cannot be said.");
        }
    }

    private void SayParagraph(Paragraph paragraph, LineList lines, BlockPlace place)
    {
        var builder = Inlines.Builder(keepsBreaks: !place.IsInCell, keepsSymbols: place.IsInCell);
        Inlines.Append(builder, paragraph.Content);
        foreach (var line in builder.Lines())
        {
            lines.Add(line);
        }
    }

    private void SayHeading(Heading heading, LineList lines, BlockPlace place)
    {
        var content = Inlines.Line(heading.Content);
        if (content.IsBlank)
        {
            return;
        }

        Composition.Said.Headings++;
        // Within a row of a table a label would part the words that belong together.
        lines.Add(place.IsInCell ? content : content.After(HeadingLabel(heading.Level)));
    }

    /// <summary>What is said before a heading; nothing before the headline of a text, which comes first, but where marks are wanted.</summary>
    /// <param name="level">The level of the heading.</param>
    public string HeadingLabel(int level) => Composition.Options.Headings switch
    {
        HeadingStyle.Words when level == 1 => "",
        HeadingStyle.Words => Words.Format(Word.Heading, level.ToString(CultureInfo.InvariantCulture), ""),
        HeadingStyle.Markdown => new string('#', level) + " ",
        HeadingStyle.Plain => "",
        var style => throw new NotSupportedException($"Headings of the style {style} cannot be said."),
    };
}

/// <summary>Where a block stands.</summary>
/// <param name="ListLevel">How many lists it stands within.</param>
/// <param name="IsInCell">Whether it is said within a row of a table.</param>
internal sealed record BlockPlace(int ListLevel = 0, bool IsInCell = false)
{
    /// <summary>In the flow of the article, or of a box within it.</summary>
    public static BlockPlace Flow { get; } = new();

    /// <summary>Whether another block follows it there.</summary>
    public bool IsFollowed { get; init; }
}
