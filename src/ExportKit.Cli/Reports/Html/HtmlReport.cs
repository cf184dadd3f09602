using System.Security.Cryptography;
using System.Text;
using ExportKit.Cli.Html;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>The report for people: one page that carries all it shows, works without scripts, and may run none. Articles are written as they
/// come; what sums them up stands above them, and is written when all are known.</summary>
internal sealed class HtmlReport : RunReport
{
    // Browsers need not lay out what nobody has scrolled to, where there is much of it.
    private const int Many = 100;

    private readonly RunFacts _facts;
    private readonly Baseline? _baseline;
    private readonly CommandEnvironment _environment;
    private readonly Stream _scratch;
    private readonly StreamWriter _articles;
    private readonly ProblemKinds _kinds = new();
    private readonly OutcomeCounts _outcomes = new();
    private readonly HtmlArticle _article;
    private readonly ReportRoom _room;

    /// <summary>Begins a report.</summary>
    /// <param name="facts">What is known of the run.</param>
    /// <param name="baseline">The baseline; null for none.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="scratch">The scratch file, empty.</param>
    /// <param name="mostBytes">What all articles may take.</param>
    public HtmlReport(RunFacts facts, Baseline? baseline, CommandEnvironment environment, Stream scratch, long mostBytes = ReportRoom.Most)
    {
        _facts = facts;
        _baseline = baseline;
        _environment = environment;
        _scratch = scratch;
        _articles = Writer(scratch);
        _room = new ReportRoom(facts.Results, mostBytes);
        _article = new HtmlArticle(environment, _room, facts.Results == 1);
    }

    /// <summary>How many articles are remembered while the run goes on.</summary>
    internal int Held => _kinds.Held;

    /// <inheritdoc/>
    public override void Done(PageSource page, ExportResult result)
    {
        var problems = HtmlProblems.ToMend(result);
        var mention = _kinds.Add(HtmlArticle.Title(result), result.Article?.Metadata.Language, problems);
        _outcomes.Add(result);
        _room.Begin();
        _article.Write(new HtmlWriter(_articles), mention, page, result, problems);
        _articles.Flush();
    }

    /// <inheritdoc/>
    public override Action<Stream> End(RunEnd end) => output =>
    {
        using var text = Writer(output);
        var html = new HtmlWriter(text);
        Head(html);
        html.Start("body").Line().Start("a").Attribute("class", "skip").Href("#articles").Text("Skip to the articles").End().Line();
        var overview = new HtmlOverview(_kinds, _outcomes);
        overview.Write(html);
        html.Start("section").Attribute("id", "articles").Attribute("class", _kinds.Articles > Many ? "many" : null).Attribute("aria-labelledby", "articles-title").Attribute("tabindex", "-1")
            .Start("h2").Attribute("id", "articles-title").Text(_kinds.Articles == 1 ? "The article" : "All articles").End().Line();
        overview.WriteChoice(html);
        html.Text(null);
        text.Flush();
        _scratch.Position = 0;
        _scratch.CopyTo(output);
        html.End().Line();
        new HtmlMaking(_facts, _baseline, _environment).Write(html, end);
        html.EndTo(0).Line();
        text.Flush();
    };

    /// <inheritdoc/>
    public override void Dispose()
    {
        // What was not flushed belongs to a report that is not wanted any more.
        _scratch.Dispose();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };

    private void Head(HtmlWriter html)
    {
        const string Style = HtmlTheme.Tokens + HtmlTheme.Elements + SketchDrawing.Style + HtmlReportStyle.Sheet;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        html.DocumentType().Start("html").Attribute("lang", "en").Line().Start("head").Line();
        html.Start("meta").Attribute("charset", "utf-8").Line();
        html.Start("meta").Attribute("http-equiv", "Content-Security-Policy")
            .Attribute("content", $"default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'").Line();
        html.Start("meta").Attribute("name", "viewport").Attribute("content", "width=device-width, initial-scale=1").Line();
        html.Start("meta").Attribute("name", "referrer").Attribute("content", "no-referrer").Line();
        html.Start("meta").Attribute("name", "color-scheme").Attribute("content", "light dark").Line();
        html.Start("meta").Attribute("name", "generator").Attribute("content", ToolInfo.NameAndVersion).Line();
        html.Element("title", $"{HtmlPieces.Count(_kinds.Articles, "article")}: export report").Line();
        html.StyleSheet(Style).Line().End().Line();
    }
}

/// <summary>Counts what became of documents.</summary>
internal sealed class OutcomeCounts
{
    private readonly int[] _counts = new int[(int)ExportOutcome.Failed + 1];

    /// <summary>How many documents came to an outcome.</summary>
    public int Of(ExportOutcome outcome) => _counts[(int)outcome];

    /// <summary>Counts the documents of a page.</summary>
    public void Add(ExportResult result)
    {
        foreach (var document in result.Documents)
        {
            _counts[(int)document.Outcome]++;
        }
    }
}
