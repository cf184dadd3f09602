using System.Diagnostics;
using ExportKit.Resources;

namespace ExportKit.Tests.Resources;

public sealed class FileResourceLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileResourceLoader _loader = new(maxBytes: 100);

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("plain.png")]
    [InlineData("with space.png")]
    [InlineData("100%.png")]
    [InlineData("a#b?c.png")]
    [InlineData("Ärger ürgendwo 日本.png")]
    public void A_file_is_found_by_the_address_of_its_path(string name)
    {
        Skip.If(OperatingSystem.IsWindows() && name.Contains('?', StringComparison.Ordinal), "Windows knows no such name.");
        File.WriteAllText(_folder[name], "bytes");

        var result = _loader.Load(FileAddress.Of(_folder[name]));

        Assert.Null(result.Failure);
        Assert.Equal("bytes"u8.ToArray(), result.Bytes.ToArray());
    }

    [Fact]
    public void Query_and_fragment_are_no_part_of_the_name()
    {
        File.WriteAllText(_folder["a.png"], "bytes");

        Assert.Null(_loader.Load(FileAddress.Of(_folder["a.png"]) + "?v=2#top").Failure);
    }

    [Theory]
    [InlineData("absent.png", "no such file")]
    [InlineData("", "it is a folder")]
    [InlineData("empty.png", "the file is empty")]
    [InlineData("large.png", "the file is larger than 100 bytes")]
    public void What_cannot_be_had_is_a_failure_in_plain_words(string name, string failure)
    {
        File.WriteAllText(_folder["empty.png"], "");
        File.WriteAllText(_folder["large.png"], new string('x', 101));

        Assert.Equal(failure, _loader.Load(FileAddress.Of(_folder[name])).Failure);
    }

    [SkippableTheory]
    [InlineData("file:///dev/zero")]
    [InlineData("file:///proc/self/environ")]
    public void Devices_and_what_the_system_makes_up_are_not_read(string address)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "These are Linux's.");

        Assert.Equal("the file is empty", _loader.Load(address).Failure);
    }

    [SkippableFact]
    public void A_pipe_that_nobody_writes_to_does_not_block()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mkfifo.");
        using var made = Process.Start("mkfifo", _folder["pipe.png"]);
        made.WaitForExit();

        var load = Task.Run(() => _loader.Load(FileAddress.Of(_folder["pipe.png"])));
        Assert.True(load.Wait(TimeSpan.FromSeconds(10)));
        Assert.NotNull(load.Result.Failure);
    }

    [Theory]
    [InlineData("file://server/share/a.png")]
    [InlineData("file:////server/share/a.png")]
    [InlineData("file:a.png")]
    [InlineData("file:")]
    [InlineData("file:///a%00b.png")]
    [InlineData("file:///%ff%fe.png")]
    [InlineData("ftp://example.org/a.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("img/a.png")]
    [InlineData("")]
    public void No_other_address_is_loaded_and_none_throws(string address) => Assert.NotNull(_loader.Load(address).Failure);

    [Theory]
    [InlineData("https://example.org/a.png")]
    [InlineData("HTTP://example.org/a.png")]
    public void Pictures_of_the_web_are_refused_with_what_to_do(string address)
    {
        var result = _loader.Load(address);

        Assert.Equal("pictures at web addresses are not fetched by this loader", result.Failure);
        Assert.Equal("Save the page with its pictures and export the saved page", result.Hint);
    }
}
