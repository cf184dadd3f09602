using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Normalising;
using ExportKit.Reading;
using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Input;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Tree;

namespace ExportKit.Scoring;

/// <summary>Knows how far the facts of a set can be read at all: where the truth stands on the page, among what could be taken for it.</summary>
internal sealed class FactOracle
{
    private readonly Dictionary<string, List<double>> _shares = new(StringComparer.Ordinal);

    private FactOracle()
    {
    }

    /// <summary>The share of the truths of each measure, by the scorer's name for it, that an oracle would find; "h1" is the share of
    /// headlines that a visible heading of the first level says, or, on pages without one, anything that states a headline.</summary>
    /// <param name="set">The set.</param>
    public static Dictionary<string, double> Of(CorpusSet set)
    {
        var oracle = new FactOracle();
        using var truths = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(set.Folder, "ground-truth.json")));
        foreach (var (id, file) in set.Pages())
        {
            if (truths.RootElement.TryGetProperty(id, out var truth))
            {
                oracle.Read(CorpusSet.Load(file), truth);
            }
        }

        return oracle._shares.ToDictionary(share => share.Key, share => share.Value.Average(), StringComparer.Ordinal);
    }

    private void Read(byte[] bytes, JsonElement truth)
    {
        var options = new ReadingOptions { SourceName = "oracle" };
        var diagnostics = new DiagnosticBag();
        var source = EncodingDetector.Decode(bytes, options, diagnostics);
        var page = PageBuilder.Build(source, options, null)!;
        var survey = new PageSurvey(page);
        Visibility.Mark(survey);
        var facts = new MetadataReader(survey, options, diagnostics);
        var words = " " + TextKey.Of(CharacterReferences.Resolve(source)) + " " + TextKey.Of(ElementText.Of(page.Root)) + " ";
        if (Text(truth, "title") is { } headline)
        {
            Headline(TextKey.Of(headline), page, facts);
        }

        if (Names(truth) is { Count: > 0 } names)
        {
            // Two truths in one line are two authors to every reader of the document.
            var found = names.Count(name => BylineReader.Names([name], null).Count == 1 && Says(words, name));
            Note("authors", 2.0 * found / (found + names.Count));
        }

        if (truth.TryGetProperty("images", out var images))
        {
            Pictures([.. images.EnumerateArray()], survey, facts, words);
        }
    }

    private void Headline(string truth, Page page, MetadataReader facts)
    {
        var shown = page.Root.Descendants("h1").Where(heading => !heading.IsDropped()).Select(heading => TextKey.Of(facts.WithoutSite(ElementText.Of(heading)))).ToList();
        var stated = facts.KnownHeadlines().Append(page.Title ?? string.Empty).Select(TextKey.Of).ToList();
        Note("h1", shown.Contains(truth) || shown.Count == 0 && stated.Contains(truth) ? 1 : 0);
        Note("headline", shown.Concat(stated).Contains(truth) ? 1 : 0);
    }

    private void Pictures(List<JsonElement> truths, PageSurvey survey, MetadataReader facts, string words)
    {
        var figures = FigureFinder.Find(survey, facts.Pictures);
        AuthorFaces.Mark(figures, facts.StatedAuthors);
        var telling = new TellingText(facts.Publisher);
        var seen = new List<PictureKey>();
        foreach (var truth in truths)
        {
            // One picture that stands on the page twice is shown once.
            var address = Text(truth, "url") ?? string.Empty;
            var keys = Addresses(truth).ConvertAll(copy => new PictureKey(copy));
            var isThere = !seen.Exists(other => keys.Exists(other.IsSame)) && figures.All.Exists(figure => keys.Exists(figure.Key.IsSame) && figure.Scope.Dropped != DropReason.Apart);
            seen.AddRange(keys);
            if (truth.TryGetProperty("cover", out var cover) && cover.ValueKind == JsonValueKind.True)
            {
                Note("lead", isThere ? 1 : 0);
            }

            if (isThere && Text(truth, "alt") is { } alt)
            {
                Note("alt", telling.WhyNot(alt, address, null) is null && Says(words, alt) ? 1 : 0);
            }

            if (isThere && Text(truth, "caption") is { } caption)
            {
                Note("caption", Says(words, caption) ? 1 : 0);
            }
        }
    }

    /// <summary>The addresses of a picture's copies.</summary>
    private static List<string> Addresses(JsonElement picture)
    {
        var addresses = new List<string> { Text(picture, "url") ?? string.Empty };
        if (picture.TryGetProperty("urls", out var copies) && copies.ValueKind == JsonValueKind.Array)
        {
            addresses.AddRange(copies.EnumerateArray().Select(copy => copy.GetString() ?? string.Empty));
        }

        return addresses;
    }

    private static bool Says(string words, string text) => words.Contains(" " + TextKey.Of(text) + " ", StringComparison.Ordinal);

    private static List<string> Names(JsonElement truth)
    {
        var names = new List<string>();
        if (truth.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(authors.EnumerateArray().Select(author => author.GetString() ?? string.Empty));
        }

        return names.Count == 0 && Text(truth, "author") is { } only ? [only] : names;
    }

    private static string? Text(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private void Note(string measure, double share)
    {
        if (!_shares.TryGetValue(measure, out var shares))
        {
            _shares[measure] = shares = [];
        }

        shares.Add(share);
    }
}
