using System.Diagnostics;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void The_same_of_the_same_place_is_said_once()
    {
        var bag = new DiagnosticBag();
        bag.Report(DiagnosticCodes.EmptyHeading, "A", new SourcePlace("a", 1, 2));
        bag.Report(DiagnosticCodes.EmptyHeading, "A", new SourcePlace("a", 1, 2));
        bag.Report(DiagnosticCodes.EmptyHeading, "A", new SourcePlace("a", 1, 3));
        bag.Report(DiagnosticCodes.HeadingInferred, "A", new SourcePlace("a", 1, 2));
        Assert.Equal(["a:1:2", "a:1:3", "a:1:2"], bag.Diagnostics.Select(diagnostic => diagnostic.Place!.ToString()));
    }

    [Fact]
    public void Many_are_added_in_good_time()
    {
        var bag = new DiagnosticBag();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 100_000; i++)
        {
            bag.Report(DiagnosticCodes.EmptyHeading, "A", new SourcePlace("a", i));
        }

        Assert.Equal(100_000, bag.Diagnostics.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}");
    }
}
