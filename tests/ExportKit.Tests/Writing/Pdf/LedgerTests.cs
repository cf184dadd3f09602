using System.Reflection;
using System.Text.RegularExpressions;
using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>The ledgers of the standards name each rule once, and nothing that is not there.</summary>
public sealed partial class LedgerTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] Held = ["checked", "by construction", "not written", "for a person"];

    public static TheoryData<string, string, int> Ledgers => new()
    {
        { "PDF_UA1.md", "standards/ua1.txt", 106 },
        { "PDF_UA2.md", "standards/ua2.txt", 1723 },
    };

    [SkippableTheory]
    [MemberData(nameof(Ledgers))]
    public void Each_rule_has_its_line(string ledger, string rules, int count)
    {
        var known = File.ReadLines(Repository.Shared(rules)).Select(line => Rule().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        var lines = Rows(ledger).Select(row => row[0]).ToList();

        Assert.Equal(count, known.Count);
        foreach (var rule in known)
        {
            // The rules on what may lie in what have a line for each type that holds: as many as 1,632 would tell nobody anything.
            var line = rule.StartsWith("Table 5. ", StringComparison.Ordinal) ? rule[..(rule.IndexOf('-', StringComparison.Ordinal) + 1)] + "*" : rule;
            Assert.True(lines.Count(candidate => candidate == line) == 1, $"{ledger} has rule {line} {lines.Count(candidate => candidate == line)} times");
        }
    }

    [Theory]
    [InlineData("PDF_UA1.md")]
    [InlineData("PDF_UA2.md")]
    public void Each_name_in_a_ledger_is_that_of_something(string ledger)
    {
        var rows = Rows(ledger);

        Assert.True(rows.Count > 100);
        foreach (var row in rows)
        {
            Assert.True(row.Length == 5, $"{ledger}: {row[0]} has {row.Length} cells");
            Assert.True(Held.Contains(row[1]), $"{ledger}: {row[0]} is {row[1]}");
            Assert.All(Names(row[2]), name => Assert.True(IsThere(typeof(PdfWriter).Assembly, name, isTest: false), $"{ledger}: {row[0]} names {name}"));
            Assert.All(Names(row[3]), name => Assert.True(IsThere(typeof(LedgerTests).Assembly, name, isTest: true), $"{ledger}: {row[0]} names the test {name}"));
            Assert.True(row[1] != "checked" || (Names(row[2]).Any() && Names(row[3]).Any()), $"{ledger}: {row[0]} is checked by nothing or tested by nothing");
            Assert.True(row[1] != "not written" || row[3] == "-", $"{ledger}: {row[0]} is not written and tested");
        }
    }

    [Theory]
    [InlineData("TagTreeChecker", true)]
    [InlineData("TagTreeChecker.CheckTable", true)]
    [InlineData("TagTreeChecker.CheckChairs", false)]
    [InlineData("TagTreeJudge", false)]
    public void A_name_of_nothing_is_seen(string name, bool isThere) => Assert.Equal(isThere, IsThere(typeof(PdfWriter).Assembly, name, isTest: false));

    [Fact]
    public void A_method_that_is_no_test_is_seen() => Assert.False(IsThere(typeof(LedgerTests).Assembly, "LedgerTests.IsThere", isTest: true));

    private static List<string[]> Rows(string ledger) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "src", "ExportKit", "Writing", "Pdf", ledger))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| rule ", StringComparison.Ordinal) && !line.StartsWith("| clause ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries))];

    private static IEnumerable<string> Names(string cell) => Code().Matches(cell).Select(match => match.Groups[1].Value);

    private static bool IsThere(Assembly assembly, string name, bool isTest)
    {
        var parts = name.Split('.');
        var types = assembly.GetTypes().Where(type => type.Name == parts[0]);
        return types.Any(type => parts.Length == 1
            || type.GetMember(parts[1], All).Any(member => !isTest || member.GetCustomAttributes<FactAttribute>().Any()));
    }

    [GeneratedRegex("^\\S+ (Table 5\\. \\S+|\\S+) \\[")]
    private static partial Regex Rule();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
