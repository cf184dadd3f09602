using System.Globalization;
using ExportKit.Cli.Html;
using ExportKit.Diagnostics;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>Writes how the documents were made: command, options, tool, libraries, fonts, and how the run ended.</summary>
internal sealed class HtmlMaking
{
    private const int MostOutdated = 50;
    private readonly RunFacts _facts;
    private readonly Baseline? _baseline;
    private readonly CommandEnvironment _environment;

    /// <summary>Makes a writer.</summary>
    public HtmlMaking(RunFacts facts, Baseline? baseline, CommandEnvironment environment)
    {
        _facts = facts;
        _baseline = baseline;
        _environment = environment;
    }

    /// <summary>Writes it, and ends the main part of the page.</summary>
    public void Write(HtmlWriter html, RunEnd end)
    {
        html.Start("section").Attribute("id", "making").Attribute("aria-labelledby", "making-title")
            .Start("h2").Attribute("id", "making-title").Text("How it was made").End().Start("dl").Attribute("class", "making").Line();
        Pair(html, "Command", () => html.Element("code", _facts.Command));
        Options(html);
        Pair(html, "Ended with", () => html.Text($"exit code {end.ExitCode.ToString(CultureInfo.InvariantCulture)}: {Words(end.ExitCode)}"));
        Pair(html, "Tool", () => html.Text(ToolInfo.NameAndVersion));
        Environment(html);
        html.End().Line();
        Baseline(html, end);
        html.End().Line().End().Line();
    }

    private static string Words(int exitCode) => exitCode switch
    {
        ExitCodes.Done => "all was done",
        ExitCodes.Failed => "an input failed, or a document could not be written",
        ExitCodes.Strict => "accessibility problems stand, and --strict is set",
        ExitCodes.Differs => "documents are not as they were to be",
        ExitCodes.Problems => "problems stand that the run was to fail on",
        ExitCodes.Interrupted or ExitCodes.Terminated => "the run was interrupted, and not all pages are here",
        _ => "the run did not end as it should",
    };

    private static void Pair(HtmlWriter html, string name, Action write)
    {
        html.Start("div").Element("dt", name).Start("dd");
        write();
        html.End().End().Line();
    }

    private void Options(HtmlWriter html)
    {
        if (_facts.Options.Count == 0)
        {
            return;
        }

        Pair(html, "Options", () =>
        {
            html.Start("ul");
            foreach (var (name, values) in _facts.Options)
            {
                var text = values is null ? name + " (not told)" : string.Join(' ', values.Prepend(name));
                html.Start("li").Start("code").Attribute("dir", "auto").Text(HtmlPieces.Cut(text, 300)).End().End();
            }

            html.End();
        });
    }

    private void Environment(HtmlWriter html)
    {
        // Looking HarfBuzz, ICU and the fonts up loads them, which only a run that has used them may do.
        if (!_facts.Formats.Contains(ExportFormat.Pdf))
        {
            return;
        }

        var pdf = _environment.PdfEnvironment();
        Pair(html, "Libraries", () => html.Text(string.Join(", ", new[] { ("HarfBuzz", pdf.HarfBuzz), ("ICU", pdf.Icu) }
            .Where(library => library.Item2 is not null).Select(library => $"{library.Item1} {library.Item2}"))));
        Pair(html, "Fonts", () => html.Text(string.Join(", ", pdf.Fonts.Select(font => $"{font.Name} {font.Version}"))));
    }

    private void Baseline(HtmlWriter html, RunEnd end)
    {
        if (_baseline is null)
        {
            return;
        }

        html.Element("h3", "Baseline").Start("p").Start("bdi").Text(_baseline.Path).End()
            .Text($" knows {HtmlPieces.Count(_baseline.Problems.Count, "problem")}, {HtmlPieces.Count(end.Outdated.Count, "problem")} of which no longer {(end.Outdated.Count == 1 ? "occurs" : "occur")}.").End();
        if (end.Outdated.Count == 0)
        {
            return;
        }

        html.Start("ul");
        foreach (KnownProblem problem in end.Outdated.Take(MostOutdated))
        {
            html.Start("li").Element("code", problem.Code).Text(" ").Start("bdi").Text(problem.Source).End().Text(": ")
                .Start("bdi").Text(HtmlPieces.Cut(problem.Message)).End().End();
        }

        html.End();
        HtmlPieces.LeftOut(html, Math.Max(0, end.Outdated.Count - MostOutdated), "problem");
    }
}
