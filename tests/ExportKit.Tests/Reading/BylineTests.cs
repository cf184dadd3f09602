using ExportKit.Reading.Facts;

namespace ExportKit.Tests.Reading;

/// <summary>Who wrote an article, where the visible page says it.</summary>
public sealed class BylineTests
{
    private const string Publisher = "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The late ferry of Skerrow\",\"publisher\":{\"name\":\"Harbour Post Online\"},\"author\":{\"@type\":\"{0}\",\"name\":\"{1}\"}}</script>";

    [Theory]
    [InlineData("<div class=byline-date>By Ann Lee &bull; <span>15 May 2025</span></div>")]
    [InlineData("<div class=meta><div>By <span>Ann Lee</span></div><div>Skerrow</div></div>")]
    [InlineData("<div class=author-name><span>By</span> <a href=/people/ann-lee>Ann Lee</a><span>Staff Writer</span></div>")]
    [InlineData("<span>15 May 2025 · <a href=/author/ann-lee>Ann Lee</a></span>")]
    [InlineData("<div class=article-byline><a href=/x>Ann Lee</a></div>")]
    [InlineData("<ul class=authors><li>von <span class=author>Ann Lee</span></li><li>15:36 Uhr</li><li>3 Min. Lesezeit</li></ul>")]
    [InlineData("<a class=author href=/authors/1>Ann Lee<span> Skerrow</span></a>")]
    [InlineData("<p>Posted by: <a href=/x>Ann Lee</a></p>")]
    public void The_name_is_found_in_the_head(string byline) => Assert.Equal<string>(["Ann Lee"], Authors(byline));

    [Fact]
    public void Names_side_by_side_are_apart() =>
        Assert.Equal<string>(["Ann Lee", "Bob Ray", "Cid Poe"], Authors("<div class=article-byline><div><span>Ann Lee</span> <span>Bob Ray</span> <span>Cid Poe</span></div></div>"));

    [Theory]
    [InlineData("<p>Reviewed by <a href=/author/bob>Bob Ray</a></p>")]
    [InlineData("<p class=byline>Übersetzt von Bob Ray</p>")]
    [InlineData("<p>Photos by <a href=/author/bob>Bob Ray</a></p>")]
    [InlineData("<div class=author>News</div>")]
    [InlineData("<div class=author>5 min read</div>")]
    [InlineData("<div class=author>Senior Editor</div>")]
    [InlineData("<nav><a href=/author/bob>Bob Ray</a></nav>")]
    [InlineData("<figure><img src=a.jpg><figcaption class=byline>Bob Ray</figcaption></figure>")]
    public void Who_did_not_write_is_no_author(string html) => Assert.Empty(Authors(html));

