using System.Net;
using System.Text.RegularExpressions;

namespace ExportKit.Tests.Serve;

/// <summary>A problem that can be put right on the page leads to the field for it, by a name that says what is done there.</summary>
public sealed partial class RemedyTests
{
    private const string Story = """
        <!DOCTYPE html><html><head><title>The late ferry</title><meta property="article:published_time" content="2025-05-15T15:54:00+01:00">
        <meta property="article:modified_time" content="2025-05-16"></head><body><article>
        <h1>The late ferry</h1>
        <p>The ferry of the island came an hour late on Monday, and nobody on the quay could say why it had.</p>
        <figure><img src="goat.png?1"><figcaption>On the deck (A. Person)</figcaption></figure>
        <p><img src="goat.png?2"></p>
        <p><img src="goat.png?3" alt="image"></p>
        <p><img src="goat.png?2"></p>
        <h3>Before noon</h3>
        <p>Passengers waited in the rain, and some of them went home again before the boat was seen at last.</p>
        <p><b>In bold words</b></p>
        <p>Sign up for our letter, which comes every Friday with the news of the week from all of the islands.</p>
        <table><tr><td>Boat</td><td>Minutes</td></tr><tr><td>Maid</td><td>61</td></tr><tr><td>Gull</td><td>4</td></tr></table>
        <table><tr><td>One long sentence stands here.</td><td>1</td></tr><tr><td>2</td><td>x</td></tr></table>
        <p lang="xx_bad tag">Bonjour</p>
        </article></body></html>
        """;

    [Theory]
    [InlineData("EK2001", "pictures", "alt-1", "Write the text of picture 2, or say that it is decoration")]
    [InlineData("EK2002", "pictures", "alt-2", "Write the text of picture 3, or say that it is decoration")]
    [InlineData("EK2003", "pictures", "alt-0", "Write the text of picture 1, or say that it is decoration")]
    [InlineData("EK3001", "headings", "level-0", "Correct the level of “Before noon”")]
    [InlineData("EK3003", "headings", "level-1", "Say whether “In bold words” is a heading")]
    [InlineData("EK3004", "text", "rows-3", "Say what heads table 1")]
    [InlineData("EK3005", "text", "rows-4", "Say what heads table 2")]
    [InlineData("EK4001", "facts", "language", "Say the language of the article")]
    [InlineData("EK4002", "text", "language-5", "Say the language of “Bonjour”")]
    public async Task A_problem_leads_to_its_field(string code, string step, string field, string words)
    {
        await using var run = await (await ServeRun.Start([("story.html", Story)])).Enter();
        var page = await run.Open("story.html");
        var links = Links(await run.Page(page), code);

        Assert.Contains(($"{page}/{step}#{field}", words), links);
        Assert.Contains($" id=\"{field}\"", await run.Page($"{page}/{step}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_of_a_picture_lead_to_the_one_field_for_them()
    {
        await using var run = await (await ServeRun.Start([("story.html", Story)])).Enter();
        var page = await run.Open("story.html");

        Assert.Equal(2, Links(await run.Page(page), "EK2001").Count(link => link.Address == page + "/pictures#alt-1"));
    }

    [Fact]
    public async Task Where_a_form_helps_no_attribute_of_HTML_is_spoken_of()
    {
        await using var run = await (await ServeRun.Start([("story.html", Story)])).Enter();
        var page = await run.Open("story.html");
        foreach (var path in new[] { page, page + "/preview" })
        {
            var shown = WebUtility.HtmlDecode(await run.Page(path));
            Assert.Contains("EK2001", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("alt attribute", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("alt=\"\"", shown[shown.IndexOf("class=\"problems\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.DoesNotContain("--lang", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_no_form_can_put_right_keeps_its_hint()
    {
        await using var run = await (await ServeRun.Start([("story.html", Story.Replace("goat.png?3", "gone.png", StringComparison.Ordinal))])).Enter();
        var page = await run.Page(await run.Open("story.html") + "/preview");

        Assert.Matches("class=\"hint\">[^<]+</p><p class=\"code\">EK2004", page);
    }

    [Fact]
    public async Task Dates_are_said_in_words_and_told_to_programs()
    {
        await using var run = await (await ServeRun.Start([("story.html", Story)])).Enter();
        var page = await run.Open("story.html");
        var overview = await run.Page(page);

        Assert.Contains("<dt>Published</dt><dd><time datetime=\"2025-05-15T15:54:00+01:00\">15 May 2025, 15:54 UTC+01:00</time></dd>", overview, StringComparison.Ordinal);
        Assert.Contains("<dt>Changed</dt><dd><time datetime=\"2025-05-16\">16 May 2025</time></dd>", overview, StringComparison.Ordinal);
        Assert.Contains("<p class=\"hint\" id=\"modified-hint\">Now 16 May 2025.</p>", await run.Page(page + "/facts"), StringComparison.Ordinal);
    }

    private static (string Address, string Words)[] Links(string page, string code) =>
    [
        .. Problem().Matches(page)
            .Where(problem => problem.Groups["code"].Value == code)
            .Select(problem => (problem.Groups["address"].Value, WebUtility.HtmlDecode(problem.Groups["words"].Value))),
    ];

    [GeneratedRegex("<p class=\"remedy\"><a href=\"(?<address>[^\"]+)\">(?<words>[^<]+)</a></p><p class=\"code\">(?<code>EK[0-9]+)")]
    private static partial Regex Problem();
}
