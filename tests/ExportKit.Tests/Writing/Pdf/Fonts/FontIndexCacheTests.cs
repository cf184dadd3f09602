using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

public sealed class FontIndexCacheTests : IDisposable
{
    private const string Font = "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf";

    private readonly TemporaryFolder _folder = new();

    public FontIndexCacheTests()
    {
        Tools.RequireThat(File.Exists(Font), $"The font {Font} is not installed.");
        Directory.CreateDirectory(_folder["fonts"]);
        File.Copy(Font, _folder["fonts/a.ttf"]);
        File.WriteAllText(_folder["fonts/broken.ttf"], "no font");
    }

    private FontSources Sources => new([_folder["fonts"]], _folder["cache/deep"]);

    private string CacheFile => _folder["cache/deep/fonts.index"];

    [SkippableFact]
    public void What_was_read_is_read_from_the_cache()
    {
        var fresh = FontIndex.Of(Sources);
        Assert.True(File.Exists(CacheFile));
        // A file that changed without a trace would still be known by the cache: so it is the cache that answers.
        var time = File.GetLastWriteTimeUtc(_folder["fonts/a.ttf"]);
        File.WriteAllBytes(_folder["fonts/a.ttf"], new byte[new FileInfo(Font).Length]);
        File.SetLastWriteTimeUtc(_folder["fonts/a.ttf"], time);
        AssertSame(fresh, FontIndex.Of(Sources));
    }

    [SkippableFact]
    public void New_changed_and_lost_files_are_noticed()
    {
        FontIndex.Of(Sources);
        File.Copy(Font, _folder["fonts/b.ttf"]);
        File.Delete(_folder["fonts/a.ttf"]);
        File.WriteAllText(_folder["fonts/broken.ttf"], "still no font");
        AssertSame(FontIndex.Of(Sources with { CacheFolder = null }), FontIndex.Of(Sources));
        AssertSame(FontIndex.Of(Sources with { CacheFolder = null }), FontIndex.Of(Sources));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(-1)]
    public void A_damaged_cache_is_none(int at)
    {
        var fresh = FontIndex.Of(Sources);
        var bytes = File.ReadAllBytes(CacheFile);
        bytes[at < 0 ? bytes.Length - 1 : at] ^= 0x55;
        File.WriteAllBytes(CacheFile, bytes);
        AssertSame(fresh, FontIndex.Of(Sources));
        File.WriteAllBytes(CacheFile, bytes[..5]);
        AssertSame(fresh, FontIndex.Of(Sources));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_goes_between_the_listing_and_the_reading_is_told_of(bool isKnown)
    {
        if (isKnown)
        {
            FontIndex.Of(Sources);
        }

        FileInfo[] listed = [new(_folder["fonts/a.ttf"]), new(_folder["fonts/gone.ttf"])];
        var index = FontIndex.Of(Sources, listed);
        Assert.Single(index.Fonts);
        Assert.EndsWith("gone.ttf cannot be used and was passed over: no such file", Assert.Single(index.Damaged).Message, StringComparison.Ordinal);

        File.Copy(Font, _folder["fonts/gone.ttf"]);
        AssertSame(FontIndex.Of(Sources with { CacheFolder = null }), FontIndex.Of(Sources));
    }

    [SkippableFact]
    public void A_known_file_that_goes_is_told_of()
    {
        FontIndex.Of(Sources);
        File.Delete(_folder["fonts/a.ttf"]);
        var index = FontIndex.Of(Sources, [new(_folder["fonts/a.ttf"])]);

        Assert.Empty(index.Fonts);
        Assert.EndsWith("a.ttf cannot be used and was passed over: no such file", Assert.Single(index.Damaged).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_place_that_cannot_be_written_is_no_matter()
    {
        File.WriteAllText(_folder["cache"], "a file where a folder should be");
        AssertSame(FontIndex.Of(Sources with { CacheFolder = null }), FontIndex.Of(Sources));
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertSame(FontIndex expected, FontIndex actual)
    {
        Assert.Equal(expected.Fonts.Select(font => font.Entry), actual.Fonts.Select(font => font.Entry));
        Assert.Equal(expected.Fonts.Select(font => string.Join(' ', font.Coverage.Bounds)), actual.Fonts.Select(font => string.Join(' ', font.Coverage.Bounds)));
        Assert.Equal<object>(expected.Damaged, actual.Damaged);
    }
}
