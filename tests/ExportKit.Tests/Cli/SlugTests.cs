using System.Text;
using ExportKit.Cli;

namespace ExportKit.Tests.Cli;

public sealed class SlugTests
{
    [Theory]
    [InlineData("PM accuses Putin of ‘dragging feet’", "pm-accuses-putin-of-dragging-feet")]
    [InlineData("  2.5% of GDP — and more!  ", "2-5-of-gdp-and-more")]
    [InlineData("नमस्ते दुनिया", "नमस्ते-दुनिया")]
    [InlineData("日本の新聞", "日本の新聞")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("…", "article")]
    [InlineData("", "article")]
    public void A_headline_becomes_a_name(string headline, string slug) => Assert.Equal(slug, Slug.Of(headline));

    [Theory]
    [InlineData("word ", 100)]
    [InlineData("新聞", 100)]
    [InlineData("x", 500)]
    public void A_long_headline_is_cut_between_words_to_what_disks_allow(string part, int times)
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat(part, times)));

        Assert.InRange(Encoding.UTF8.GetByteCount(slug), 70, 80);
        Assert.False(slug.EndsWith('-'));
    }
}
