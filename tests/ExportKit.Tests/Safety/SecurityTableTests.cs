using System.Text.RegularExpressions;

namespace ExportKit.Tests.Safety;

/// <summary>Holds the threat model to what is there: each test that it names exists, and no threat stands without one.</summary>
public sealed partial class SecurityTableTests
{
    private const int TestColumn = 3;

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "SECURITY.md"));

    [Fact]
    public void Each_test_that_is_named_is_there()
    {
        var named = Lines.SelectMany(line => TestName().Matches(line)).Select(match => match.Groups[1].Value).Distinct().ToList();
        var known = Known();

        Assert.True(named.Count > 40, $"{named.Count} tests are named.");
        Assert.DoesNotContain(named, name => !known.Contains(name));
    }

    [Fact]
    public void No_threat_stands_without_a_test()
    {
        var rows = new List<string>();
        var isThreat = false;
        foreach (var line in Lines)
        {
            isThreat = line.StartsWith("| someone wants to |", StringComparison.Ordinal) || (isThreat && line.StartsWith('|'));
            if (isThreat && !line.StartsWith("| someone", StringComparison.Ordinal) && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows.Add(line);
            }
        }

        Assert.True(rows.Count > 15, $"There are {rows.Count} threats.");
        Assert.All(rows, row => Assert.Matches(TestName(), row.Split('|')[TestColumn]));
    }

    /// <summary>The tests of this project, by reflection, and of others, by their sources.</summary>
    private static HashSet<string> Known()
    {
        var known = typeof(SecurityTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in new[] { "ExportKit.ConformanceTests", "ExportKit.Fuzzing" }.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", project), "*Tests.cs")))
        {
            known.UnionWith(Method().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}"));
        }

        return known;
    }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Method();
}
