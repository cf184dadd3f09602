namespace ExportKit.Tests.Reading;

/// <summary>A page of our own that shows one rule of reading: its words, and what is read of it. <c>Rules/README.md</c> says how it is
/// written.</summary>
/// <param name="Rule">The rule, in words.</param>
/// <param name="Body">What stands in the page; a whole page where it begins with <c>&lt;html</c>.</param>
/// <param name="Head">What stands in its head.</param>
/// <param name="Address">Where it was on the web.</param>
/// <param name="Expected">What is read of it: a line a block or a fact.</param>
internal sealed record RulePage(string Rule, string Body, string Head, string Address, IReadOnlyList<string> Expected)
{
    private const string Copied = "{text}";
    private const string Usual = "https://example.org/news/ferry.html";

    /// <summary>All pages of a file.</summary>
    /// <param name="path">The file.</param>
    public static List<RulePage> Of(string path)
    {
        var pages = new List<RulePage>();
        var block = new List<string>();
        foreach (var line in File.ReadLines(path).Append("# "))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                pages.AddRange(Parsed(block));
                block.Clear();
            }

            if (line.Length > 0)
            {
                block.Add(line);
            }
        }

        return pages;
    }

    /// <summary>The HTML of the page.</summary>
    public string Html => IsText ? Text(Filled(Body[Copied.Length..]))
        : Body.StartsWith("<html", StringComparison.Ordinal) ? Filled(Body)
        : Pages.Article(Filled(IsBetween ? "{prose}" + Body + "{more}" : Body), Filled(Head));

    /// <summary>Whether the body stands between prose.</summary>
    public bool IsBetween => !IsText && !Body.StartsWith("<html", StringComparison.Ordinal) && !RulePassages.Names.Any(name => Body.Contains(name, StringComparison.Ordinal));

    private bool IsText => Body.StartsWith(Copied, StringComparison.Ordinal);

    /// <summary>A text as it is copied from a page, in which signs stand for line ends.</summary>
    private static string Text(string text) =>
        text.Replace("<p>", string.Empty, StringComparison.Ordinal).Replace("</p>", "\n\n", StringComparison.Ordinal).Replace("¶", "\n\n", StringComparison.Ordinal).Replace('↵', '\n');

    private static string Filled(string html)
    {
        foreach (var name in RulePassages.Names)
        {
            html = html.Replace(name, RulePassages.Html(name), StringComparison.Ordinal);
        }

        return html;
    }

    private static IEnumerable<RulePage> Parsed(List<string> lines)
    {
        if (lines.Count == 0 || !lines[0].StartsWith("# ", StringComparison.Ordinal))
        {
            return [];
        }

        var page = new RulePage(
            lines[0][2..],
            string.Join('\n', lines.Skip(1).Where(line => !IsOfItsOwn(line))),
            Prefixed(lines, "head: "),
            lines.Find(line => line.StartsWith("at: ", StringComparison.Ordinal))?[4..] ?? Usual,
            [.. lines.Where(line => line.StartsWith("=> ", StringComparison.Ordinal)).Select(line => line[3..])]);
        var rows = lines.FindAll(line => line.StartsWith("- ", StringComparison.Ordinal));
        return rows.Count == 0 ? [page] : rows.Select(row => page.WithRow(row[2..]));
    }

    private static bool IsOfItsOwn(string line) =>
        line.StartsWith("=> ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)
        || line.StartsWith("head: ", StringComparison.Ordinal) || line.StartsWith("at: ", StringComparison.Ordinal);

    private static string Prefixed(List<string> lines, string prefix) =>
        string.Concat(lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]));

    private RulePage WithRow(string row)
    {
        var parts = row.Split(" => ");
        return this with
        {
            Rule = $"{Rule}: {parts[0]}",
            Body = Body.Replace("{row}", parts[0], StringComparison.Ordinal),
            Head = Head.Replace("{row}", parts[0], StringComparison.Ordinal),
            Address = Address.Replace("{row}", parts[0], StringComparison.Ordinal),
            Expected = [.. parts[1..], .. Expected],
        };
    }
}
