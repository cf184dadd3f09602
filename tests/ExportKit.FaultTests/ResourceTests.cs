using System.Globalization;

namespace ExportKit.FaultTests;

/// <summary>Machines without memory, handles or processes left.</summary>
public sealed class ResourceTests
{
    // What a program of .NET ends with that could not even begin, or could not say that it has no memory.
    private static readonly int[] Aborted = [134, 137, 139, 255];

    // What a run made with less stays until the next one that can make more.
    private bool _isLess;

    [SkippableFact]
    public void Memory_that_runs_out_costs_pages_and_no_document()
    {
        Skip.IfNot(Tool.IsMachineCode, "The just-in-time compiler needs more memory than the export.");
        using var fault = new FaultCase("heap of 1 to 12 MB (DOTNET_GCHeapHardLimit)");
        fault.Prepare();
        foreach (var kilobytes in (int[])[1000, 2000, 3000, 4000, 6000, 8000, 12000])
        {
            AssertBounded(fault, fault.Run(string.Create(CultureInfo.InvariantCulture, $"export DOTNET_GCHeapHardLimit={kilobytes * 1024:x}")));
        }

        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void A_page_too_large_for_the_memory_costs_itself()
    {
        Skip.IfNot(Tool.IsMachineCode, "The just-in-time compiler needs more memory than the export.");
        using var fault = new FaultCase("a page of 4 MB in a heap of 12 MB, among others");
        var paragraph = $"<p>{string.Concat(Enumerable.Repeat("This is a sentence of a long story. ", 20))}</p>\n";
        File.WriteAllText(fault["big.html"], $"<title>Big</title><article><h1>Big</h1>{string.Concat(Enumerable.Repeat(paragraph, 6000))}</article>");

        var end = fault.Note(Tool.Run($"export DOTNET_GCHeapHardLimit={12 << 20:x}", ["all", fault["big.html"], .. fault.Pages, "-o", fault.Out, "--jobs", "1"]));
        end.Is(1, "big.html: error EK0340: There is not enough memory for this", "9 documents written; 3 documents failed");
        Assert.Equal(fault.Expected, FaultCase.Documents(fault.Out));
    }

    [SkippableFact]
    public void Addresses_that_run_out_cost_pages_and_no_document()
    {
        Skip.IfNot(Tool.IsMachineCode, "The just-in-time compiler needs more memory than the export.");
        using var fault = new FaultCase("addresses of 40 to 400 MB (ulimit -v)");
        fault.Prepare();
        foreach (var megabytes in (int[])[40, 70, 100, 130, 160, 200, 300, 400])
        {
            AssertBounded(fault, WithAddresses(fault, megabytes * 1024));
        }

        fault.AssertRestartEndsTheSame();
    }

    // Just below what is enough, a library may be the one that finds no memory: HarfBuzz then says nothing, and goes on with less.
    [SkippableFact]
    public void Addresses_that_almost_suffice_cost_pages_and_change_none()
    {
        Skip.IfNot(Tool.IsMachineCode, "The just-in-time compiler needs more memory than the export.");
        using var fault = new FaultCase("addresses that are up to 6 MB too few (ulimit -v)");
        fault.Prepare();
        var enough = Enumerable.Range(250, 350).FirstOrDefault(megabytes => WithAddresses(fault, megabytes * 1024).Code == 0) * 1024;
        Assert.NotEqual(0, enough);
        for (var fewer = 50; fewer <= 6000; fewer += 50)
        {
            AssertBounded(fault, WithAddresses(fault, enough - fewer));
        }

        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void Handles_that_run_out_are_said()
    {
        Skip.IfNot(Tool.IsMachineCode, "The just-in-time compiler opens many files itself.");
        using var fault = new FaultCase("4 to 40 handles (ulimit -n)");
        fault.Prepare();
        foreach (var handles in (int[])[4, 5, 6, 7, 8, 9, 10, 12, 16, 24, 40])
        {
            AssertBounded(fault, fault.Run(string.Create(CultureInfo.InvariantCulture, $"ulimit -n {handles}")));
        }

        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void Processes_that_run_out_are_said()
    {
        Skip.IfNot(Environment.UserName == "root", "Another user is needed, whose processes can be counted apart.");
        Tools.Require("setpriv");
        Tools.Require("prlimit");
        using var fault = new FaultCase("1 to 12 processes and threads (ulimit -u)");
        fault.Prepare();
        var other = $"chmod -R a+rwX {fault["."]}; exec setpriv --reuid=64124 --regid=64124 --clear-groups prlimit --nproc=";
        foreach (var processes in (int[])[1, 2, 3, 4, 6, 8, 12])
        {
            AssertBounded(fault, fault.Run(string.Create(CultureInfo.InvariantCulture, $"{other}{processes} \"$@\"")));
        }

        fault.AssertRestartEndsTheSame();
        Tools.Require("qpdf");
        foreach (var processes in (int[])[2, 4, 8])
        {
            var end = fault.Note(Tool.Run(
                string.Create(CultureInfo.InvariantCulture, $"{other}{processes} \"$@\""), ["check", Path.Combine(fault.Out, "page1.pdf"), "--no-external"]));
            Assert.True(end.Code is 0 or 1 or 2 || Aborted.Contains(end.Code), end.All);
        }
    }

    // All documents are written anew, whatever the run before could write.
    private static ToolEnd WithAddresses(FaultCase fault, int kilobytes) =>
        fault.Run(string.Create(CultureInfo.InvariantCulture, $"ulimit -v {kilobytes}"), "--force");

    // A picture that cannot be had, or a PDF whose page numbers the book would carry: that is said, and the document is whole without.
    private static bool IsLess(ToolEnd end) =>
        end.Error.Contains(" EK2004: ", StringComparison.Ordinal) || end.Error.Contains(" EK5001: ", StringComparison.Ordinal);

    private void AssertBounded(FaultCase fault, ToolEnd end)
    {
        Assert.True(end.Code is 0 or 1 || Aborted.Contains(end.Code), end.All);
        Assert.True(end.Code != 1 || end.Error.Contains(" error EK", StringComparison.Ordinal), end.All);
        fault.AssertWhole(isClean: !Aborted.Contains(end.Code), isSame: !(_isLess |= IsLess(end)));
    }
}
