using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Brings together what the sources within a page say about the article, in order of trust.</summary>
internal sealed class MetadataReader
{
    private const int MostAuthors = 15;
    private const int MostWriters = 3;

    /// <summary>Each is held against each picture of the page.</summary>
    private const int MostPictures = 500;

    private readonly ReadingOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly ChosenFacts _chosen;
    private readonly PageFacts _linked;
    private readonly PageFacts _micro;
    private readonly PageFacts _meta;
    private readonly string? _siteOfAddress;
    private IReadOnlyList<PictureFact>? _pictures;
    private IReadOnlyList<string>? _headlines;
    private HouseNames? _houses;

    /// <summary>Reads what machines are told; what people see is read later, when the article is found.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="options">Names the input.</param>
    /// <param name="diagnostics">Where damage is reported.</param>
    /// <param name="selection">What a person chose on the page; null where nobody did.</param>
    public MetadataReader(PageSurvey survey, ReadingOptions options, DiagnosticBag diagnostics, PageSelection? selection = null)
    {
        var page = survey.Page;
        _chosen = new ChosenFacts(selection, options, diagnostics);
        Survey = survey;
        _options = options;
        _diagnostics = diagnostics;
        _linked = JsonLdReader.Read(page, options, diagnostics);
        _micro = MicrodataReader.Read(survey);
        _meta = MetaTagsReader.Read(page, survey.Metas);
        Publisher = _linked.Publisher ?? _micro.Publisher ?? _meta.Publisher;
        Title = FactText.Clean(page.Title) is { } title ? SiteName.StripLast(SiteName.Strip(SiteName.Strip(title, Publisher), _meta.Publisher)) : null;
        Address = PageAddress.Resolve(_linked.Address, _meta.Address, page, options);
        _siteOfAddress = SiteName.OfAddress(Address);
        HeadlineElement = _chosen.Headline ?? HeadlineFinder.Find(survey, KnownHeadlines(), [Publisher, _meta.Publisher]);
        HeadlineInTrail = IsHeadlineChosen || HeadlineElement is { Name: "h1" } ? null : HeadlineFinder.InTrail(survey, StatedHeadlines().FirstOrDefault());
    }

    /// <summary>The page, and what the attributes of its elements tell.</summary>
    public PageSurvey Survey { get; }

    /// <summary>Who publishes; null where unknown.</summary>
    public string? Publisher { get; }

    /// <summary>The page's title without the site's name; null where there is none.</summary>
    public string? Title { get; }

    /// <summary>The page's own address, absolute; null where unknown.</summary>
    public string? Address { get; }

    /// <summary>The element that shows the headline; null where none does.</summary>
    public Element? HeadlineElement { get; }

    /// <summary>Whether a person chose the element that shows the headline: then its words are the headline.</summary>
    public bool IsHeadlineChosen => _chosen.Headline is not null;

    /// <summary>The heading that says the headline as the page states it, where that ends the way from the site's top; null where none does.</summary>
    public Element? HeadlineInTrail { get; }

    /// <summary>The words of the article by structured data, often cut short; null where there are none.</summary>
    public string? StatedBody => _linked.Body;

    /// <summary>The summaries that the page states.</summary>
    public IEnumerable<string> Descriptions =>
        new[] { _linked.Description, _meta.Description, _micro.Description }.OfType<string>();

    /// <summary>The pictures that structured data names, the leading one first.</summary>
    public IReadOnlyList<PictureFact> Pictures => _pictures ??= [.. _linked.Pictures.Concat(_meta.Pictures).Take(MostPictures)];

    /// <summary>The house that publishes, by all its names.</summary>
    public HouseNames Houses => _houses ??= new HouseNames([Publisher, _meta.Publisher, _micro.Publisher], Address, _linked.Houses);

    /// <summary>The authors that structured data names.</summary>
    public IReadOnlyList<string> StatedAuthors => [.. _linked.Authors, .. _meta.Authors];

    /// <summary>The headlines that the page states, most trusted first.</summary>
    public IReadOnlyList<string> KnownHeadlines() =>
        _headlines ??= [.. new[] { _linked.Headline, _micro.Headline, _meta.Headline, Title }.OfType<string>().Select(WithoutSite)];

    /// <summary>The headlines that the page states as such, those written for readers first; its title alone where it states none.</summary>
    public IReadOnlyList<string> StatedHeadlines()
    {
        var stated = new[] { _meta.Headline, _linked.Headline, _micro.Headline }.OfType<string>().Select(WithoutSite).ToList();
        return stated.Count > 0 || Title is null ? stated : [Title];
    }

    /// <summary>A headline without the site's name.</summary>
    /// <param name="text">The headline.</param>
    public string WithoutSite(string text) => SiteName.Strip(SiteName.Strip(SiteName.Strip(text, Publisher), _meta.Publisher), _siteOfAddress);

