namespace ExportKit.FaultTests;

/// <summary>Standard output and error that are closed or full, and signals.</summary>
public sealed class StreamTests
{
    [SkippableTheory]
    [InlineData("2>&-")]
    [InlineData(">&- 2>&-")]
    [InlineData("<&- >&- 2>&-")]
    [InlineData("2>/dev/full")]
    public void Messages_that_cannot_be_said_cost_no_document_and_stand_in_none(string redirection)
    {
        using var fault = new FaultCase($"standard streams closed or full: {redirection}");

        fault.Note(Tool.Run($"exec \"$@\" {redirection}", [.. fault.Words(), fault["missing.html"]])).Is(1);
        Assert.Equal(fault.Expected, FaultCase.Documents(fault.Out));
        Assert.Empty(FaultCase.LeftOvers(fault.Out));
    }

    [SkippableTheory]
    [InlineData(">&-", "the document cannot be written: it is closed")]
    [InlineData(">/dev/full", "the document cannot be written: the disk is full")]
    public void A_document_that_standard_output_does_not_take_failed(string redirection, string said)
    {
        using var fault = new FaultCase($"document to standard output that does not take it: {redirection}");

        fault.Note(Tool.Run($"exec \"$@\" {redirection}", ["txt", fault.Pages[0], "-o", "-"])).Is(1, "-: error EK0004: " + char.ToUpperInvariant(said[0]) + said[1..]);
        fault.Note(Tool.Run($"exec \"$@\" {redirection}", ["--help"])).Is(1, "exportkit: error EK0004: Standard output cannot be written: ");
    }

    [SkippableFact]
    public void A_reader_that_leaves_early_is_no_error()
    {
        using var fault = new FaultCase("standard output read by head -1, which leaves");

        Assert.Equal("{\n", fault.Note(Tool.Run("\"$@\" | head -n 1", ["inspect", fault.Pages[0], "--json"])).Is(0).Output);
        Assert.StartsWith("The rain of page1", fault.Note(Tool.Run("\"$@\" | head -n 1", ["txt", fault.Pages[0], "-o", "-", "-q"])).Is(0).Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void A_signal_at_any_moment_leaves_whole_documents_and_nothing_else(string signal, int code)
    {
        const int Moments = 5;
        using var fault = new FaultCase($"SIG{signal} at random moments", 5);
        fault.Prepare();
        _ = fault.Expected;
        var moments = new Moments(signal.Length + signal[0], () => Tool.Run("", fault.Words("--force")).Is(0));
        for (var i = 0; i < Moments; i++)
        {
            using var run = Tool.Start("", fault.Words("--force"));
            moments.Wait(run);
            run.Signal(signal);
            var end = fault.Note(run.End());

            // Before the program listens, the signal ends it as it ends any other.
            Assert.True(end.Code == code || end.Code == 0, end.All);
            fault.AssertWhole();
        }

        fault.AssertRestartEndsTheSame();
    }
}
