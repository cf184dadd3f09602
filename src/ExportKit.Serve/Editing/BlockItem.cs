using System.Globalization;
using System.Text;
using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Editing;

/// <summary>One part of the body in the form.</summary>
internal sealed record BlockItem
{
    private const int MostHeaders = 100;
    private const int LongestShown = 400;

    /// <summary>Its number among those, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The block as it is without corrections.</summary>
    public required Block Block { get; init; }

    /// <summary>The beginning of what it says.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it is left out.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The level of the heading that it is; empty where it is none.</summary>
    public string Level { get; init; } = "";

    /// <summary>Its language's tag; empty for that of the article.</summary>
    public string Language { get; init; } = "";

    /// <summary>How many rows of a table are headers; empty to leave them.</summary>
    public string HeaderRows { get; init; } = "";

    /// <summary>How many columns of a table are headers; empty to leave them.</summary>
    public string HeaderColumns { get; init; } = "";

    /// <summary>A table's caption.</summary>
    public string Caption { get; init; } = "";

    /// <summary>What kind of part it is, in a word or two.</summary>
    public string Kind => Block switch
    {
        Paragraph => "Paragraph",
        ListBlock or DefinitionList => "List",
        Table => "Table",
        Quotation => "Quotation",
        Aside => "Box",
        Embed => "Embed",
        CodeBlock => "Code",
        FormulaBlock => "Formula",
        Note => "Note",
        _ => "Part",
    };

    /// <summary>A block as it is without corrections.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="block">The block.</param>
    public static BlockItem Of(int index, Block block) => new()
    {
        Index = index, Block = block, Words = Beginning(block), Language = block.Language ?? "", Caption = block is Table table ? OneLine(InlineText.Of(table.Caption)) : "",
    };

    /// <summary>The name of one of its fields.</summary>
    /// <param name="name">Which.</param>
    public string Field(string name) => name + "-" + Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was sent of it.</summary>
    /// <param name="values">What was sent.</param>
    public BlockItem Sent(FormValues values) => this with
    {
        IsRemoved = values.Has(Field("out")),
        Level = Block is Paragraph ? values.Text(Field("level")) : "",
        Language = values.Text(Field("language")),
        HeaderRows = Block is Table ? values.Text(Field("rows")) : "",
        HeaderColumns = Block is Table ? values.Text(Field("columns")) : "",
        Caption = Block is Table ? values.Text(Field("caption")) : "",
    };

    /// <summary>The correction of the block that comes of it; null for none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="before">The one that there was; null for none.</param>
    /// <param name="values">Takes what is wrong.</param>
    public BlockCorrection? BlockCorrection(ReadArticle article, BlockCorrection? before, FormValues values)
    {
        var language = values.Understood(Field("language"), "this field", OptionValues.LanguageTag);
        var level = values.Number(Field("level"), 2, 6);
        var correction = new BlockCorrection(CorrectionTargetOf(before?.Target))
        {
            // A table is left out by its own kind of correction, which finds it without words too.
            IsRemoved = IsRemoved && Block is not Table,
            Level = Block is Paragraph ? level : null,
            Language = language == Block.Language ? null : language,
        };
        return correction == new BlockCorrection(correction.Target) ? null
            : (before?.Target ?? article.Targets.NameOfBlock(Block, correction.Level is not null)) is { } target ? correction with { Target = target }
            : Unnamed<BlockCorrection>(values);
    }

    /// <summary>The correction of the table that comes of it; null for none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="before">The one that there was; null for none.</param>
    /// <param name="values">Takes what is wrong.</param>
    public TableCorrection? TableCorrection(ReadArticle article, TableCorrection? before, FormValues values)
    {
        var page = Of(Index, Block);
        var correction = new TableCorrection(CorrectionTargetOf(before?.Target))
        {
            IsRemoved = IsRemoved,
            HeaderRows = values.Number(Field("rows"), 0, MostHeaders),
            HeaderColumns = values.Number(Field("columns"), 0, MostHeaders),
            Caption = Caption == page.Caption ? null : Caption,
        };
        return correction == new TableCorrection(correction.Target) ? null
            : (before?.Target ?? article.Targets.NameOf((Table)Block)) is { } target ? correction with { Target = target }
            : Unnamed<TableCorrection>(values);
    }

    private static CorrectionTarget CorrectionTargetOf(CorrectionTarget? before) => before ?? new CorrectionTarget("", null, CorrectionForm.Here);

    private static string Beginning(Block block)
    {
        var words = new StringBuilder();
        foreach (var inner in ArticleWalker.Blocks([block]))
        {
            words.Append(inner is CodeBlock code ? code.Text : inner is Embed embed ? embed.Title : "").Append(' ');
            foreach (var part in ArticleWalker.InlineParts(inner))
            {
                words.Append(InlineText.Of(part)).Append(' ');
            }

            if (words.Length > LongestShown)
            {
                break;
            }
        }

        return OneLine(words.ToString());
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private T? Unnamed<T>(FormValues values)
        where T : class
    {
        values.Refuse(Field("out"), "This part cannot be told from others by a correction, since it has no words of its own.");
        return null;
    }
}

/// <summary>The corrections of blocks and tables by the places of what they are for.</summary>
internal sealed class CorrectedBlocks
{
    /// <summary>Finds what corrections are for.</summary>
    /// <param name="article">The article.</param>
    public CorrectedBlocks(ReadArticle article)
    {
        foreach (var correction in article.Corrections.Blocks)
        {
            if (article.Targets.PlaceOf(correction) is { } place)
            {
                Blocks.TryAdd(place, correction);
            }
        }

        foreach (var correction in article.Corrections.Tables)
        {
            if (article.Targets.PlaceOf(correction) is { } place)
            {
                Tables.TryAdd(place, correction);
            }
        }
    }

    /// <summary>Corrections of blocks.</summary>
    public Dictionary<SourcePlace, BlockCorrection> Blocks { get; } = [];

    /// <summary>Corrections of tables.</summary>
    public Dictionary<SourcePlace, TableCorrection> Tables { get; } = [];

    /// <summary>A block as it is corrected.</summary>
    /// <param name="item">The block as it is without corrections.</param>
    public BlockItem With(BlockItem item)
    {
        if (Blocks.GetValueOrDefault(item.Block.Place!) is { } block)
        {
            item = item with
            {
                IsRemoved = block.IsRemoved, Level = block.Level?.ToString(CultureInfo.InvariantCulture) ?? "", Language = block.Language ?? item.Language,
            };
        }

        return Tables.GetValueOrDefault(item.Block.Place!) is not { } table ? item : item with
        {
            IsRemoved = item.IsRemoved || table.IsRemoved,
            HeaderRows = table.HeaderRows?.ToString(CultureInfo.InvariantCulture) ?? "",
            HeaderColumns = table.HeaderColumns?.ToString(CultureInfo.InvariantCulture) ?? "",
            Caption = table.Caption ?? item.Caption,
        };
    }
}
