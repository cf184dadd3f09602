using System.Text;
using ExportKit.Reading.Selecting;
using ExportKit.Resources.Archives;

namespace ExportKit.Fuzzing;

/// <summary>Inputs beside pages: archives, feeds, settings, corrections, selectors.</summary>
internal static class CommandCases
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!doctype html><html lang=en><title>Page</title><article><h1>A headline of a few words</h1><p class=byline>By Anna Writer</p><p id=a>The council met on Tuesday, and the harbour was closed for most of the day.</p><h2>The ferry</h2><p>Nobody had expected that it would be back before the winter.</p><img src=https://example.org/1.png alt=Harbour><table><tr><td>1<td>2<tr><td>3<td>4</table><ul><li>One<li>Two</ul></article>");

    /// <summary>Exports the pages of a web archive, a saved page or a feed.</summary>
    public static CaseOutcome Archive(byte[] bytes)
    {
        var environment = new FuzzEnvironment();
        var name = InputKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, InputKinds.HeadLength))) switch
        {
            InputKind.Warc => bytes is [0x1f, 0x8b, ..] ? "case.warc.gz" : "case.warc",
            InputKind.Mhtml => "case.mhtml",
            InputKind.Feed => "case.xml",
            _ => bytes.Length % 2 == 0 ? "case.mhtml" : "case.xml",
        };
        environment.Files.With(name, bytes);
        return name == "case.xml" ? environment.Run("txt", "--feed", name, "--list-inputs", "--base-url", "https://example.org/") : environment.Run("txt", name, "-o", "out/");
    }

    /// <summary>Exports a page with settings.</summary>
    public static CaseOutcome Settings(byte[] bytes)
    {
        var environment = new FuzzEnvironment();
        environment.Files.With("exportkit.json", bytes).With("page.html", Page);
        var shown = environment.Run("settings", "page.html");
        var written = environment.Run("txt", "page.html", "-o", "out/");
        return shown > written ? shown : written;
    }

    /// <summary>Exports a page with a list of known problems.</summary>
    public static CaseOutcome Baseline(byte[] bytes)
    {
        var environment = new FuzzEnvironment();
        environment.Files.With("baseline.json", bytes).With("page.html", Page);
        return environment.Run("txt", "page.html", "-o", "out/", "--fail-on", "warning", "--baseline", "baseline.json");
    }

    /// <summary>Exports a page with corrections.</summary>
    public static CaseOutcome Sidecar(byte[] bytes)
    {
        var environment = new FuzzEnvironment();
        environment.Files.With("page.exportkit.json", bytes).With("page.html", Page);
        return environment.Run(CaseOptions.Chance(bytes).Next(8) == 0 ? "all" : "txt", "page.html", "-o", "out/");
    }

    /// <summary>Asks a page with a selector.</summary>
    public static CaseOutcome Selector(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (Reading.Selecting.Selector.TryParse(text, out var problem) is not { } selector)
        {
            return problem is { Message.Length: > 0 } ? CaseOutcome.Refused : throw new InvariantBroken("a selector that is none is told why", text);
        }

        var isContent = bytes.Length % 2 == 0;
        var rules = new SelectionRules { Content = isContent ? selector : null, Remove = isContent ? [] : [selector], Headline = bytes.Length % 3 == 0 ? selector : null };
        return ExportCase.Run(Page, new ExportOptions { Rules = new SiteRules { Own = rules } }, null, [ExportFormat.PlainText]);
    }
}
