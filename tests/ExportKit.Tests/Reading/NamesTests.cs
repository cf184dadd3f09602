using System.Globalization;

namespace ExportKit.Tests.Reading;

/// <summary>What the classes and identifiers of a page say, and what they only seem to say.</summary>
public sealed class NamesTests
{
    private const string Line = "Bring a coat, a light and some patience, said the mayor, who had none of the three.";

    [Theory]
    [InlineData("<div class='e1e566ad d097cc30'><p>{0}</p></div>")]
    [InlineData("<p class='has-share-color has-small-font-size'>{0}</p>")]
    [InlineData("<h2 id='how-to-share-a-boat-on-social-media'>{0}</h2>")]
    [InlineData("<h2 class=header-anchor>{0}</h2>")]
    [InlineData("<div class='entry sidebar-enabled--false'><p>{0}</p></div>")]
    [InlineData("<div class='elementor-element elementor-widget'><div class=elementor-widget-container><p>{0}</p></div></div>")]
    [InlineData("<table><tr><th>When</th><th>What</th></tr><tr><td class=utility-text>Sunday</td><td class=utility-text>{0}</td></tr></table>")]
    public void Hashes_looks_and_words_of_the_text_are_no_names(string html) =>
        Assert.Contains(Line, Pages.BodyWith(string.Format(CultureInfo.InvariantCulture, html, Line)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=page-footer-bottom><p>{0}</p></div>")]
    [InlineData("<div class=testimonials><p>{0}</p></div>")]
    [InlineData("<div class=wp-polls><p>{0}</p></div>")]
    [InlineData("<section class=webring><p>{0}</p></section>")]
    [InlineData("<div class='vcard'><p>{0}</p></div>")]
    [InlineData("<div class=ai-summary><p>{0}</p></div>")]
    [InlineData("<form action=/x><p>{0}</p></form>")]
    [InlineData("<p style='position:absolute; clip: rect(0 0 0 0); height:1px'>{0}</p>")]
    public void Feet_forms_and_praise_are_not_the_article(string html) =>
        Assert.Equal(Pages.ProseAlone, Pages.BodyWith(string.Format(CultureInfo.InvariantCulture, html, Line)));

    [Fact]
    public void A_weak_name_that_many_paragraphs_carry_means_nothing()
    {
        var body = (Pages.Prose + Pages.MoreProse).Replace("<p>", "<p class=widget>", StringComparison.Ordinal);
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(body)));
    }

    [Fact]
    public void A_wrapper_of_all_says_nothing_of_small_boxes_with_its_name()
    {
        var body = "<div class=with-newsletter>" + Pages.Prose + $"<div class=newsletter><p>{Line}</p></div>" + Pages.MoreProse + "</div>";
        Assert.Equal(Pages.ProseAlone, Pages.Body(Pages.Article(body)));
    }

    [Fact]
    public void What_a_recipe_needs_is_of_the_recipe_though_it_is_linked() =>
        Assert.Contains("two cups of flour", Pages.BodyWith("<aside class=recipe__ingredients><ul><li>two cups of flour, <a href=/1>sold here</a></li><li>a spoon of <a href=/2>salt of the sea</a></li></ul></aside>"), StringComparison.Ordinal);
}
