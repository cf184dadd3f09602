using System.Text.RegularExpressions;
using ExportKit.Cli;
using ExportKit.Limits;
using ExportKit.Resources.Web;
using ExportKit.Tests.Codes;

namespace ExportKit.Tests.Limits;

/// <summary>Each limit holds at its own value, through the command line: what takes as much as the limit is done without a word of it, and
/// what takes more is said with the limit's code, its value and the option that raises it.</summary>
[Collection(CodesCollection.Name)]
public sealed partial class LimitValueTests
{
    public static TheoryData<string> Options => [.. LimitTable.All.Select(limit => limit.Option)];

    [Fact]
    public void Each_limit_has_a_case_and_each_case_a_limit() =>
        Assert.Equal(LimitTable.All.Select(limit => limit.Option).Order(StringComparer.Ordinal), LimitCases.All.Select(one => one.Option).Order(StringComparer.Ordinal));

    [Fact]
    public void Where_amounts_are_counted_the_two_values_are_neighbours()
    {
        foreach (var one in LimitCases.All)
        {
            var limit = LimitTable.All.Single(limit => limit.Option == one.Option);
            if (limit.Unit != LimitUnit.Time && limit != LimitTable.Memory)
            {
                Assert.Equal(LimitValue.Parse(one.Takes, limit.Unit) - 1, LimitValue.Parse(one.Less, limit.Unit));
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Options))]
    public void What_takes_as_much_as_the_limit_is_done_and_what_takes_more_is_said(string option)
    {
        var limit = LimitTable.All.Single(limit => limit.Option == option);
        var one = LimitCases.All.Single(one => one.Option == option);

        var within = one.With(one.Takes);
        Assert.True(within.ExitCode == ExitCodes.Done && !within.Printed.Contains(limit.Codes, StringComparison.Ordinal), $"{one.Takes}: exit code {within.ExitCode}\n{within.Printed}");

        var beyond = one.With(one.Less);
        Assert.True(beyond.ExitCode == one.ExitCode && beyond.Printed.Contains(limit.Codes, StringComparison.Ordinal), $"{one.Less}: exit code {beyond.ExitCode}\n{beyond.Printed}");
        Assert.Contains(Words(limit, one), beyond.Printed, StringComparison.Ordinal);
        Assert.Contains(limit.Option, beyond.Printed, StringComparison.Ordinal);
        Assert.DoesNotMatch(Stack(), beyond.Printed);
    }

    // What is said of the web has its times in words.
    private static string Words(Limit limit, LimitCase one) =>
        limit == LimitTable.FetchTime ? WebFailures.Words(Duration(one)) : limit.Words(limit.With(ExportLimits.Default, LimitValue.Parse(one.Less, limit.Unit)!.Value));

    private static TimeSpan Duration(LimitCase one) => TimeSpan.FromMilliseconds(LimitValue.Parse(one.Less, LimitUnit.Time)!.Value);

    [GeneratedRegex(@"^ +at \S+\(", RegexOptions.Multiline)]
    private static partial Regex Stack();
}
