namespace ExportKit.Tests.PdfReading;

public sealed class PdfLexerTests
{
    [Theory]
    [InlineData("(a(b)\\)\\101\\n\\\nc)", "a(b))A\nc")]
    [InlineData("<4 1 4>", "A@")]
    [InlineData("<FEFF20AC>", "€")]
    [InlineData("<EFBBBFE282AC>", "€")]
    [InlineData("<A092>", "€™")]
    [InlineData("(\\53\\0053)", "+\u00053")]
    public void Strings_are_read(string syntax, string text) => Assert.Equal(text, ((PdfString)Read(syntax)).Text);

    [Theory]
    [InlineData("-.5", -0.5)]
    [InlineData("+17", 17)]
    [InlineData("4.", 4)]
    public void Numbers_are_read(string syntax, double number) => Assert.Equal(new PdfNumber(number), Read(syntax));

    [Theory]
    [InlineData("/A#20B", "A B")]
    [InlineData("/", "")]
    [InlineData("% note\r\n/Name%note", "Name")]
    public void Names_are_read(string syntax, string name) => Assert.Equal(new PdfName(name), Read(syntax));

    [Fact]
    public void References_are_told_from_numbers()
    {
        var lexer = new PdfLexer("12 0 R 12 0 0 RG"u8.ToArray(), withReferences: true);

        Assert.Equal(new PdfReference(12, 0), lexer.Next());
        Assert.Equal([12, 0, 0], Enumerable.Range(0, 3).Select(_ => ((PdfNumber)lexer.Expect()).Whole));
        Assert.Equal(new PdfKeyword("RG"), lexer.Next());
        Assert.Null(lexer.Next());
    }

    [Theory]
    [InlineData("(open")]
    [InlineData("<41")]
    [InlineData("[1 2")]
    [InlineData("<< /A 1 /A 2 >>")]
    [InlineData("<< 1 2 >>")]
    [InlineData("1.2.3")]
    [InlineData(")")]
    public void Broken_syntax_is_refused(string syntax) => Assert.Throws<PdfFormatException>(() => Read(syntax));

    private static PdfValue Read(string syntax) =>
        new PdfLexer(System.Text.Encoding.Latin1.GetBytes(syntax), withReferences: true).Expect();
}
