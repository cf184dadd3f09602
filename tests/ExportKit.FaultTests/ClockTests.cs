namespace ExportKit.FaultTests;

/// <summary>Clocks that are wrong, and go back.</summary>
public sealed class ClockTests
{
    private static readonly string[] Places =
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/faketime/libfaketime.so.1",
        "/usr/lib64/faketime/libfaketime.so.1",
    ];

    [SkippableFact]
    public void No_document_depends_on_the_clock_and_no_record_on_its_going_forward()
    {
        using var fault = new FaultCase("clock in 1975, in 2150, and back between two runs");
        _ = fault.Expected;

        fault.Run(At("2150-01-01 00:00:00")).Is(0, "9 documents written");
        Assert.Equal(fault.Expected, FaultCase.Documents(fault.Out));
        fault.Run(At("1975-06-01 00:00:00")).Is(0, "9 documents up to date");
        fault.Run(At("1975-06-01 00:00:00"), "--force").Is(0, "9 documents written");
        Assert.Equal(fault.Expected, FaultCase.Documents(fault.Out));
        fault.Run("").Is(0, "9 documents up to date");
        Assert.Empty(FaultCase.LeftOvers(fault.Out));
    }

    [SkippableFact]
    public void A_page_from_another_time_is_a_page()
    {
        using var fault = new FaultCase("inputs of 1969 and 2200, attached with their times");

        fault.Run($"touch -d 1969-01-01 {fault.Pages[0]} 2>/dev/null; touch -d 2200-01-01 {fault.Pages[1]}", "--attach-source").Is(0, "9 documents written");
        FolderTests.AssertReadable(fault.Out);
    }

    internal static string At(string time)
    {
        var library = Places.FirstOrDefault(File.Exists);
        Tools.RequireThat(library is not null, "libfaketime is not installed: ./test.sh installs it.");
        return $"export LD_PRELOAD={library} FAKETIME='@{time}' FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1";
    }
}
