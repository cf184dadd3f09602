using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Editing;

/// <summary>The other parts of an article: what is left out, in which language it is, what heads tables.</summary>
internal sealed record TextForm : CorrectionForm
{
    private const int EmptyPassages = 2;

    /// <summary>The parts that stand in the body itself, without headings and pictures.</summary>
    public ImmutableArray<BlockItem> Items { get; init; } = [];

    /// <summary>Words in languages of their own, with empty rows for more.</summary>
    public ImmutableArray<PassageItem> Passages { get; init; } = [];

    /// <summary>The form as the article is.</summary>
    /// <param name="article">The article.</param>
    public static TextForm Of(ReadArticle article)
    {
        var corrected = new CorrectedBlocks(article);
        return new TextForm { Items = [.. Blocks(article).Select(corrected.With)], Passages = PassagesOf(article) };
    }

    /// <summary>The form as it was sent.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What was sent.</param>
    public static TextForm Read(ReadArticle article, FormValues values)
    {
        var corrected = new CorrectedBlocks(article);
        var items = ImmutableArray.CreateBuilder<BlockItem>();
        var blocks = new List<BlockCorrection?>();
        var tables = new List<TableCorrection?>();
        foreach (var item in Blocks(article))
        {
            var place = item.Block.Place!;
            var isSent = values.Has(item.Field("shown"));
            var sent = isSent ? item.Sent(values) : corrected.With(item);
            items.Add(sent);
            if (item.Block is Table)
            {
                tables.Add(isSent ? sent.TableCorrection(article, corrected.Tables.GetValueOrDefault(place), values) : corrected.Tables.GetValueOrDefault(place));
            }

            blocks.Add(isSent ? sent.BlockCorrection(article, corrected.Blocks.GetValueOrDefault(place), values) : corrected.Blocks.GetValueOrDefault(place));
        }

        var places = items.Select(item => item.Block.Place!).ToHashSet();
        var passages = Sent(values);
        return new TextForm
        {
            Items = items.ToImmutable(),
            Passages = passages.Items,
            Corrections = article.Corrections with
            {
                Blocks = Merged(article.Corrections.Blocks, correction => article.Targets.PlaceOf(correction) is { } place && places.Contains(place), blocks),
                Tables = Merged(article.Corrections.Tables, correction => article.Targets.PlaceOf(correction) is { } place && places.Contains(place), tables),
                Passages = passages.Corrections,
            },
            Faults = values.Faults,
        };
    }

    private static IEnumerable<BlockItem> Blocks(ReadArticle article)
    {
        var seen = new HashSet<SourcePlace>();
        var index = 0;
        foreach (var block in article.Plain.Body)
        {
            if (block is not (Heading or Figure or SectionBreak) && block.Place is { } place && seen.Add(place))
            {
                yield return BlockItem.Of(index++, block);
            }
        }
    }

    private static ImmutableArray<PassageItem> PassagesOf(ReadArticle article) => Rows(article.Corrections.Passages.Select(passage => (passage.Target.Name, passage.Language, passage.Target.Number)));

    private static ImmutableArray<PassageItem> Rows(IEnumerable<(string Words, string Language, int? Number)> passages) =>
        [.. passages.Concat(Enumerable.Repeat(("", "", (int?)null), EmptyPassages)).Select((passage, index) => new PassageItem(index, passage.Item1, passage.Item2, passage.Item3))];

    private static (ImmutableArray<PassageItem> Items, ImmutableArray<PassageCorrection> Corrections) Sent(FormValues values)
    {
        var rows = new List<(string, string, int?)>();
        var corrections = ImmutableArray.CreateBuilder<PassageCorrection>();
        for (var i = 0; values.Has(PassageItem.FieldOf("passage", i)); i++)
        {
            var words = values.Text(PassageItem.FieldOf("passage", i));
            var field = PassageItem.FieldOf("passage-language", i);
            var language = values.Understood(field, "this field", OptionValues.LanguageTag);
            var number = values.Number(PassageItem.FieldOf("passage-number", i), 1, 10_000);
            if (words.Length == 0)
            {
                continue;
            }

            rows.Add((words, values.Text(field), number));
            if (language is not null)
            {
                corrections.Add(new PassageCorrection(new CorrectionTarget(words, number, Here), language));
            }
            else if (values.Text(field).Length == 0)
            {
                values.Refuse(field, "Say in which language these words are, with a tag such as fr or la.");
            }
        }

        return (Rows(rows), corrections.ToImmutable());
    }
}

/// <summary>Words in a language of their own, in the form.</summary>
/// <param name="Index">Their number among those, from 0.</param>
/// <param name="Words">The words.</param>
/// <param name="Language">Their language's tag.</param>
/// <param name="Number">Which of those that are the same is meant; null where there is one alone.</param>
internal sealed record PassageItem(int Index, string Words, string Language, int? Number)
{
    /// <summary>The name of one of the fields of a row.</summary>
    /// <param name="name">Which.</param>
    /// <param name="index">The row.</param>
    public static string FieldOf(string name, int index) => name + "-" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of one of its fields.</summary>
    /// <param name="name">Which.</param>
    public string Field(string name) => FieldOf(name, Index);
}
