using ExportKit.Outputs;

namespace ExportKit.Tests.Outputs;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_written_with_the_folders_on_its_way()
    {
        WholeFile.Write(_folder["a/b/story.txt"], "words"u8);

        Assert.Equal(["a/b/story.txt"], _folder.Files);
        Assert.Equal("words", File.ReadAllText(_folder["a/b/story.txt"]));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_whole()
    {
        File.WriteAllText(_folder["story.txt"], "something longer that was there before");
        WholeFile.Write(_folder["story.txt"], "words"u8);

        Assert.Equal(["story.txt"], _folder.Files);
        Assert.Equal("words", File.ReadAllText(_folder["story.txt"]));
    }

    [Fact]
    public void When_the_renaming_fails_nothing_is_left_behind()
    {
        Directory.CreateDirectory(_folder["story.txt"]);

        Assert.ThrowsAny<Exception>(() => WholeFile.Write(_folder["story.txt"], "words"u8));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void A_file_is_written_piece_by_piece_whole_or_not_at_all()
    {
        File.WriteAllText(_folder["story.txt"], "before");
        Assert.Throws<IOException>(() => WholeFile.Write(_folder["story.txt"], static output =>
        {
            output.Write("half"u8);
            throw new IOException("the disk is full");
        }));
        Assert.Equal("before", File.ReadAllText(_folder["story.txt"]));

        WholeFile.Write(_folder["story.txt"], static output =>
        {
            output.Write("first, "u8);
            output.Write("second"u8);
        });
        Assert.Equal("first, second", File.ReadAllText(_folder["story.txt"]));
        Assert.Equal(["story.txt"], _folder.Files);
    }

    [SkippableFact]
    public void A_scratch_file_can_be_read_again_and_leaves_nothing()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows keeps the name until the file is closed.");
        using (var scratch = WholeFile.OpenScratch(_folder["a/report.json"]))
        {
            Assert.Empty(_folder.Files);
            scratch.Write("words"u8);
            scratch.Position = 0;
            Assert.Equal((int)'w', scratch.ReadByte());
        }

        Assert.Empty(_folder.Files);
    }

    [SkippableFact]
    public void A_link_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.WriteAllText(_folder["real.txt"], "before");
        File.CreateSymbolicLink(_folder["link.txt"], _folder["real.txt"]);
        WholeFile.Write(_folder["link.txt"], "words"u8);

        Assert.NotNull(new FileInfo(_folder["link.txt"]).LinkTarget);
        Assert.Equal("words", File.ReadAllText(_folder["real.txt"]));
    }

    [SkippableFact]
    public void A_device_stays_a_device()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no /dev on Windows.");
        WholeFile.Write("/dev/null", "words"u8);

        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    [SkippableFact]
    public void A_full_disk_is_told_as_such()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "/dev/full is of Linux.");

        Assert.Equal(28, Assert.ThrowsAny<IOException>(() => WholeFile.Write("/dev/full", "words"u8)).HResult);
    }
}
