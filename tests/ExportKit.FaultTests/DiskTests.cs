namespace ExportKit.FaultTests;

/// <summary>Disks that are full, read-only, or go away.</summary>
public sealed class DiskTests
{
    [SkippableTheory]
    [InlineData(4, true)]
    [InlineData(4, false)]
    [InlineData(60, false)]
    [InlineData(120, false)]
    public void A_full_disk_costs_what_has_no_room_and_nothing_else(int kilobytesLeft, bool replaces)
    {
        using var fault = new FaultCase($"disk of the output folder full, {kilobytesLeft} KB left{(replaces ? ", documents there already" : "")}");
        Directory.CreateDirectory(fault.Out);
        if (replaces)
        {
            fault.Prepare();
        }

        _ = fault.Expected;
        var (kept, after) = (fault["kept"], fault["after"]);
        fault.Run(Namespaces.Mounting($"""
            cp -a {fault.Out} {kept} && mount -t tmpfs -o size=4m tmpfs {fault.Out} && cp -a {kept}/. {fault.Out}/
            dd if=/dev/zero of={fault.Out}/.filler bs=1k 2>/dev/null; truncate -s -{kilobytesLeft}K {fault.Out}/.filler
            "$@"; code=$?
            rm {fault.Out}/.filler; mkdir {after}; cp -a {fault.Out}/. {after}/; exit $code
            """)).Is(1, " error EK0004: ", "the disk is full");

        fault.AssertWhole(after);
        Directory.Delete(fault.Out, recursive: true);
        Directory.Move(after, fault.Out);
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void A_full_disk_for_the_report_costs_the_report_alone()
    {
        using var fault = new FaultCase("disk of the report full");
        Directory.CreateDirectory(fault["reports"]);

        fault.Run(
            Namespaces.Mounting($"""
                mount -t tmpfs -o size=4k tmpfs {fault["reports"]} && "$@"; code=$?
                [ -z "$(ls -A {fault["reports"]})" ] || code=99
                exit $code
                """),
            "--report", fault["reports/report.json"]).Is(1, " error EK0283: The report cannot be written: the disk is full");
        fault.AssertWhole();
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void A_full_disk_for_what_is_remembered_costs_nothing()
    {
        using var fault = new FaultCase("disks of HOME and of temporary files full");
        Directory.CreateDirectory(fault["home"]);

        fault.Run(Namespaces.Mounting($"""
            mount -t tmpfs -o size=4k tmpfs {fault["home"]} && dd if=/dev/zero of={fault["home"]}/filler bs=1k 2>/dev/null
            HOME={fault["home"]} XDG_CACHE_HOME={fault["home"]} TMPDIR={fault["home"]} "$@"
            """)).Is(0);
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void A_limit_to_the_size_of_files_is_like_a_full_disk()
    {
        Skip.IfNot(Tool.IsMachineCode, "The just-in-time compiler needs larger files itself.");
        using var fault = new FaultCase("files larger than 16 KB forbidden (ulimit -f)");
        fault.Prepare();

        fault.Run("ulimit -f 16 2>/dev/null").Is(1, " error EK0004: ", "it is larger than a file may be here");
        fault.AssertWhole();
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void A_disk_that_turns_read_only_is_said()
    {
        using var fault = new FaultCase("output folder on a read-only disk");
        fault.Prepare();

        fault.Run(Namespaces.Mounting($"mount --bind {fault.Out} {fault.Out} && mount -o remount,bind,ro {fault.Out}\nexec \"$@\""))
            .Is(1, " error EK0004: ", "the disk is read-only", " warning EK0223: ");
        fault.AssertWhole();
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void A_disk_that_says_too_late_that_it_is_full_costs_the_document_and_not_the_one_before()
    {
        Skip.If(Environment.UserName != "root", "A namespace of processes is needed, in which the names of files are known beforehand.");
        Tools.Require("strace");
        using var fault = new FaultCase("disk that says at closing that it was full, as those of other machines do");
        fault.Prepare();

        // One of the first processes of its namespace: its number is in the names of the files that it writes.
        var parts = string.Concat(
            from process in Enumerable.Range(2, 7) from number in Enumerable.Range(1, 12) select $" -P {fault.Out}/.exportkit-{process}-{number}.part");
        fault.Run($"exec unshare -pf --mount-proc strace -f -qq -o /dev/null{parts} -e trace=close -e inject=close:error=EDQUOT \"$@\"")
            .Is(1, " error EK0004: ", "the disk quota is used up");
        fault.AssertWhole();
        Assert.Equal(0, FaultCase.Documents(fault.Out).Count(document => fault.Expected.ContainsValue(document.Value)));
        fault.AssertRestartEndsTheSame();
    }
}
