using System.Text;
using ExportKit.Checking;
using ExportKit.Checking.PlainText;

namespace ExportKit.Tests.Checking.PlainText;

/// <summary>Rules for texts find what is hard to listen to, and leave sound texts alone.</summary>
public sealed class TextRuleSetTests
{
    [Theory]
    [InlineData("Words \u0007 more", "text-controls")]
    [InlineData("Words \ufffd more", "text-replaced")]
    [InlineData("Le cafÃ© est fermé", "text-misread")]
    [InlineData("Do\u200bnau\u00addampf", "text-invisible")]
    [InlineData("<p>Words</p>", "text-markup")]
    [InlineData("Tom &amp; Jerry", "text-markup")]
    [InlineData("Title\n================", "text-symbols")]
    [InlineData("Words\n* * *\n____________________", "text-symbols")]
    [InlineData("┌────┐", "text-drawing text-words")]
    [InlineData("Name        Age     City", "text-columns")]
    [InlineData("See IMG_4127.jpg here", "text-image-names")]
    [InlineData("\u2026 \u2014", "text-words")]
    public void A_fault_is_found(string text, string rules) => Assert.Equal(rules.Split(' ').Order(StringComparer.Ordinal), Failed(Encoding.UTF8.GetBytes(text)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("A headline\n\nWords, and more words... and “quotes” – all right.\n")]
    [InlineData("  - leaves and moss\n    a. bring it in\n-   pandoc's way of items\n")]
    [InlineData("See https://example.org/a/b.\n")]
    [InlineData("1 < 2 and a & b; 5 > 3\n")]
    [InlineData("日本語の長い文章は空白なしで続くので、言葉は分けられないが、それは誤りではない。長い文章はこのようにいつまでもいつまでも続いていくものである。\n")]
    [InlineData("مرحبا بالعالم\n")]
    public void A_sound_text_is_left_alone(string text) => Assert.Empty(Failed(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_found_and_nothing_else_is_guessed()
    {
        Assert.Equal(["text-encoding"], Failed([.. "caf"u8, 0xe9, (byte)' ', (byte)'x']));
        Assert.Empty(Failed([0xff, 0xfe, .. Encoding.Unicode.GetBytes("Words")]));
    }

    [Fact]
    public void Long_words_and_addresses_in_sentences_are_found()
    {
        Assert.Equal(["text-long-words"], Failed(Encoding.UTF8.GetBytes("A " + new string('x', 61))));
        Assert.Equal(["text-addresses"], Failed(Encoding.UTF8.GetBytes("Read all of it at https://example.org/" + new string('x', 80) + " today or later")));
        Assert.Empty(Failed(Encoding.UTF8.GetBytes("[1] https://example.org/" + new string('x', 80))));
    }

    [Fact]
    public void Line_ends_that_differ_are_a_note() =>
        Assert.Contains(Report("a\r\nb\nc"u8.ToArray()).Findings, finding => finding.Code.Id == "EK8603");

    [Fact]
    public void The_texts_that_we_make_break_no_rule()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.Exports, "*.txt"))
        {
            // One of the samples has pictures that nobody described, which is what it is for.
            var lacks = Path.GetFileName(path) == "images-without-text.txt";
            Assert.Equal(lacks ? ["text-pictures-described"] : [], Failed(File.ReadAllBytes(path)));
        }
    }

    [Theory]
    [InlineData("Image, no description available")]
    [InlineData("Image, aucune description disponible.")]
    public void A_picture_without_a_description_shuts_a_listener_out(string line)
    {
        var finding = Assert.Single(Report(System.Text.Encoding.UTF8.GetBytes($"Words before.\n\n{line}\n")).Findings);
        Assert.Equal(("EK8601", "a.txt:3:1"), (finding.Code.Id, finding.Place!.ToString()));
    }

    private static CheckReport Report(byte[] text)
    {
        var report = new CheckReportBuilder();
        TextRuleSet.Check(text, "a.txt", report);
        return report.Build("a.txt", DocumentKind.PlainText);
    }

    private static IReadOnlyList<string> Failed(byte[] text) => [.. Report(text).Rules.Where(rule => rule.Outcome == RuleOutcome.Fail).Select(rule => rule.Id)];
}
