using System.Text;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Tests.Writing.Pdf.Syntax;

public sealed class PdfObjectTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.00001, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00016, "0.0002")]
    [InlineData(595.276, "595.276")]
    [InlineData(1234567.99999, "1234568")]
    [InlineData(-2147483647, "-2147483647")]
    [InlineData(1e9, "1000000000")]
    public void A_real_has_at_most_four_decimals_and_no_exponent(double value, string expected) =>
        Assert.Equal(expected, Written(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e10)]
    public void A_number_that_pdf_cannot_hold_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(value));

    [Fact]
    public void Integers_reach_the_ends_of_their_range() =>
        Assert.Equal("[2147483647 -2147483648]", Written(new PdfArray { int.MaxValue, int.MinValue }));

    [Theory]
    [InlineData("Type", "/Type")]
    [InlineData("a b#/(", "/a#20b#23#2F#28")]
    [InlineData("é", "/#C3#A9")]
    [InlineData("", "/")]
    public void A_name_is_utf8_with_escapes(string name, string expected) => Assert.Equal(expected, Written(new PdfName(name)));

    [Fact]
    public void A_name_longer_than_pdfa_allows_is_refused()
    {
        Assert.Equal(128, Written(new PdfName(new string('a', 127))).Length);
        Assert.Throws<ArgumentException>(() => new PdfName(new string('é', 64)));
        Assert.Throws<ArgumentException>(() => new PdfDictionary().Add(new string('a', 128), 1));
    }

    [Fact]
    public void A_dictionary_keeps_order_and_replaces_in_place()
    {
        var dictionary = new PdfDictionary("Page").Add("B", 1).Add("A", 2.5).AddName("N", "x").AddText("T", "t").Add("Z", true);
        dictionary["B"] = new PdfReference(7);
        dictionary["A"] = null;
        dictionary["C"] = PdfNull.Value;
        Assert.Equal("<</Type/Page/B 7 0 R/N/x/T(t)/Z true/C null>>", Written(dictionary));
        Assert.Throws<ArgumentException>(() => dictionary.Add("N", 1));
    }

    [Fact]
    public void A_stream_is_never_direct()
    {
        var stream = new PdfStream(new PdfDictionary(), default);
        Assert.Throws<ArgumentException>(() => new PdfDictionary().Add("A", stream));
        Assert.Throws<ArgumentException>(() => new PdfDictionary { ["A"] = stream });
        Assert.Throws<ArgumentException>(() => new PdfArray { stream });
    }

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a(b)\\", "(a\\(b\\)\\\\)")]
    [InlineData("", "()")]
    [InlineData("a\nb", "<610A62>")]
    [InlineData("naïve", "(na\u00EFve)")]
    [InlineData("\u201Cx\u201D\u2026", "(\u008Dx\u008E\u0083)")]
    [InlineData("\u20AC\uFB01\u02DC", "<A0931F>")]
    [InlineData("Ω", "<FEFF03A9>")]
    [InlineData("\U0001F600", "<FEFFD83DDE00>")]
    [InlineData("\u00FE\u00FF", "<FEFF00FE00FF>")]
    [InlineData("\u00EF\u00BB\u00BF", "<FEFF00EF00BB00BF>")]
    [InlineData("a\u00ADb", "<FEFF006100AD0062>")]
    public void A_text_string_is_pdfdoc_encoded_or_utf16(string text, string expected) =>
        Assert.Equal(expected, Written(PdfString.Text(text)));

    // An attribute could not hold the text: metadata are UTF-8.
    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement() => Assert.Equal("<FEFFFFFD>", Written(PdfString.Text("\uD83D")));

    [Fact]
    public void Every_character_of_pdfdoc_encoding_takes_one_byte()
    {
        // The characters outside ASCII and Latin-1, by code, from ISO 32000-1, annex D.2.
        const string Special = "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€";
        var codes = Enumerable.Range(0x18, 8).Concat(Enumerable.Range(0x80, 31)).Append(0xA0).Select(code => (byte)code);
        Assert.Equal(codes.ToArray(), PdfString.Text(Special).Bytes.ToArray());
    }

    [Fact]
    public void A_string_longer_than_pdfa_allows_is_refused_and_can_be_fitted()
    {
        Assert.Throws<ArgumentException>(() => PdfString.Text(new string('a', 32768)));
        Assert.Equal(new string('a', 32767), PdfString.Fit(new string('a', 32767), out var wasCut));
        Assert.False(wasCut);

        foreach (var text in (string[])
            [new('a', 40_000), new('Ω', 20_000), string.Concat(Enumerable.Repeat("λόγος ", 9_000)), string.Concat(Enumerable.Repeat("\U0001F600", 9_000))])
        {
            var fitted = PdfString.Fit(text, out wasCut);
            Assert.True(wasCut);
            Assert.True(PdfString.Text(fitted).Bytes.Length <= PdfString.MaxLength);
            Assert.EndsWith("\u2026", fitted, StringComparison.Ordinal);
            Assert.StartsWith(fitted[..^1], text, StringComparison.Ordinal);
            Assert.False(char.IsHighSurrogate(fitted[^2]));
            Assert.True(fitted.Length > 16_000);
        }
    }

    [Fact]
    public void A_fitted_text_is_not_cut_within_a_character_of_several_code_points()
    {
        var text = string.Concat(Enumerable.Repeat("e\u0301\u0323", 9_000));
        var fitted = PdfString.Fit(text, out _);
        Assert.Equal(0, (fitted.Length - 1) % 3);
    }

    private static string Written(PdfObject value)
    {
        var buffer = new ByteBuffer(1);
        value.WriteTo(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }
}
