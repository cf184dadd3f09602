using System.Globalization;
using ExportKit.Cli.Html;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Writes what stands above the articles: what became of the run in a few words and figures, which share of the articles has which
/// kind of problem, and what is to be mended first, by kind and by article.</summary>
internal sealed class HtmlOverview
{
    private const int MostBars = 10;
    private readonly ProblemKinds _kinds;
    private readonly OutcomeCounts _outcomes;
    private readonly ProblemKind[] _byHarm;

    /// <summary>Makes a writer.</summary>
    public HtmlOverview(ProblemKinds kinds, OutcomeCounts outcomes)
    {
        _kinds = kinds;
        _outcomes = outcomes;
        _byHarm = kinds.ByHarm();
    }

    /// <summary>Writes it, and leaves the main part of the page open.</summary>
    public void Write(HtmlWriter html)
    {
        html.Start("header").Attribute("class", "top").Element("p", "kicker", "Export report").Element("h1", Title()).Element("p", "lede", Lede()).End().Line();
        Navigation(html);
        html.Start("main").Line();
        Figures(html);
        Kinds(html);
        Mend(html);
    }

    /// <summary>Writes what chooses which articles are shown, where there are several: by the style sheet alone.</summary>
    public void WriteChoice(HtmlWriter html)
    {
        if (_kinds.Articles < 2)
        {
            return;
        }

        html.Start("fieldset").Attribute("class", "choice").Element("legend", "Show");
        Choice(html, "all", $"all {_kinds.Articles.ToString("N0", CultureInfo.InvariantCulture)}", isChosen: true);
        Choice(html, "flawed", $"with something to mend ({(_kinds.Articles - _kinds.Sound).ToString("N0", CultureInfo.InvariantCulture)})", isChosen: false);
        Choice(html, "barred", $"with errors or barriers ({_kinds.WithEither.ToString("N0", CultureInfo.InvariantCulture)})", isChosen: false);
        html.End().Line();
    }

    private static void Choice(HtmlWriter html, string value, string label, bool isChosen) => html.Start("label").Start("input").Attribute("type", "radio")
        .Attribute("name", "shown").Attribute("value", value).Attribute("id", "show-" + value).Flag("checked", isChosen).Text(" " + label).End();

    private string Title() => _kinds.Articles switch
    {
        0 => "No article was exported",
        1 when _kinds.Worst is [var only] => only.Errors > 0 ? "The article has errors" : only.Barriers > 0 ? "The article shuts readers out" : "The article has something to mend",
        1 => "The article is in order",
        _ when _kinds.WithBarriers > 0 => $"{OfAll(_kinds.WithBarriers)} {(_kinds.WithBarriers == 1 ? "shuts" : "shut")} readers out{(_kinds.WithErrors > 0 ? $", {_kinds.WithErrors.ToString("N0", CultureInfo.InvariantCulture)} with errors" : "")}",
        _ when _kinds.WithErrors > 0 => $"{OfAll(_kinds.WithErrors)} {(_kinds.WithErrors == 1 ? "has" : "have")} errors",
        _ when _kinds.Sound < _kinds.Articles => $"{OfAll(_kinds.Articles - _kinds.Sound)} {(_kinds.Articles - _kinds.Sound == 1 ? "has" : "have")} something to mend",
        _ => $"All {_kinds.Articles.ToString("N0", CultureInfo.InvariantCulture)} articles are in order",
    };

    private string OfAll(int count) => $"{HtmlPieces.Count(count, "article")} of {_kinds.Articles.ToString("N0", CultureInfo.InvariantCulture)}";

    private string Lede()
    {
        var parts = new List<string>();
        Add(ExportOutcome.Written, "written");
        Add(ExportOutcome.UpToDate, "up to date");
        Add(ExportOutcome.Different, "different from what is there");
        Add(ExportOutcome.RefusedByStrict, "refused by --strict");
        Add(ExportOutcome.Failed, "failed");
        return parts.Count == 0 ? "No document was made." : string.Join("; ", parts) + ".";

        void Add(ExportOutcome outcome, string word)
        {
            if (_outcomes.Of(outcome) > 0)
            {
                parts.Add($"{HtmlPieces.Count(_outcomes.Of(outcome), "document")} {word}");
            }
        }
    }

