using System.Text;
using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Runs;

public sealed class OutputTemplateTests
{
    private static readonly NameFacts Facts = new("Ferry firm ‘walks away’: 3 days’ wait")
    {
        Date = new DateTimeOffset(2025, 5, 15, 23, 54, 0, TimeSpan.FromHours(1)),
        Section = "World / Europe",
        Language = "en-GB",
        Publisher = "The Daily Example",
        Author = "A. Writer",
        Address = "https://news.example.org/a/b",
    };

    [Theory]
    [InlineData("{slug}", "ferry-firm-walks-away-3-days-wait")]
    [InlineData("{date:yyyy}/{section}/{slug}", "2025/world-europe/ferry-firm-walks-away-3-days-wait")]
    [InlineData("{headline}", "Ferry firm ‘walks away’- 3 days’ wait")]
    [InlineData("{date}_{name}", "2025-05-15_story")]
    [InlineData("{date:yyyy-MM-dd_HH.mm}/{index:000}", "2025-05-15_23.54/007")]
    [InlineData("{language}/{publisher}/{author}/{host}/{index}", "en-GB/the-daily-example/a-writer/news.example.org/7")]
    [InlineData("{format}/{slug}", "pdf/ferry-firm-walks-away-3-days-wait")]
    [InlineData("{name}.{format}", "story")]
    [InlineData("{{{name}}}", "{story}")]
    [InlineData("{folder}/{name}", "sub/story")]
    public void Placeholders_are_filled(string pattern, string name) =>
        Assert.Equal(name, OutputTemplate.Parse(pattern).Fill(new Page("story.html", "sub/story"), Facts, 7, ExportFormat.Pdf));

    [Fact]
    public void What_an_article_lacks_is_said_in_the_name()
    {
        var template = OutputTemplate.Parse("{date:yyyy}/{section}/{language}/{publisher}/{author}/{host}/{name}");

        Assert.Equal(
            "no-date/no-section/no-language/no-publisher/no-author/no-host/article",
            template.Fill(new Page("-", null), new NameFacts(""), 1, ExportFormat.Epub));
        Assert.True(template.NeedsArticle);
        Assert.False(OutputTemplate.Parse("{name}-{index}-{format}").NeedsArticle);
    }

    [Theory]
    [InlineData("../{slug}", "leaves the output folder")]
    [InlineData("a/../../{slug}", "leaves the output folder")]
    [InlineData("{slug}/..", "leaves the output folder")]
    [InlineData("/etc/{slug}", "is no path below the output folder")]
    [InlineData("c:/{slug}", "is no path below the output folder")]
    [InlineData("a\\{slug}", "write / between folders")]
    [InlineData("{slug}/", "ends with a folder")]
    [InlineData("", "is empty")]
    [InlineData("story", "gives all documents one name")]
    [InlineData("{slag}", "\"{slag}\" is no placeholder of --output-template. Did you mean {slug}?")]
    [InlineData("{xyzzyxyzzy}", "Known are: slug, headline, name")]
    [InlineData("{slug", "a { without its }")]
    [InlineData("slug}", "a } without its {")]
    [InlineData("{date:d}", "\"{date:d}\" cannot be understood")]
    [InlineData("{date:}", "says no form")]
    [InlineData("{index:1}", "Write {index:000} for three digits")]
    [InlineData("{slug:x}", "only date and index take a form")]
    public void What_cannot_be_understood_or_leads_away_is_refused(string pattern, string message) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => OutputTemplate.Parse(pattern)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("../../etc/passwd")]
    [InlineData("C:\\windows\\system32")]
    [InlineData("con")]
    [InlineData("COM¹.txt")]
    [InlineData("a\u0000b\u001b[2J\u202egnp")]
    [InlineData(" . ")]
    [InlineData("~/x")]
    [InlineData("\ud800")]
    public void Nothing_that_a_page_says_leaves_the_folder_or_makes_a_name_that_a_system_refuses(string evil)
    {
        var facts = new NameFacts(evil) { Section = evil, Language = evil, Publisher = evil, Author = evil, Address = "https://" + evil };
        foreach (var placeholder in TemplateParser.Names.Where(name => name is not ("date" or "index" or "format")))
        {
            var name = OutputTemplate.Parse($"{{{placeholder}}}/{{{placeholder}}}").Fill(new Page(evil, evil), facts, 1, ExportFormat.Pdf);

            foreach (var part in name.Split('/'))
            {
                Assert.NotEqual("", part);
                Assert.DoesNotContain(part, (string[])["con", ".", ".."], StringComparer.OrdinalIgnoreCase);
                Assert.DoesNotContain(part, letter => char.IsControl(letter) || letter is '\\' or ':' or '\u202e' || char.IsSurrogate(letter));
                Assert.False(part[0] is '.' or ' ' || part[^1] is '.' or ' ', part);
                Assert.False(part.StartsWith("com¹", StringComparison.OrdinalIgnoreCase), part);
            }

            Assert.StartsWith("/out/", Path.GetFullPath(Path.Combine("/out", name)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("語")]
    [InlineData("🚲")]
    public void Long_names_are_cut_between_letters(string letter)
    {
        var name = SafeName.Of(string.Concat(Enumerable.Repeat(letter, 1000)));

        Assert.InRange(Encoding.UTF8.GetByteCount(name), SafeName.MaxBytes - 4, SafeName.MaxBytes);
        Assert.Equal("", name.Replace(letter, "", StringComparison.Ordinal));
    }

    /// <summary>A page of which names alone are asked.</summary>
    private sealed class Page(string name, string? stem) : PageSource(name)
    {
        public override string? Stem => stem;

        public override ExportInput? Read(ExportKit.Diagnostics.DiagnosticBag diagnostics) => throw new NotSupportedException();
    }
}