    [Fact]
    public void Names_of_other_articles_are_passed_over() =>
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article("<p class=byline>By Ann Lee</p>" + Pages.Prose + Pages.MoreProse + "<ul><li><h3><a href=/b>Another story of the sea</a></h3><span class=byline>By Bob Ray</span></li></ul>")).Metadata.Authors);

    [Fact]
    public void The_foot_is_asked_where_the_head_says_nothing() =>
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse + "<div class=post-meta>By: <a href=/author/ann>Ann Lee</a></div>")).Metadata.Authors);

    [Theory]
    [InlineData("<p style='text-align:right'>Ann Lee</p>")]
    [InlineData("<p><em>Ann Lee</em></p>")]
    public void A_name_alone_in_the_last_line_signs_the_article(string last) =>
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse + last)).Metadata.Authors);

    [Fact]
    public void A_strong_name_above_the_first_paragraph_counts_where_only_the_house_is_named()
    {
        var head = Publisher.Replace("{0}", "Organization", StringComparison.Ordinal).Replace("{1}", "Harbour Post Online", StringComparison.Ordinal);
        const string Strong = "<p><strong>Ann Lee/Bob Ray</strong></p>" + Pages.Prose;
        Assert.Equal<string>(["Ann Lee", "Bob Ray"], Pages.Read(Pages.Article("<p class=byline>Harbour Post Online</p>" + Strong, head)).Metadata.Authors);
        Assert.Empty(Pages.Read(Pages.Article(Strong)).Metadata.Authors);
    }

    [Fact]
    public void A_list_of_facts_far_below_is_asked_last()
    {
        var links = string.Concat(Enumerable.Range(1, 15).Select(i => $"<p><a href=/{i}>More of the islands, part {i}</a></p>"));
        var metadata = Pages.Read($"<html lang=de><body><main><h1>The late ferry of Skerrow</h1>{Pages.Prose}{Pages.MoreProse}</main><section>{links}</section><ul><li><b>Datum</b> 15.05.2025</li><li><b>Autorin/Autor</b> Ann Lee</li></ul></body></html>").Metadata;
        Assert.Equal<string>(["Ann Lee"], metadata.Authors);
        Assert.Equal(new DateTime(2025, 5, 15), metadata.Published?.Value.Date);
    }

    [Fact]
    public void A_site_that_bears_its_authors_name_has_an_author() =>
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article("<p class=byline>By Ann Lee</p>" + Pages.Prose + Pages.MoreProse + "<div class=comment><a class=author href=/x>Bob Ray</a></div>", "<meta property=og:site_name content='Ann Lee'>")).Metadata.Authors);

    [Theory]
    [InlineData("Person", "Harbour Post Online")]
    [InlineData("Person", "HPO")]
    [InlineData("Organization", "The Islands' Press Office")]
    [InlineData("Person", "Skerrow Media GmbH")]
    public void A_house_gives_way_to_the_person_who_is_shown(string type, string name)
    {
        var head = Publisher.Replace("{0}", type, StringComparison.Ordinal).Replace("{1}", name, StringComparison.Ordinal);
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article("<p class=byline>By Ann Lee</p>" + Pages.Prose, head)).Metadata.Authors);
        Assert.Equal<string>([name], Pages.Read(Pages.Article(Pages.Prose, head)).Metadata.Authors);
    }

    [Theory]
    [InlineData("Center for Drugs and Research", "Center for Drugs and Research")]
    [InlineData("Ann Lee and Bob Ray", "Ann Lee|Bob Ray")]
    [InlineData("Prince and the Revolution", "Prince and the Revolution")]
    [InlineData("Lee, Ann", "Ann Lee")]
    [InlineData("Lee, Ann B.", "Ann B. Lee")]
    [InlineData("a.lee@example.org", "")]
    [InlineData("김철수 기자", "김철수")]
    [InlineData("山田太郎記者", "山田太郎")]
    [InlineData("Ann Hamdy, Skerrow", "Ann Hamdy")]
    public void Structured_names_are_parted_only_between_names(string given, string names) =>
        Assert.Equal(names, string.Join('|', BylineReader.Names([given], null, false)));

    [Fact]
    public void A_meta_tag_for_the_article_is_trusted_more_than_one_for_the_site() =>
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article(Pages.Prose, "<meta name=author content='Big House'><meta property=article:author content='Ann Lee'>")).Metadata.Authors);

    [Fact]
    public void Microdata_outside_an_article_is_nobodys() =>
        Assert.Empty(Pages.Read(Pages.Article(Pages.Prose + Pages.MoreProse + "<aside><h3><a href=/b>More</a></h3><p><span itemprop=author>Bob Ray</span></p></aside>")).Metadata.Authors);

    [Theory]
    [InlineData("<div><span class=name>Ann Lee</span><span class=date>15 May 2025</span></div>", "Ann Lee")]
    [InlineData("<div><div class=username><a href=/u/lee>SkerrowLee</a></div><div class=date>15 May 2025</div></div>", "SkerrowLee")]
    [InlineData("<div><span><span class=provider-name>Harbour Wire</span></span> <i>•</i> <time>15 May 2025</time></div>", "Harbour Wire")]
    [InlineData("<div><span class=name>Ann Lee</span><span>of Skerrow</span></div>", "")]
    [InlineData("<div><div class=name>Skerrow</div><p>15 May 2025</p></div>", "")]
    public void A_name_beside_the_date_is_who_wrote(string head, string name) => Assert.Equal(name, string.Join('|', Authors(head)));

    [Fact]
    public void A_line_of_dates_as_long_as_a_sentence_does_not_end_the_head() =>
        Assert.Equal<string>(["Ann Lee"], Authors("<p>The harbour was full of boats that day, and so were the boats of goats, said the harbour master to all who asked.</p>"
            + "<p>May 15, 2025, 12:31 PM UTC / Updated May 15, 2025, 6:06 PM UTC</p><p class=author-line>By Ann Lee</p>"));

    [Fact]
    public void The_article_itself_is_no_teaser_for_the_one_it_leads_to()
    {
        const string Html = "<html><head><title>The late ferry of Skerrow</title></head><body><h1>The late ferry of Skerrow</h1><div class=page><article>{0}{1}<h2><a href=/b>Another ferry</a></h2>{2}</article><p>All rights are kept by the harbour, which keeps them well.</p></div></body></html>";
        var page = Html.Replace("{0}", "<div class=line>By Ann Lee</div>", StringComparison.Ordinal).Replace("{1}", Pages.Prose, StringComparison.Ordinal).Replace("{2}", Pages.MoreProse, StringComparison.Ordinal);
        Assert.Equal<string>(["Ann Lee"], Pages.Read(page).Metadata.Authors);
    }

    [Fact]
    public void One_item_of_microdata_may_hold_several_names()
    {
        const string Item = "<div itemscope itemtype=https://schema.org/NewsArticle><div itemprop=author itemscope><span itemprop=name>Ann Lee</span><span itemprop=name>Bob Ray</span>"
            + "<span itemprop=worksFor itemscope><span itemprop=name>Harbour Wire</span></span></div>";
        Assert.Equal<string>(["Ann Lee", "Bob Ray"], Pages.Read(Pages.Article(Item + Pages.Prose + Pages.MoreProse + "</div>")).Metadata.Authors);
    }

    [Fact]
    public void Of_many_who_are_listed_for_machines_those_shown_wrote()
    {
        const string Listed = "<meta name=author content='Ann Lee, Bob Ray, Carl Moe, Dora Fin'>";
        Assert.Equal<string>(["Ann Lee"], Pages.Read(Pages.Article("<p class=byline><a href=/author/lee>Ann Lee</a></p>" + Pages.Prose, Listed)).Metadata.Authors);
        Assert.Equal(4, Pages.Read(Pages.Article(Pages.Prose, Listed)).Metadata.Authors.Length);
        Assert.Equal(4, Pages.Read(Pages.Article("<p class=byline><a href=/author/fox>Eve Fox</a></p>" + Pages.Prose, Listed)).Metadata.Authors.Length);
    }

    private static string[] Authors(string byline) => [.. Pages.Read(Pages.Article(byline + Pages.Prose + Pages.MoreProse)).Metadata.Authors];
}
