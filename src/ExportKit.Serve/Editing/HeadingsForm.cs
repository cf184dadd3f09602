using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Editing;

/// <summary>The headings of an article: their words and levels.</summary>
internal sealed record HeadingsForm : CorrectionForm
{
    /// <summary>The headings, as they are without corrections.</summary>
    public ImmutableArray<HeadingItem> Items { get; init; } = [];

    /// <summary>The form as the article is.</summary>
    /// <param name="article">The article.</param>
    public static HeadingsForm Of(ReadArticle article)
    {
        var corrected = Corrected(article);
        return new HeadingsForm { Items = [.. Headings(article).Select(item => With(item, corrected.GetValueOrDefault(item.Heading.Place!)))] };
    }

    /// <summary>The form as it was sent.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What was sent.</param>
    public static HeadingsForm Read(ReadArticle article, FormValues values)
    {
        var corrected = Corrected(article);
        var items = ImmutableArray.CreateBuilder<HeadingItem>();
        var corrections = new List<HeadingCorrection?>();
        foreach (var item in Headings(article))
        {
            var own = corrected.GetValueOrDefault(item.Heading.Place!);
            if (!values.Has(item.Field("level")))
            {
                items.Add(With(item, own));
                corrections.Add(own);
                continue;
            }

            var sent = item with { Level = values.Text(item.Field("level")), Words = values.Text(item.Field("words")) };
            items.Add(sent);
            corrections.Add(Correction(sent, own, article, values));
        }

        var places = items.Select(item => item.Heading.Place!).ToHashSet();
        return new HeadingsForm
        {
            Items = items.ToImmutable(),
            Corrections = article.Corrections with
            {
                Headings = Merged(article.Corrections.Headings, correction => article.Targets.PlaceOf(correction) is { } place && places.Contains(place), corrections),
            },
            Faults = values.Faults,
        };
    }

    private static IEnumerable<HeadingItem> Headings(ReadArticle article)
    {
        var seen = new HashSet<SourcePlace>();
        var index = 0;
        foreach (var heading in ArticleWalker.Blocks(article.Plain).OfType<Heading>())
        {
            if (heading.Place is { } place && seen.Add(place))
            {
                yield return new HeadingItem { Index = index++, Heading = heading, Words = HeadingItem.WordsOf(heading) };
            }
        }
    }

    private static Dictionary<SourcePlace, HeadingCorrection> Corrected(ReadArticle article)
    {
        var corrected = new Dictionary<SourcePlace, HeadingCorrection>();
        foreach (var correction in article.Corrections.Headings)
        {
            if (article.Targets.PlaceOf(correction) is { } place)
            {
                corrected.TryAdd(place, correction);
            }
        }

        return corrected;
    }

    private static HeadingItem With(HeadingItem item, HeadingCorrection? correction) => correction is null ? item : item with
    {
        Level = correction.IsRemoved ? HeadingItem.Removed : correction.IsParagraph ? HeadingItem.Paragraph : correction.Level?.ToString(CultureInfo.InvariantCulture) ?? "",
        Words = correction.Text ?? item.Words,
    };

    private static HeadingCorrection? Correction(HeadingItem sent, HeadingCorrection? before, ReadArticle article, FormValues values)
    {
        var isRemoved = sent.Level == HeadingItem.Removed;
        var isParagraph = sent.Level == HeadingItem.Paragraph;
        var level = isRemoved || isParagraph ? null : values.Number(sent.Field("level"), 2, 6);
        if (sent.Words.Length == 0 && !isRemoved)
        {
            values.Refuse(sent.Field("words"), "A heading without words is none. Say what it says, or leave it out.");
        }

        var correction = new HeadingCorrection(before?.Target ?? new CorrectionTarget("", null, Here))
        {
            IsRemoved = isRemoved,
            IsParagraph = isParagraph,
            Level = level,
            Text = isRemoved || isParagraph || sent.Words == HeadingItem.WordsOf(sent.Heading) ? null : sent.Words,
        };
        if (correction == new HeadingCorrection(correction.Target))
        {
            return null;
        }

        if ((before?.Target ?? article.Targets.NameOfHeading(sent.Heading)) is { } target)
        {
            return correction with { Target = target };
        }

        values.Refuse(sent.Field("level"), "This heading cannot be told from others by a correction.");
        return null;
    }
}

/// <summary>One heading in the form.</summary>
internal sealed record HeadingItem
{
    /// <summary>It is a paragraph.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>It is left out.</summary>
    public const string Removed = "removed";

    /// <summary>Its number among the headings, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The heading as it is without corrections.</summary>
    public required Heading Heading { get; init; }

    /// <summary>The level that a person gives, <see cref="Paragraph"/> or <see cref="Removed"/>; empty to leave it.</summary>
    public string Level { get; init; } = "";

    /// <summary>What it says.</summary>
    public string Words { get; init; } = "";

    /// <summary>The words of a heading, on one line.</summary>
    /// <param name="heading">The heading.</param>
    public static string WordsOf(Heading heading) => string.Join(' ', InlineText.Of(heading.Content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The name of one of its fields.</summary>
    /// <param name="name">Which.</param>
    public string Field(string name) => FormattableString.Invariant($"{name}-{Index}");
}
