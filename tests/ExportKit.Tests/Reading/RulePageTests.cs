using System.Text;

namespace ExportKit.Tests.Reading;

/// <summary>Each rule of reading has small pages of our own in <c>Rules</c>, a file for each file of rules, which are read otherwise
/// where the rule is taken out.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ExportKit.Tests", "Reading", "Rules");

    private static readonly Dictionary<string, RulePage> All = Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)
        .SelectMany(path => RulePage.Of(path).Select(page => (Name: $"{Path.GetFileNameWithoutExtension(path)}: {page.Rule}", Page: page)))
        .ToDictionary(pair => pair.Name, pair => pair.Page, StringComparer.Ordinal);

    /// <summary>The names of all pages.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_read_by_its_rule(string name)
    {
        var page = All[name];
        Assert.NotEmpty(page.Expected);
        var read = Read(page);
        Assert.True(page.Expected.SequenceEqual(read), $"Read as:\n{string.Join('\n', read)}\nThe rule says:\n{string.Join('\n', page.Expected)}");
    }

    /// <summary>What is read of a page, of what it states.</summary>
    internal static List<string> Read(RulePage page)
    {
        var (article, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes(page.Html), page.Address);
        if (article is null)
        {
            return ["refused"];
        }

        var read = new List<string>();
        var blocks = Blocks(page, ReadingLines.Body(article));
        var stated = page.Expected.Where(line => line.Length > 0).ToList();
        var hasBlocks = false;
        foreach (var line in stated)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line : line[..colon];
            if (key == "report")
            {
                var code = line[(colon + 1)..].Trim();
                read.Add("report: " + (diagnostics.Diagnostics.Any(diagnostic => diagnostic.Code.ToString() == code) ? code : string.Join(' ', diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code))));
            }
            else if (ReadingLines.Fact(article, key) is { } fact)
            {
                read.Add($"{key}: {fact}".TrimEnd());
            }
            else if (!hasBlocks)
            {
                hasBlocks = true;
                read.AddRange(blocks);
            }
        }

        return read;
    }

    /// <summary>The blocks of the body; of a page that stands between prose, those without the prose, which must be whole.</summary>
    private static List<string> Blocks(RulePage page, List<string> lines)
    {
        var blocks = RulePassages.Named(lines);
        if (page.IsBetween && blocks.Count(block => block == "{prose}") == 1 && blocks.Count(block => block == "{more}") == 1)
        {
            blocks.RemoveAll(block => block is "{prose}" or "{more}");
        }

        return blocks.Count == 0 ? ["nothing"] : blocks;
    }
}
