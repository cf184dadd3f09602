using System.IO.Compression;

namespace ExportKit.Tests.Golden;

public sealed class GoldenFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportkit-golden-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_that_is_kept_passes_and_takes_away_what_was_received()
    {
        var golden = Keep("a\nb\n");
        File.WriteAllText(golden.ReceivedPath, "old");

        Assert.Null(golden.Compare("a\nb\n"));
        Assert.False(File.Exists(golden.ReceivedPath));
    }

    [Fact]
    public void A_difference_is_written_beside_and_told_line_by_line()
    {
        var golden = Keep("a\nb\nc\nd\n");

        var told = golden.Compare("a\nb\nx\nd\n");

        Assert.Contains("From line 3 (- kept, + made):\n  a\n  b\n- c\n+ x\n", told, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(_folder, "name.received.txt"), golden.ReceivedPath);
        Assert.Equal("a\nb\nx\nd\n", File.ReadAllText(golden.ReceivedPath));
        Assert.Equal("a\nb\nc\nd\n", File.ReadAllText(golden.Path));
    }

    [Theory]
    [InlineData("a\n", "a\r\n")]
    [InlineData("a\n", "a")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("a", "")]
    public void The_smallest_difference_counts(string kept, string made) => Assert.NotNull(Keep(kept).Compare(made));

    [Fact]
    public void A_missing_file_is_a_difference()
    {
        var golden = new GoldenFile(Path.Combine(_folder, "new.verified.txt"), accept: false);

        Assert.Contains("There is no", golden.Compare("a"), StringComparison.Ordinal);
        Assert.True(File.Exists(golden.ReceivedPath));
    }

    [Fact]
    public void What_is_accepted_is_kept()
    {
        var golden = new GoldenFile(Path.Combine(_folder, "sub", "new.verified.txt"), accept: true);

        Assert.Null(golden.Compare("a"));
        Assert.Null(new GoldenFile(golden.Path, accept: false).Compare("a"));
    }

    [Theory]
    [InlineData("exports/name.txt", "exports/name.received.txt")]
    [InlineData("name.verified.opf", "name.received.opf")]
    [InlineData("mimetype.verified", "mimetype.received")]
    public void What_is_received_has_a_name_that_git_ignores(string kept, string received) =>
        Assert.Equal(received, new GoldenFile(kept).ReceivedPath);

    [Fact]
    public void Epubs_are_compared_member_by_member()
    {
        var kept = Epub(("a.xhtml", "<p>one</p>"), ("b.bin", "1"));

        Assert.Empty(EpubMembers.Differences(kept, Epub(("a.xhtml", "<p>one</p>"), ("b.bin", "1"))));
        Assert.Contains("- <p>one</p>\n+ <p>two</p>", Assert.Single(EpubMembers.Differences(kept, Epub(("a.xhtml", "<p>two</p>"), ("b.bin", "1")))), StringComparison.Ordinal);
        Assert.Contains("b.bin differs", Assert.Single(EpubMembers.Differences(kept, Epub(("a.xhtml", "<p>one</p>"), ("b.bin", "2")))), StringComparison.Ordinal);
        Assert.Contains("The members differ", Assert.Single(EpubMembers.Differences(kept, Epub(("b.bin", "1"), ("a.xhtml", "<p>one</p>")))), StringComparison.Ordinal);
        Assert.Contains("+ c.css", Assert.Single(EpubMembers.Differences(kept, Epub(("a.xhtml", "<p>one</p>"), ("b.bin", "1"), ("c.css", "x")))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_epub_is_kept_as_a_folder()
    {
        var epub = Epub(("mimetype", "m"), ("EPUB/a.xhtml", "<p>one</p>"), ("EPUB/b.jpg", "1"));
        Assert.All(EpubMembers.CompareWithFolder(_folder, epub, accept: true), Assert.Null);

        Assert.All(EpubMembers.CompareWithFolder(_folder, epub, accept: false), Assert.Null);
        Assert.Equal("<p>one</p>", File.ReadAllText(Path.Combine(_folder, "EPUB", "a.verified.xhtml")));
        var changed = Epub(("mimetype", "m"), ("EPUB/a.xhtml", "<p>one</p>"), ("EPUB/b.jpg", "2"));
        Assert.Contains("b.verified.jpg.txt", Assert.Single(EpubMembers.CompareWithFolder(_folder, changed, accept: false).OfType<string>()), StringComparison.Ordinal);
    }

    private GoldenFile Keep(string text)
    {
        var path = Path.Combine(_folder, "name.verified.txt");
        File.WriteAllText(path, text);
        return new GoldenFile(path, accept: false);
    }

    private static byte[] Epub(params (string Name, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in members)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
