using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Shards;

public sealed class FolderLockTests : IDisposable
{
    private const string Elsewhere = "process 7 on node7, since 2026-03-04 05:06:07 UTC: exportkit all news\nanother machine\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "", false)]
    [InlineData("", "1/4", false)]
    [InlineData("1/4", "", false)]
    [InlineData("1/4", "1/4", false)]
    [InlineData("1/4", "1/5", false)]
    [InlineData("1/4", "2/5", false)]
    [InlineData("1/4", "11/14", false)]
    [InlineData("1/4", "2/4", true)]
    [InlineData("4/4", "1/4", true)]
    public void Only_other_shards_of_one_split_share_a_folder(string first, string second, bool isShared)
    {
        foreach (var isNetwork in (bool[])[false, true])
        {
            using var held = Take(first, out _, isNetwork);
            Assert.NotNull(held);
            using var other = Take(second, out var holder, isNetwork);

            Assert.Equal(isShared, other is not null);
            Assert.True(isShared || holder!.Words.Contains($"process {Environment.ProcessId} on {Environment.MachineName}, since 2", StringComparison.Ordinal), holder?.Words);
            Assert.True(isShared || holder!.Words.EndsWith($" UTC: exportkit all {first}", StringComparison.Ordinal), holder?.Words);
        }
    }

    [Fact]
    public void What_was_let_go_can_be_taken()
    {
        foreach (var claim in (string[])["", "1/4", "1/5", "", "2/5"])
        {
            Take(claim, out _)!.Dispose();
        }

        Assert.DoesNotContain(_folder.Files, file => file.Contains("held-by", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("held-by", "")]
    [InlineData("held-by", "1/4")]
    [InlineData("held-by-1-of-4", "")]
    [InlineData("held-by-1-of-4", "1/4")]
    [InlineData("held-by-1-of-4", "2/5")]
    public void What_another_machine_says_counts_on_a_disk_that_it_writes_to(string file, string claim)
    {
        File.WriteAllText(_folder[file], Elsewhere);
        Assert.Null(Take(claim, out var holder, isShared: true));
        Assert.Equal(_folder[file], holder!.RemotePath);
        Assert.Contains("node7", holder.Words, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder[file]));

        // Locks of a disk of this machine tell the truth: nobody is there any more.
        using var taken = Take(claim, out _);
        Assert.NotNull(taken);
    }

    [Fact]
    public void Another_shard_on_another_machine_shares_the_folder()
    {
        File.WriteAllText(_folder["held-by-2-of-4"], Elsewhere);
        using (var taken = Take("1/4", out _, isShared: true))
        {
            Assert.NotNull(taken);
        }

        // It will write down what all did.
        Assert.Null(FolderLock.TryTakeToClose(_folder.Path, isShared: true));
        Assert.True(File.Exists(_folder["held-by-2-of-4"]));
    }

    [Fact]
    public void A_run_on_another_machine_that_is_silent_for_long_is_over()
    {
        var path = _folder["held-by"];
        File.WriteAllText(path, Elsewhere);
        var time = new Clock();
        var watch = new FolderWatch(time);
        Assert.False(watch.IsOver(path));
        time.Seconds += 80;
        Assert.False(watch.IsOver(path));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-17));
        time.Seconds += 80;
        Assert.False(watch.IsOver(path));
        time.Seconds += 80;
        Assert.False(watch.IsOver(path));
        Assert.True(File.Exists(path));
        time.Seconds += 20;
        Assert.True(watch.IsOver(path));
        Assert.False(File.Exists(path));
    }

    [SkippableFact]
    public void Disks_of_this_machine_are_known_as_such()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Other systems keep locks on network folders by themselves.");
        foreach (var folder in (string[])[_folder.Path, "/dev/shm"])
        {
            var kind = Tools.Run("/usr/bin/stat", ["-f", "-c", "%T", folder]).Output.Trim();
            if (kind is "ext2/ext3" or "xfs" or "btrfs" or "tmpfs" or "overlayfs")
            {
                Assert.False(Machine.IsShared(folder), $"{folder} is {kind}, and {new DriveInfo(folder).DriveFormat} for the framework.");
            }
        }
    }

    [Fact]
    public void A_run_that_waits_goes_on_when_the_other_machine_is_silent()
    {
        var words = string.Join(' ', Enumerable.Repeat("This is a sentence of a story that is long enough to be one.", 12));
        File.WriteAllText(_folder["a.html"], $"<html lang=\"en\"><body><article><h1>A title</h1><p>{words}</p></article></body></html>");
        File.Copy(_folder["a.html"], _folder["b.html"]);
        Directory.CreateDirectory(_folder["out/.exportkit"]);
        File.WriteAllText(_folder["out/.exportkit/held-by"], Elsewhere);

        var (refused, said) = Run(new Clock());
        Assert.Equal(1, refused);
        Assert.Contains(" error EK0362: ", said, StringComparison.Ordinal);
        Assert.Contains($"remove {_folder["out/.exportkit/held-by"]}", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["out/a.txt"]));

        var (code, waited) = Run(new Clock { Step = 40 }, "--wait");
        Assert.Equal(0, code);
        Assert.StartsWith("Waiting for another run on the output folder to end: process 7 on node7", waited, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out/a.txt"]));
        Assert.Equal([".exportkit/lock", ".exportkit/manifest.json", "a.txt", "b.txt"], _folder.Files.Where(file => file.StartsWith("out/", StringComparison.Ordinal)).Select(file => file["out/".Length..]));
    }

    private (int Code, string Said) Run(TimeProvider time, params string[] more)
    {
        using var interruption = new Interruption();
        var said = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(["txt", _folder["a.html"], _folder["b.html"], "-o", _folder["out"], .. more], SystemEnvironment.Create(interruption) with
        {
            Error = said, Out = TextWriter.Null, IsErrorTerminal = static () => false, Variable = static _ => null, VariableNames = static () => [],
            Time = time, IsSharedDisk = static _ => true,
        });
        return (code, said.ToString());
    }

    private FolderLock? Take(string claim, out FolderHolder? holder, bool isShared = false) =>
        FolderLock.TryTake(_folder.Path, new FolderClaim(claim.Length == 0 ? null : Shard.Parse(claim), $"exportkit all {claim}"), isShared, out holder);

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        /// <summary>How many seconds pass between two looks at it.</summary>
        public long Step { get; init; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds += Step;
    }
}
