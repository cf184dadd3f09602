using System.Text;
using System.Text.RegularExpressions;
using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Changes of a page that change nothing for its reader change nothing in what is read.</summary>
/// <param name="output">Takes how much is lost.</param>
public sealed partial class MetamorphicTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>The largest share of the words of a sample article that may be read otherwise where names say nothing: its standfirst,
    /// which nothing but its name tells from a paragraph, its boxes and posts.</summary>
    private const double LargestLossWithoutNames = 0.12;

    /// <summary>The largest share where anything else is changed.</summary>
    private const double LargestLoss = 0.01;

    private const string Scrambled = "names scrambled";

    private const string Advert = "<div class=\"ad-slot\"><p>Buy a boat today, or two, while stocks last, says nobody in this story.</p></div>";

    private static readonly string Page =
        "<html lang=\"en\"><head><title>The late ferry of Skerrow | Harbour Post</title><meta property=\"og:site_name\" content=\"Harbour Post\"></head><body class=\"single\"><header class=\"site-header\"><nav class=\"menu\"><a href=\"/1\">News</a> <a href=\"/2\">Sport</a></nav></header>"
        + "<main class=\"content\"><article class=\"post\"><h1 class=\"title\">The late ferry of Skerrow</h1><p class=\"byline\" id=\"by\">By Ann Lee</p><div class=\"entry-content\">" + Pages.Prose
        + "<figure class=\"image\"><img src=\"/a.jpg\" alt=\"A red ferry\"><figcaption class=\"caption\">The ferry on Sunday (Bob Ray/HP)</figcaption></figure>" + Pages.MoreProse
        + "<h2 class=\"sub\">The letter</h2><ul class=\"list\"><li>It was short, they said.</li><li>It was signed by hand.</li></ul>" + Pages.Prose.Replace("ferry", "letter", StringComparison.Ordinal).Replace("goat", "seal", StringComparison.Ordinal)
        + "</div></article></main><footer class=\"foot\"><p>© Harbour Post</p></footer></body></html>";

    private static readonly string Expected = BodyText.Of(Pages.Read(Page));

    [Fact]
    public void White_space_between_elements_changes_nothing() => Same(Page.Replace("><", ">\n   <", StringComparison.Ordinal));

    [Fact]
    public void The_order_of_attributes_changes_nothing() => Same(TwoAttributes().Replace(Page, "<$1 $3 $2"));

    [Fact]
    public void Three_more_wrappers_change_nothing() =>
        Same(Page.Replace("<article", "<div><div><div><article", StringComparison.Ordinal).Replace("</article>", "</article></div></div></div>", StringComparison.Ordinal));

    [Fact]
    public void Names_that_say_nothing_lose_nothing()
    {
        var number = 0;
        Same(ClassAttribute().Replace(Page, _ => $"class=\"x{number++}q\""));
    }

    [Fact]
    public void An_advert_at_any_place_is_left_out()
    {
        for (var at = Page.IndexOf("<p>", StringComparison.Ordinal); at >= 0; at = Page.IndexOf("<p>", at + 1, StringComparison.Ordinal))
        {
            Same(Page.Insert(at, Advert));
        }
    }

    [Theory]
    [InlineData("news-story.html")]
    [InlineData("rain-gauge-feature.html")]
    [InlineData("many-languages.html")]
    [InlineData("arabic-story.html")]
    public void Sample_articles_lose_next_to_nothing_by_any_change(string name)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Input, name));
        var whole = BodyText.Of(Pages.Read(page));
        var number = 0;
        Loss(Scrambled, ClassAttribute().Replace(page, _ => $"class=\"x{number++}q\""), whole);
        Loss("white space", page.Replace("><", ">\n   <", StringComparison.Ordinal), whole);
        Loss("attributes reordered", TwoAttributes().Replace(page, "<$1 $3 $2"), whole);
        Loss("wrapped", page.Replace("<article", "<div><div><div><article", StringComparison.Ordinal).Replace("</article>", "</article></div></div></div>", StringComparison.Ordinal), whole);
        for (var at = page.IndexOf("<p>", StringComparison.Ordinal); at >= 0; at = page.IndexOf("<p>", at + 1, StringComparison.Ordinal))
        {
            // A quotation is kept whole, whatever the boxes in it are called.
            if (page.LastIndexOf("<blockquote", at, StringComparison.Ordinal) > page.LastIndexOf("</blockquote", at, StringComparison.Ordinal))
            {
                continue;
            }

            Loss($"advert at {at}", page.Insert(at, Advert), whole);
        }
    }

    [Fact]
    public void Any_bytes_give_an_article_or_a_coded_refusal()
    {
        var random = new Random(7);
        var bytes = Encoding.UTF8.GetBytes(Page);
        for (var round = 0; round < 300; round++)
        {
            var damaged = bytes[..random.Next(bytes.Length)].ToArray();
            for (var i = 0; i < damaged.Length / 20; i++)
            {
                damaged[random.Next(damaged.Length)] = round % 2 == 0 ? (byte)random.Next(256) : (byte)"<>/\"'=& \0"[random.Next(9)];
            }

            var (article, diagnostics) = Pages.Read(damaged);
            Assert.True(article is not null || diagnostics.HasAny(ExportKit.Diagnostics.Severity.Error));
        }
    }

    /// <summary>Prints and bounds the share of words that are read on one side alone.</summary>
    private void Loss(string change, string page, string whole)
    {
        var words = whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var left = words.ToList();
        var more = BodyText.Of(Pages.Read(page)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => !left.Remove(word));
        var loss = (double)(left.Count + more) / words.Length;
        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change}: {loss:P1} of {words.Length} words"));
        Assert.InRange(loss, 0, change == Scrambled ? LargestLossWithoutNames : LargestLoss);
    }

    private static void Same(string html) => Assert.Equal(Expected, BodyText.Of(Pages.Read(html)));

    [GeneratedRegex("<(\\w+) (\\w+=\"[^\"]*\") (\\w+=\"[^\"]*\")")]
    private static partial Regex TwoAttributes();

    [GeneratedRegex("class=\"[^\"]*\"")]
    private static partial Regex ClassAttribute();
}
