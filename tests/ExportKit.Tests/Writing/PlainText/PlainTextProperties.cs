using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>What texts keep to for any article whatever, in every mode.</summary>
public sealed class PlainTextProperties
{
    private const int Articles = 250;

    private static readonly PlainTextOptions[] Modes =
    [
        new(), new() { Headings = HeadingStyle.Markdown, Links = LinkStyle.Inline, Tables = TableStyle.Grid },
        new() { Headings = HeadingStyle.Plain, Links = LinkStyle.None, BodyOnly = true, AsciiPunctuation = true },
        new() { WrapWidth = 20 }, new() { WrapWidth = 60, Tables = TableStyle.Grid, CrLf = true }, new() { Encoding = PlainTextEncoding.Find("us-ascii")! },
        new() { Encoding = PlainTextEncoding.Find("windows-1251")!, WrapWidth = 33 }, new() { Encoding = PlainTextEncoding.Find("utf-16")! },
    ];

    [Fact]
    public void Every_mode_gives_whole_characters_and_whole_lines() => ArticleGenerator.ForAll(
        article =>
        {
            var normalised = NormalisingPipeline.Run(article, new NormalisingOptions(), new DiagnosticBag());
            foreach (var options in Modes)
            {
                AssertSound(Text(Written(normalised, options), options), options);
            }
        },
        Articles);

    [Fact]
    public void All_modes_say_the_same_words_of_the_article() => ArticleGenerator.ForAll(
        article =>
        {
            var normalised = NormalisingPipeline.Run(article, new NormalisingOptions(), new DiagnosticBag());
            var own = Own(normalised, new());
            Assert.Equal(own, Own(normalised, new() { Headings = HeadingStyle.Markdown, Links = LinkStyle.Inline }));
            Assert.Equal(own, Own(normalised, new() { Links = LinkStyle.None, WrapWidth = 40, IncludeContents = false }));
        },
        Articles);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1, 65534)]
    [InlineData(1000, 300)]
    public void Tables_of_any_shape_end(int columns, int rows)
    {
        var table = new Table([.. Enumerable.Range(0, 300).Select(row => Some.Row(row % 3 == 0 ? [] : [Some.Td("a", columns, rows), Some.Th("b", columns, rows), Some.Td("")]))]);
        foreach (var style in (TableStyle[])[TableStyle.Rows, TableStyle.Grid])
        {
            Assert.NotEmpty(Written(Spoken.Article(table), new() { Tables = style }));
        }
    }

    [Fact]
    public void Tables_in_tables_and_lists_of_any_depth_end()
    {
        Block block = Spoken.Words("inmost");
        for (var i = 0; i < 1500; i++)
        {
            block = i % 3 == 0 ? Some.Table(Some.Row(new TableCell([block]), Some.Td("x"))) : new ListBlock((ListNumbering)(i % 6), [Spoken.Item(block)]);
        }

        foreach (var options in Modes)
        {
            Assert.Contains("inmost", Text(Written(Spoken.Article(block), options), options), StringComparison.Ordinal);
        }
    }

    private static void AssertSound(string text, PlainTextOptions options)
    {
        var lineEnd = options.CrLf ? "\r\n" : "\n";
        Assert.DoesNotContain('\uFEFF', text);
        Assert.True(text.Length == 0 || text.EndsWith(lineEnd, StringComparison.Ordinal) && !text.EndsWith(lineEnd + lineEnd, StringComparison.Ordinal));
        Assert.True(text.IndexOfAny(['\t', '\0', '\u00AD', '\u200B', '\u202E', '\u2028']) < 0);
        Assert.Equal(options.CrLf, text.Contains('\r'));
        Assert.All(text.Split(lineEnd), line => Assert.True(!line.EndsWith(' '), $"'{line}' ends with a space, by {options}, in\n{text}"));
    }

    /// <summary>The letters of the article's own words: where what a writer adds is left out, a space may be the article's or not.</summary>
    private static string Own(Article article, PlainTextOptions options) =>
        string.Concat(new PlainTextWriter(options).Compose(article, Context(article)).OwnStretches().SelectMany(text => text.EnumerateRunes()).Where(Rune.IsLetterOrDigit));

    private static byte[] Written(Article article, PlainTextOptions options)
    {
        using var output = new MemoryStream();
        Assert.True(new PlainTextWriter(options).Write(article, Context(article), output));
        return output.ToArray();
    }

    /// <summary>The characters; throws where bytes make none.</summary>
    private static string Text(byte[] bytes, PlainTextOptions options)
    {
        var encoding = options.Encoding.Create();
        var strict = Encoding.GetEncoding(encoding.CodePage == 1251 ? 28591 : encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return strict.GetString(bytes.AsSpan(encoding.Preamble.Length));
    }

    private static WritingContext Context(Article article) => new()
    {
        Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language ?? "en"), Diagnostics = new DiagnosticBag(),
    };
}