    private void Navigation(HtmlWriter html)
    {
        html.Start("nav").Attribute("aria-label", "On this page").Start("ul");
        if (_byHarm.Length > 0)
        {
            Entry("#kinds", "Kinds of problems");
            Entry("#mend", "What to mend first");
        }

        Entry("#articles", _kinds.Articles == 1 ? "The article" : "All articles");
        Entry("#making", "How it was made");
        html.End().End().Line();

        void Entry(string place, string text) => html.Start("li").Start("a").Href(place).Text(text).End().End();
    }

    private void Figures(HtmlWriter html)
    {
        if (_kinds.Articles < 2)
        {
            return;
        }

        html.Start("section").Attribute("aria-labelledby", "figures-title").Attribute("class", "figures")
            .Start("h2").Attribute("class", "unseen").Attribute("id", "figures-title").Text("In figures").End().Start("dl");
        Figure("Articles", _kinds.Articles, null);
        Figure("Documents", _outcomes.Of(ExportOutcome.Written) + _outcomes.Of(ExportOutcome.UpToDate), null);
        Figure("Shut readers out", _kinds.WithBarriers, _kinds.WithBarriers > 0 ? "barrier" : "good");
        if (_kinds.WithErrors > 0)
        {
            Figure("With errors", _kinds.WithErrors, "barrier");
        }

        Figure("In order", _kinds.Sound, _kinds.Sound > 0 ? "good" : null);
        html.End().End().Line();

        void Figure(string name, int count, string? kind) =>
            html.Start("div").Attribute("class", kind).Element("dt", name).Start("dd").Text(count).End().End();
    }

    private void Kinds(HtmlWriter html)
    {
        if (_byHarm.Length == 0)
        {
            return;
        }

        html.Start("section").Attribute("id", "kinds").Attribute("aria-labelledby", "kinds-title")
            .Start("h2").Attribute("id", "kinds-title").Text("Kinds of problems").End()
            .Element("p", "about", $"The share of the {HtmlPieces.Count(_kinds.Articles, "article")} that {(_kinds.Articles == 1 ? "has" : "have")} each kind of problem, the most harmful to readers first.").Line();
        html.Start("ul").Attribute("class", "bars").Line();
        foreach (var kind in _byHarm.Take(MostBars))
        {
            Bar(html, kind);
        }

        html.End().Line().Start("details").Element("summary", _byHarm.Length > MostBars ? $"All {_byHarm.Length} kinds as a table" : "The same as a table");
        Table(html);
        html.End().End().Line();
    }

    private void Bar(HtmlWriter html, ProblemKind kind)
    {
        var share = Math.Max(0.6, 100.0 * kind.Articles / _kinds.Articles);
        html.Start("li").Element("span", "label", Harm.Title(kind.Code)).Start("svg").Attribute("viewBox", "0 0 100 6").Attribute("preserveAspectRatio", "none")
            .Attribute("aria-hidden", "true").Attribute("focusable", "false")
            .Start("rect").Attribute("class", "track").Attribute("width", "100").Attribute("height", "6").End()
            .Start("rect").Attribute("class", "bar " + Harm.Class(kind.Severity)).Attribute("width", share).Attribute("height", "6").End().End();
        html.Start("span").Attribute("class", "value").Text(HtmlPieces.Percent(kind.Articles, _kinds.Articles)).Text(" ")
            .Element("span", "count", HtmlPieces.Count(kind.Articles, "article")).End().End().Line();
    }