    /// <summary>The authors, the visible byline's where structured data names none.</summary>
    /// <param name="visible">The visible bylines.</param>
    public ImmutableArray<string> Authors(IReadOnlyList<string> visible)
    {
        IReadOnlyList<string>? house = null;
        foreach (var (source, commas) in new[] { (_linked.Authors, false), (_micro.Authors, true), (_meta.Authors, true), (visible, true) })
        {
            var names = BylineReader.Names(source, Publisher, commas);
            if (names.Count == 0 || names.Count > MostAuthors)
            {
                continue;
            }

            if (source == _meta.Authors && names.Count > MostWriters && BylineReader.Names(visible, Publisher) is { Count: > 0 } shown && shown.TrueForAll(names.Contains))
            {
                // Who took the pictures, lent the dresses and did the hair is listed for machines beside those who wrote.
                names = shown;
            }

            if (!names.TrueForAll(Houses.Contains))
            {
                if (source != _linked.Authors)
                {
                    names.RemoveAll(Houses.Contains);
                }

                return [.. names];
            }

            house ??= names;
        }

        return house is null ? [] : [.. house];
    }

    /// <summary>Brings all together.</summary>
    /// <param name="headline">The headline's inlines as the page shows them; empty where none is shown.</param>
    /// <param name="standfirst">The standfirst as the page shows it; empty where none is shown.</param>
    /// <param name="visible">What the visible page says of authors, dates and rights.</param>
    public ArticleMetadata Read(ImmutableArray<Inline> headline, ImmutableArray<Inline> standfirst, VisibleFacts visible)
    {
        return new ArticleMetadata
        {
            Headline = _chosen.HeadlineText is { } stated ? [new TextRun(stated)] : headline.IsEmpty ? InferredHeadline(visible) : headline,
            Standfirst = standfirst,
            Section = _linked.Section ?? _micro.Section ?? _meta.Section,
            Authors = _chosen.Authors(Publisher) is { IsEmpty: false } authors ? authors : Authors(visible.Bylines),
            Publisher = Publisher,
            Published = ChosenDate(visible) ?? Date([_linked.Published, _micro.Published, _meta.Published, .. visible.Published], visible) ?? AddressDate.Read(Address),
            Modified = Date([_linked.Modified, _micro.Modified, _meta.Modified, .. visible.Modified], visible),
            Address = Address,
            Series = SeriesFacts.Joined(_linked.Series, _meta.Series),
            Language = Survey.Page.Language ?? _linked.Language ?? _meta.Language,
            Direction = string.Equals(Survey.Page.Direction, "rtl", StringComparison.OrdinalIgnoreCase) ? TextDirection.RightToLeft : TextDirection.LeftToRight,
            Rights = _linked.Rights ?? _meta.Rights,
        };
    }

    private ImmutableArray<Inline> InferredHeadline(VisibleFacts visible)
    {
        var known = KnownHeadlines();
        if (known.Count > 0)
        {
            return [new TextRun(known[0])];
        }

        _diagnostics.Report(
            DiagnosticCodes.HeadlineInferred,
            "The page has no headline; its first words serve",
            new SourcePlace(_options.SourceName),
            "Give the headline with --title.");
        return [new TextRun(visible.FirstWords)];
    }

    /// <summary>Whether a language's readers take 3/4/2025 for the fourth of March: English, unless another country than the United States is named.</summary>
    private static bool? CountsMonthsFirst(string? language)
    {
        if (language is null || language.Length < 2)
        {
            return null;
        }

        var isEnglish = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return language.Length == 2 ? isEnglish : language.EndsWith("US", StringComparison.OrdinalIgnoreCase);
    }

    private ArticleDate? ChosenDate(VisibleFacts visible) => _chosen.Date(MonthFirst) is { } date
        ? date with { ShowsTime = date.HasTime && (date.ShowsTime || visible.ShowsTimes) }
        : null;

    private bool MonthFirst => CountsMonthsFirst(_meta.Language) ?? CountsMonthsFirst(Survey.Page.Language) ?? false;

    private ArticleDate? Date(string?[] sources, VisibleFacts visible)
    {
        var monthFirst = MonthFirst;
        foreach (var source in sources)
        {
            if (string.IsNullOrWhiteSpace(source))
            {
                continue;
            }

            if (DateReader.Read(source, monthFirst) is { } date)
            {
                return date with { ShowsTime = date.HasTime && visible.ShowsTimes };
            }

            _diagnostics.Report(
                DiagnosticCodes.DateNotUnderstood,
                $"The date \"{Shortened(source)}\" could not be understood and was passed over",
                FactPlaces.Find(Survey.Page, source)?.Place(_options.SourceName) ?? new SourcePlace(_options.SourceName),
                "Write it as ISO 8601 has it, such as 2025-05-15 or 2025-05-15T15:54+01:00, or give it with --date");
        }

        return null;
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
