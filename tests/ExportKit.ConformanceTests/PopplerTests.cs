using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExportKit.Tests.Golden;
using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>Poppler, which many screen readers' programs read PDF with, gets the same words in the same order, spaces at line ends
/// included.</summary>
public sealed partial class PopplerTests
{
    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void Poppler_reads_the_words_of_the_structure(string article)
    {
        var export = ExportedArticle.Of(article);
        var result = Tools.Run(Tools.Require("pdfinfo"), ["-struct-text", export.PdfPath]);
        Assert.True(result.ExitCode == 0, result.All);

        var read = PiecesOf(result.Output).ToList();
        var own = ContentsOf(export.TaggedPdf.Structure).Select((kid, i) => Expected(export.TaggedPdf, kid, read.ElementAtOrDefault(i))).ToList();

        Assert.True(own.SequenceEqual(read), TextDifference.Between(string.Join('\n', own), string.Join('\n', read)));
    }

    /// <summary>What is drawn reads as what was written, in scripts whose marks move, stack and turn round too. Where directions mix,
    /// or marks stand over letters from right to left, poppler goes by places, and only the structure says the text.</summary>
    [SkippableTheory]
    [InlineData("tests/Golden/every-script/source.html", 20)]
    [InlineData("tests/Golden/right-to-left/source.html", 2)]
    public void Poppler_reads_the_words_of_the_page(string article, int least)
    {
        var export = ExportedArticle.Of(article);
        var result = Tools.Run(Tools.Require("pdftotext"), [export.PdfPath, "-"]);
        Assert.True(result.ExitCode == 0, result.All);

        var (words, letters) = (Words(result.Output), Letters(result.Output));
        var paragraphs = Model.ArticleWalker.Blocks(export.Article).OfType<Model.Paragraph>()
            .Select(paragraph => Model.InlineText.Of(paragraph.Content)).Where(IsInOneDirection).ToList();
        Assert.True(paragraphs.Count >= least, $"{paragraphs.Count} paragraphs");
        Assert.All(paragraphs, paragraph =>
        {
            // From right to left, poppler moves the spaces around punctuation.
            var isRightToLeft = paragraph.EnumerateRunes().Any(IsRightToLeft);
            Assert.Contains(isRightToLeft ? Letters(paragraph) : Words(paragraph), isRightToLeft ? letters : words, StringComparison.Ordinal);
        });
    }

    /// <summary>An article from right to left is laid out as in a mirror: what begins on the left elsewhere begins on the right.</summary>
    [SkippableFact]
    public void An_article_from_right_to_left_is_laid_out_from_right_to_left()
    {
        var export = ExportedArticle.Of("tests/Golden/right-to-left/source.html");
        var result = Tools.Run(Tools.Require("pdftotext"), ["-bbox", export.PdfPath, "-"]);
        Assert.True(result.ExitCode == 0, result.All);

        var left = WordAtX().Matches(result.Output).ToLookup(
            match => match.Groups[2].Value, match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        double Middle() => double.Parse(PageWidth().Match(result.Output).Groups[1].Value, CultureInfo.InvariantCulture) / 2;

        Assert.True(left["35"].Single() > left["42"].Single(), "The columns of a table follow from right to left.");
        Assert.All(left["•"], bullet => Assert.True(bullet > left["800"].Single(), "A bullet stands before its item."));
        Assert.True(left["3"].Max() > left["12.5"].Single(), "A number stands before its item.");
        Assert.True(left["·"].First() > Middle(), "The running head begins at the right.");
        Assert.True(left["open(door,"].Single() < Middle(), "Code stays from left to right.");
    }

    [GeneratedRegex("<word xMin=\"([0-9.]+)\"[^>]*>([^<]*)</word>")]
    private static partial Regex WordAtX();

    [GeneratedRegex("<page width=\"([0-9.]+)\"")]
    private static partial Regex PageWidth();

    private static bool IsInOneDirection(string text) => !text.EnumerateRunes().Any(IsRightToLeft)
        || !text.EnumerateRunes().Any(rune => Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || IsLatin(rune));

    private static bool IsRightToLeft(Rune rune) => rune.Value is >= 0x590 and < 0x900;

    private static bool IsLatin(Rune rune) => rune.Value is >= 'A' and < 0x250 && Rune.IsLetter(rune);

    /// <summary>The words of a text, each on its own; the ends of lines part words in Chinese and Thai that no space parts, so that a
    /// space at such an end does not count.</summary>
    private static string Words(string text) => Joined(Plain(text));

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit));

    /// <summary>Takes the spaces out that stand between two letters of scripts without spaces.</summary>
    private static string Joined(string text) => string.Concat(text.Where((letter, i) => letter != ' ' || i == 0 || i + 1 == text.Length || HasSpaces(text[i - 1]) || HasSpaces(text[i + 1])));

    private static bool HasSpaces(char letter) => letter is not ((>= '\u0E00' and < '\u1000') or (>= '\u1780' and < '\u1800') or (>= '\u1000' and < '\u10A0') or (>= '\u3000' and < '\uA000'));

    /// <summary>What poppler shall say of a sequence. One that holds another, such as an ActualText, it ends where the inner one ends
    /// (MarkedContentOutputDev, at least to poppler 22.12), and without that ActualText: there it may say what it does.</summary>
    private static string Expected(TaggedPdf pdf, ContentKid kid, string? read) =>
        pdf.Contents[kid].Items.OfType<MarkedContent>().Any() && read is not null ? read : Plain(pdf.Text(kid));

    private static IEnumerable<ContentKid> ContentsOf(StructureElement element) => element.Kids.SelectMany(kid => kid switch
    {
        ElementKid child => ContentsOf(child.Element),
        ContentKid content => [content],
        _ => [],
    });

    /// <summary>The text of each sequence as poppler writes them: a line each, in quotation marks.</summary>
    private static IEnumerable<string> PiecesOf(string output) =>
        from line in output.Split('\n')
        let text = line.Trim(' ')
        where text.Length > 1 && text[0] == '"' && text[^1] == '"'
        select Plain(text[1..^1]);

    /// <summary>The words with single spaces, without the controls of direction that poppler adds.</summary>
    private static string Plain(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (character is not ('\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                result.Append(character);
            }
        }

        return string.Join(' ', ArticleWords.Split(result.ToString()));
    }
}
