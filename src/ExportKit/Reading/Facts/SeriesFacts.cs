using System.Collections.Immutable;
using System.Text.Json;
using ExportKit.Model;

namespace ExportKit.Reading.Facts;

/// <summary>Reads what an article is a part of: <c>isPartOf</c> of JSON-LD, and the tags that say it in the page's head.</summary>
internal static class SeriesFacts
{
    /// <summary>An article in an issue of a volume of a periodical is three steps away from it.</summary>
    private const int Furthest = 4;

    private const int Most = 5;

    /// <summary>The series and periodicals that an object of JSON-LD is a part of, the nearest first.</summary>
    /// <param name="node">The article.</param>
    /// <param name="resolve">Gives the object that a reference points to.</param>
    public static ImmutableArray<ArticleSeries> Of(JsonElement node, Func<JsonElement, JsonElement> resolve)
    {
        var found = ImmutableArray.CreateBuilder<ArticleSeries>();
        var position = Position(JsonValues.Text(JsonValues.Get(node, "position")));
        List<JsonElementBox> parts = [new(node)];
        for (var step = 0; step < Furthest && parts.Count > 0; step++)
        {
            var wholes = new List<JsonElementBox>();
            foreach (var part in parts)
            {
                foreach (var item in JsonValues.Each(JsonValues.Get(part.Value, "isPartOf")).Take(Most))
                {
                    var whole = resolve(item);
                    wholes.Add(new(whole));
                    Add(found, whole, step == 0 ? position : null);
                }
            }

            parts = [.. wholes.Take(Most)];
        }

        return found.ToImmutable();
    }

    /// <summary>The series and the periodical that the tags in a page's head name.</summary>
    /// <param name="metas">The values of the tags.</param>
    public static ImmutableArray<ArticleSeries> Of(MetaValues metas)
    {
        var found = ImmutableArray.CreateBuilder<ArticleSeries>();
        if (FactText.Clean(metas.First("article:series", "og:series", "series")) is { } series)
        {
            found.Add(new ArticleSeries(series) { Position = Position(metas.First("article:series:position", "article:series_position", "series:position")) });
        }

        if (FactText.Clean(metas.First("citation_journal_title", "prism.publicationName")) is { } periodical)
        {
            found.Add(new ArticleSeries(periodical) { Issn = Issn(metas.All("citation_issn").Concat(metas.All("prism.issn"))) });
        }

        return found.ToImmutable();
    }

    /// <summary>Two sources together: what both name is there once, with all that either says of it.</summary>
    /// <param name="first">The more trusted one.</param>
    /// <param name="second">The other one.</param>
    public static ImmutableArray<ArticleSeries> Joined(IReadOnlyList<ArticleSeries> first, IReadOnlyList<ArticleSeries> second)
    {
        var joined = new List<ArticleSeries>();
        foreach (var series in first.Concat(second))
        {
            var same = joined.FindIndex(known => string.Equals(known.Name, series.Name, StringComparison.OrdinalIgnoreCase));
            if (same < 0)
            {
                joined.Add(series);
                continue;
            }

            var known = joined[same];
            joined[same] = known with { Position = known.Position ?? series.Position, Issn = known.Issn ?? series.Issn };
        }

        return [.. joined.Take(Most)];
    }

    private static void Add(ImmutableArray<ArticleSeries>.Builder found, JsonElement whole, string? position)
    {
        var isPeriodical = JsonValues.IsType(whole, type => type is "Periodical" or "Newspaper" or "Magazine");
        var isSeries = isPeriodical || JsonValues.IsType(whole, type => type is "CreativeWorkSeries" or "BookSeries" or "Series");
        if (isSeries && JsonValues.Text(JsonValues.Get(whole, "name")) is { } name)
        {
            // A place in a periodical would be one in its issue, which is no place in the whole.
            found.Add(new ArticleSeries(name) { Position = isPeriodical ? null : position, Issn = Issn(Texts(JsonValues.Get(whole, "issn"))) });
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) =>
        JsonValues.Each(value).Select(JsonValues.Text).OfType<string>();

    private static string? Issn(IEnumerable<string> texts) => texts.Select(SerialNumber.Find).FirstOrDefault(number => number is not null);

    /// <summary>Whole numbers with full stops between them; null for all else.</summary>
    private static string? Position(string? text)
    {
        if (text is null || text.Length > 20)
        {
            return null;
        }

        foreach (var range in text.AsSpan().Split('.'))
        {
            if (range.Start.Value == range.End.Value || text.AsSpan(range).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }
        }

        return text;
    }

    /// <summary>An object of the data; a reference, since collections of values would have to be compiled at every start.</summary>
    private sealed record JsonElementBox(JsonElement Value);
}
