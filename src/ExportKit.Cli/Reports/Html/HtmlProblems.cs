using ExportKit.Cli.Html;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Shows what is to be said of an article: first what its author should mend, the most harmful first, then what was changed and
/// why.</summary>
internal static class HtmlProblems
{
    private static readonly (string Title, string[] Codes)[] Changes =
    [
        ("Inferred, since the page does not say it", ["EK1004", "EK1010", "EK2003", "EK3003", "EK3004", "EK4001"]),
        ("Put right", ["EK1002", "EK1003", "EK1007", "EK2007", "EK3001", "EK3006", "EK5004", "EK7002", "EK1012"]),
        ("Left out", ["EK1008", "EK1013", "EK3002", "EK6001", "EK6002", "EK5026", "EK7001"]),
        ("Corrections", ["EK0267", "EK0268", "EK0269", "EK0270"]),
    ];

    /// <summary>The problems of an article that somebody has to mend, the most harmful first.</summary>
    public static Diagnostic[] ToMend(ExportResult result)
    {
        var problems = new List<Diagnostic>();
        foreach (var diagnostic in result.Diagnostics)
        {
            if (Harm.IsProblem(diagnostic))
            {
                problems.Add(diagnostic);
            }
        }

        return [.. problems.OrderBy(static problem => problem, Comparer<Diagnostic>.Create(static (one, other) =>
            Harm.Compare(one.Severity, one.Code, other.Severity, other.Code)))];
    }

    /// <summary>Writes what is to be mended; nothing where there is nothing.</summary>
    public static void WriteToMend(HtmlWriter html, Diagnostic[] problems, ReportRoom room)
    {
        if (problems.Length == 0)
        {
            return;
        }

        HtmlPieces.Part(html, "Mend first").Start("ol").Attribute("class", "problems").Line();
        var left = HtmlPieces.Items(html, problems, room, 3, Problem);
        html.End();
        HtmlPieces.LeftOut(html, left, "problem");
        html.End().Line();
    }

    /// <summary>Writes what else was said: what was changed, inferred, left out, known before.</summary>
    public static void WriteChanges(HtmlWriter html, ExportResult result, ReportRoom room, string? personal)
    {
        var rest = result.Diagnostics.Where(diagnostic => !Harm.IsProblem(diagnostic)).ToList();
        if (rest.Count == 0 && personal is null)
        {
            return;
        }

        HtmlPieces.Part(html, "What was changed, and why");
        if (personal is not null)
        {
            html.Element("h5", "Said by a person").Element("p", personal);
            room.Spend(personal.Length);
        }

        foreach (var (title, codes) in Changes)
        {
            Group(html, title, Taken(rest, diagnostic => !diagnostic.IsKnown && Array.IndexOf(codes, diagnostic.Code.Id) >= 0), room);
        }

        Group(html, "Known before, by the baseline", Taken(rest, diagnostic => diagnostic.IsKnown), room);
        Group(html, "What follows from other problems", Taken(rest, diagnostic => Harm.IsConsequence(diagnostic.Code)), room);
        Group(html, "Also noted", rest, room);
        html.End().Line();
    }

    private static List<Diagnostic> Taken(List<Diagnostic> rest, Predicate<Diagnostic> isMeant)
    {
        var taken = rest.FindAll(isMeant);
        rest.RemoveAll(isMeant);
        return taken;
    }

    private static void Group(HtmlWriter html, string title, List<Diagnostic> diagnostics, ReportRoom room)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        html.Element("h5", title).Start("ul").Attribute("class", "problems").Line();
        var left = HtmlPieces.Items(html, diagnostics, room, 0, Problem);
        html.End();
        HtmlPieces.LeftOut(html, left, "note");
    }

    /// <summary>Writes one: how much it matters, what happened, where, what to do.</summary>
    private static void Problem(HtmlWriter html, Diagnostic diagnostic)
    {
        html.Start("li");
        HtmlPieces.Severity(html, diagnostic.Severity);
        html.Start("p").Start("bdi").Text(Sentence(HtmlPieces.Cut(diagnostic.Message))).End().End();
        if (diagnostic.Hint is { } hint)
        {
            html.Start("p").Attribute("class", "hint").Start("bdi").Text(Sentence(HtmlPieces.Cut(hint))).End().End();
        }

        html.Start("p").Attribute("class", "place").Element("code", diagnostic.Code.Id).Text(" " + diagnostic.Code.Name);
        if (diagnostic.Place is { } place)
        {
            html.Text(", ").Start("bdi").Text(Words(place)).End();
        }

        html.End().End();
    }

    private static string Words(SourcePlace place) => HtmlPieces.Cut(place.Source, 200) + place.Line switch
    {
        0 => "",
        var line when place.Column == 0 => $", line {line}",
        var line => $", line {line}, column {place.Column}",
    };

    private static string Sentence(string text) => text is [.., '.' or '!' or '?' or '…'] ? text : text + ".";
}
