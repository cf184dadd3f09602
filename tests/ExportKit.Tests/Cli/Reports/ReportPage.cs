using System.Text;
using HtmlAgilityPack;

namespace ExportKit.Tests.Cli.Reports;

/// <summary>A report for people, as a test looks at it.</summary>
/// <param name="Source">Its HTML.</param>
internal sealed record ReportPage(string Source)
{
    private HtmlDocument? _document;

    private HtmlNode Root
    {
        get
        {
            if (_document is null)
            {
                _document = new HtmlDocument();
                _document.LoadHtml(Source);
            }

            return _document.DocumentNode;
        }
    }

    /// <summary>Runs the program, and reads its report.</summary>
    /// <param name="run">The run, with its files.</param>
    /// <param name="arguments">The command line, without <c>--report</c>.</param>
    public static ReportPage Of(CommandLineRun run, params string[] arguments)
    {
        run.RealStages ??= ArticleStages.Create();
        run.Run([.. arguments, "--report", "report.html"]);
        Assert.True(run.Files.SavedBytes.ContainsKey("/work/report.html"), run.Error);
        return new ReportPage(Encoding.UTF8.GetString(run.Files.SavedBytes["/work/report.html"]));
    }

    /// <summary>All elements that a path names.</summary>
    public IReadOnlyList<HtmlNode> All(string path) => Root.SelectNodes(path)?.ToList() ?? [];

    /// <summary>The one element that a path names.</summary>
    public HtmlNode One(string path) => Assert.Single(All(path));

    /// <summary>The words of the elements that a path names, their blanks as one.</summary>
    public IReadOnlyList<string> Words(string path) => [.. All(path).Select(Words)];

    /// <summary>The words of an element, their blanks as one.</summary>
    public static string Words(HtmlNode node) => string.Join(' ', HtmlEntity.DeEntitize(string.Concat(node.DescendantsAndSelf().Select(Text)))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // What stands in boxes of its own is no one word with what stands before it.
    private static string Text(HtmlNode node) =>
        node is HtmlTextNode text ? text.Text : node.Name is "td" or "th" or "p" or "li" or "dt" or "dd" or "svg" ? " " : "";
}
