using System.Text;
using System.Text.RegularExpressions;

namespace ExportKit.Tests.Docs;

/// <summary>A page of the documentation: its headings, its links and its fenced blocks.</summary>
/// <param name="Name">Its path from the root of the repository, with forward slashes.</param>
/// <param name="Text">Its Markdown.</param>
internal sealed partial record MarkdownPage(string Name, string Text)
{
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "node_modules", "TestResults"];

    /// <summary>Every Markdown file of the repository, by name.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Files(Repository.Root).Select(path => new MarkdownPage(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path).ReplaceLineEndings("\n")))
            .OrderBy(page => page.Name, StringComparer.Ordinal),
    ];

    /// <summary>What its headings are called in addresses, as GitHub makes them: small letters, no punctuation, hyphens for spaces, a number
    /// behind those that come again.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (Match heading in Heading().Matches(WithoutFences))
            {
                var slug = Slug(heading.Groups[1].Value);
                var anchor = slug;
                for (var number = 1; !anchors.Add(anchor); number++)
                {
                    anchor = $"{slug}-{number}";
                }
            }

            return anchors;
        }
    }

    /// <summary>Where its links and pictures lead, in order: those of Markdown and those of HTML; not what stands in code.</summary>
    public IEnumerable<string> Targets
    {
        get
        {
            var prose = CodeSpan().Replace(WithoutFences, "``");
            return MarkdownLink().Matches(prose).Concat(HtmlLink().Matches(prose)).OrderBy(match => match.Index).Select(match => match.Groups[1].Value);
        }
    }

    /// <summary>The pictures, each with its alternative text.</summary>
    public IEnumerable<(string Source, string Alternative)> Pictures =>
        MarkdownPicture().Matches(WithoutFences).Select(match => (match.Groups["source"].Value, match.Groups["alt"].Value))
            .Concat(HtmlPicture().Matches(WithoutFences).Select(match => (HtmlSource().Match(match.Value).Groups[1].Value, HtmlAlternative().Match(match.Value).Groups[1].Value)));

    /// <summary>What a reader types, and the files that they are told to write, in order.</summary>
    public IEnumerable<DocsBlock> Blocks
    {
        get
        {
            foreach (Match fence in MarkedFence().Matches(Text))
            {
                var line = Text.AsSpan(0, fence.Groups["fence"].Index).Count('\n') + 1;
                var indent = fence.Groups["indent"].Value;
                yield return new(Name, line, fence.Groups["kind"].Value, fence.Groups["content"].Value.Replace("\n" + indent, "\n", StringComparison.Ordinal)[Math.Min(indent.Length, fence.Groups["content"].Length)..])
                {
                    NotRun = fence.Groups["mark"].Value is "not run" ? fence.Groups["value"].Value : null,
                    File = fence.Groups["mark"].Value is "file" ? fence.Groups["value"].Value : null,
                };
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string WithoutFences => Fence().Replace(Text, match => new string('\n', match.Value.Count(letter => letter == '\n')));

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var letter in LinkWords().Replace(heading, "$1").Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
            {
                slug.Append(letter);
            }
            else if (letter == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !Skipped.Contains(Path.GetFileName(inner)) && (Path.GetFileName(inner) is ".github" || !Path.GetFileName(inner).StartsWith('.')))
            .SelectMany(Files));

    [GeneratedRegex(@"^#{1,6} (.+?) *#*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ *(`{3,})[^\n]*\n(?:.*?\n)? *\1 *$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:^ *<!-- (?<mark>not run|file): (?<value>.+?) -->\n+)?^(?<indent> *)(?<fence>`{3,})(?<kind>\w*)[^\n]*\n(?<content>(?:.*?\n)?) *\k<fence> *$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex MarkedFence();

    [GeneratedRegex("(`+)(?!`).+?(?<!`)\\1(?!`)", RegexOptions.Singleline)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"\b(?:href|src)=""([^""]*)""")]
    private static partial Regex HtmlLink();

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\((?<source>[^)\s]+)\)")]
    private static partial Regex MarkdownPicture();

    [GeneratedRegex(@"<img\b[^>]*>")]
    private static partial Regex HtmlPicture();

    [GeneratedRegex(@"\bsrc=""([^""]*)""")]
    private static partial Regex HtmlSource();

    [GeneratedRegex(@"\balt=""([^""]*)""")]
    private static partial Regex HtmlAlternative();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkWords();
}