    private void Table(HtmlWriter html)
    {
        html.Start("div").Attribute("class", "scroll").Attribute("role", "region").Attribute("aria-labelledby", "kinds-caption").Attribute("tabindex", "0")
            .Start("table").Start("caption").Attribute("id", "kinds-caption").Text("Articles by kind of problem").End().Start("thead").Start("tr");
        foreach (var head in new[] { "Kind", "Code", "Matters as", "Articles", "Share", "Times" })
        {
            html.Start("th").Attribute("scope", "col").Text(head).End();
        }

        html.End().End().Start("tbody").Line();
        foreach (var kind in _byHarm)
        {
            html.Start("tr").Start("th").Attribute("scope", "row").Text(Harm.Title(kind.Code)).End().Start("td").Element("code", kind.Code.Id).End().Start("td");
            HtmlPieces.Severity(html, kind.Severity);
            html.End().Start("td").Text(kind.Articles).End().Element("td", HtmlPieces.Percent(kind.Articles, _kinds.Articles)).Start("td").Text(kind.Times).End().End().Line();
        }

        html.End().End().End();
    }

    private void Mend(HtmlWriter html)
    {
        if (_byHarm.Length == 0)
        {
            return;
        }

        html.Start("section").Attribute("id", "mend").Attribute("aria-labelledby", "mend-title")
            .Start("h2").Attribute("id", "mend-title").Text("What to mend first").End().Line();
        html.Start("ol").Attribute("class", "kinds").Line();
        foreach (var kind in _byHarm)
        {
            Kind(html, kind);
        }

        html.End().Line();
        if (_kinds.Articles > 1)
        {
            Articles(html);
        }

        html.End().Line();
    }

    private void Kind(HtmlWriter html, ProblemKind kind)
    {
        html.Start("li").Start("h3").Text(Harm.Title(kind.Code)).End().Start("p").Attribute("class", "facts");
        HtmlPieces.Severity(html, kind.Severity);
        html.Text(" ").Element("code", kind.Code.Id).Text($" · {HtmlPieces.Count(kind.Times, "time")} in {HtmlPieces.Count(kind.Articles, "article")}").End();
        if (CodeExplanations.Of(kind.Code) is { } explanation)
        {
            html.Element("p", explanation.Meaning).Element("p", "remedy", explanation.Remedy);
        }

        if (_kinds.Articles > 1)
        {
            html.Start("p").Attribute("class", "first").Text("In ");
            for (var i = 0; i < kind.First.Count; i++)
            {
                html.Text(i == 0 ? "" : ", ");
                Link(html, kind.First[i]);
            }

            html.Text(kind.Articles > kind.First.Count ? $" and {(kind.Articles - kind.First.Count).ToString("N0", CultureInfo.InvariantCulture)} more." : ".").End();
        }

        html.End().Line();
    }

    private void Articles(HtmlWriter html)
    {
        var all = _kinds.Articles - _kinds.Sound;
        html.Start("div").Attribute("class", "scroll").Attribute("role", "region").Attribute("aria-labelledby", "worst-caption").Attribute("tabindex", "0")
            .Start("table").Start("caption").Attribute("id", "worst-caption")
            .Text(all > _kinds.Worst.Count ? $"The {_kinds.Worst.Count} articles of {all.ToString("N0", CultureInfo.InvariantCulture)} that harm their readers most" : "Articles with something to mend, the most harmful first")
            .End().Start("thead").Start("tr");
        foreach (var head in new[] { "Article", "Errors", "Barriers", "Warnings", "Mend first" })
        {
            html.Start("th").Attribute("scope", "col").Text(head).End();
        }

        html.End().End().Start("tbody").Line();
        foreach (var mention in _kinds.Worst)
        {
            html.Start("tr").Start("th").Attribute("scope", "row");
            Link(html, mention);
            html.End().Start("td").Text(mention.Errors).End().Start("td").Text(mention.Barriers).End().Start("td").Text(mention.Warnings).End()
                .Element("td", Harm.Title(mention.Worst!)).End().Line();
        }

        html.End().End().End().Line();
    }

    private static void Link(HtmlWriter html, ArticleMention mention) =>
        html.Start("a").Href(string.Create(CultureInfo.InvariantCulture, $"#article-{mention.Number}")).Language(mention.Language).Text(mention.Title).End();
}
