using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Texts in the encodings of old programs: what fits stays, what does not is said otherwise, and nothing is lost without a word.</summary>
public sealed class EncodingTests
{
    public static TheoryData<string> Names => [.. PlainTextEncoding.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_encoding_gives_what_it_can_hold(string name)
    {
        var text = Written("Plain words, 100%.", name, out var codes);
        Assert.Equal("Plain words, 100%.\n", text);
        Assert.Empty(codes);
    }

    [Theory]
    [InlineData("windows-1252", "“Zoë” — €5… naïve", "“Zoë” — €5… naïve", "")]
    [InlineData("iso-8859-1", "“Zoë” — €5 Łódź", "\"Zoë\" - EUR 5 Lódz", "EK7002")]
    [InlineData("us-ascii", "“Zoë”—Straße, cœur 5 €, 2–3, x² ½", "\"Zoe\" - Strasse, coeur 5 EUR, 2-3, x2 1/2", "EK7002")]
    [InlineData("us-ascii", "東京 and Москва, ok 😀!", "? and ?, ok ?!", "EK7003")]
    [InlineData("koi8-r", "Москва “да”", "Москва \"да\"", "EK7002")]
    [InlineData("iso-8859-8", "שלום", "שלום", "")]
    [InlineData("us-ascii", "Elle dit\u00a0: «\u00a0Oui\u00a0», »Ja« sagt er", "Elle dit : \"Oui\", \"Ja\" sagt er", "EK7002")]
    [InlineData("us-ascii", "Elle dit\u00a0: «\u00a0Oui\u00a0», »Ja« sagt er —", "Elle dit : \"Oui\", \"Ja\" sagt er -", "EK7002")]
    [InlineData("us-ascii", "e\u0301", "e", "EK7002")]
    public void What_does_not_fit_is_replaced_and_reported(string name, string text, string written, string code)
    {
        Assert.Equal(written + "\n", Written(text, name, out var codes).Replace("  ", " ", StringComparison.Ordinal));
        Assert.Equal(code, string.Join(' ', codes));
    }

    [Fact]
    public void The_characters_are_named_up_to_eight()
    {
        var context = Spoken.Context();
        using var output = new MemoryStream();
        var options = new PlainTextOptions { BodyOnly = true, Encoding = PlainTextEncoding.Find("US-ASCII")! };
        new PlainTextWriter(options).Write(Spoken.Article(Spoken.Words("一二三 四五六 七八九十一二")), context, output);
        Assert.Equal(
            "The encoding us-ascii does not have 一 (U+4E00), 二 (U+4E8C), 三 (U+4E09), 四 (U+56DB), 五 (U+4E94), 六 (U+516D), 七 (U+4E03), "
            + "八 (U+516B) and 2 more; question marks stand for them",
            Assert.Single(context.Diagnostics.Diagnostics).Message);
    }

    private static string Written(string text, string name, out IEnumerable<string> codes)
    {
        var context = Spoken.Context();
        var encoding = PlainTextEncoding.Find(name)!;
        using var output = new MemoryStream();
        new PlainTextWriter(new PlainTextOptions { BodyOnly = true, Encoding = encoding }).Write(Spoken.Article(Spoken.Words(text)), context, output);
        codes = context.Diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code.Id);
        var bytes = output.ToArray();
        var preamble = encoding.Create().Preamble;
        Assert.True(bytes.AsSpan().StartsWith(preamble));
        return encoding.Create().GetString(bytes.AsSpan(preamble.Length));
    }
}
