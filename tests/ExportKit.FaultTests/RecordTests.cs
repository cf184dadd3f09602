namespace ExportKit.FaultTests;

/// <summary>Records of earlier runs, where one of the inputs fails or other formats are made between.</summary>
public sealed class RecordTests
{
    [SkippableFact]
    public void A_run_over_one_format_leaves_the_records_of_all()
    {
        using var fault = new FaultCase("txt between two runs of all");

        fault.Run("").Is(0, "9 documents written");
        fault.Note(Tool.Run("", ["txt", .. fault.Pages, "-o", fault.Out])).Is(0);
        fault.Run("").Is(0, "9 documents up to date");
        fault.Note(Tool.Run("", ["txt", .. fault.Pages, "-o", fault.Out])).Is(0, "3 documents up to date");
        fault.AssertRestartEndsTheSame();
    }

    [SkippableTheory]
    [InlineData("{name}")]
    [InlineData("{slug}")]
    public void A_page_that_fails_keeps_its_documents_from_one_of_its_name(string template)
    {
        using var fault = new FaultCase($"an input fails that another one has the name of ({template})", 1);
        Directory.CreateDirectory(fault["pages/second"]);
        var second = fault["pages/second/page1.html"];
        File.WriteAllText(second, File.ReadAllText(fault.Pages[0]).Replace("This is", "That was", StringComparison.Ordinal));
        string[] words = ["txt", fault.Pages[0], second, "-o", fault.Out, "--output-template", template];
        fault.Note(Tool.Run("", words)).Is(0);
        var expected = FaultCase.Documents(fault.Out);
        Assert.Equal(2, expected.Count);

        var kept = File.ReadAllBytes(fault.Pages[0]);
        File.WriteAllText(fault.Pages[0], "");
        fault.Note(Tool.Run("", words)).Is(1, "error EK0002: ", "1 document up to date");
        Assert.Equal(expected, FaultCase.Documents(fault.Out));
        File.Delete(fault.Pages[0]);
        fault.Note(Tool.Run("", words)).Is(1, "error EK0001: ", "1 document up to date");
        Assert.Equal(expected, FaultCase.Documents(fault.Out));

        File.WriteAllBytes(fault.Pages[0], kept);
        fault.Note(Tool.Run("", words)).Is(0, "2 documents up to date");
        Assert.Equal(expected, FaultCase.Documents(fault.Out));
    }

    [SkippableFact]
    public void What_killed_runs_left_goes_however_many_there_were()
    {
        using var fault = new FaultCase("files left by several runs that were killed, and one that is being written");
        fault.Prepare();
        string[] left = [".exportkit-1-1.part", ".exportkit-99999-3.part", ".exportkit-99998-2-scratch.part"];
        foreach (var name in left)
        {
            File.WriteAllText(Path.Combine(fault.Out, name), "half");
        }

        using (new FileStream(Path.Combine(fault.Out, ".exportkit-7-7.part"), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            fault.Run("").Is(0);
            Assert.Equal([".exportkit-7-7.part"], FaultCase.LeftOvers(fault.Out).Select(Path.GetFileName));
        }

        fault.AssertRestartEndsTheSame();
    }
}
