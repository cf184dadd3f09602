using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>What stands within a line.</summary>
public sealed class InlineReaderTests
{
    [Theory]
    [InlineData("one\n  two\t three", "one two three")]
    [InlineData("<b>one </b> two", "one two")]
    [InlineData("<b>one</b> <i>two</i>", "one two")]
    [InlineData("one<b> two</b>", "one two")]
    [InlineData("one<b></b> two", "one two")]
    [InlineData("one<b> </b>two", "one two")]
    [InlineData("  one two  ", "one two")]
    [InlineData("one&nbsp; two", "one\u00a0 two")]
    [InlineData("fish &amp; chips &lt;hot&gt; &#8217;n&#x2019; &#146;s &hellip; &ccaron;", "fish & chips <hot> ’n’ ’s … č")]
    [InlineData("AT&T and &unknown; stay", "AT&T and &unknown; stay")]
    [InlineData("<span>one</span><wbr>two", "onetwo")]
    public void White_space_and_references_are_as_browsers_have_them(string html, string text) => Assert.Equal(text, InlineText.Of(Inlines(html)));

    [Fact]
    public void Elements_become_what_they_mean()
    {
        AssertKind<Emphasis>("<em>x</em>");
        AssertKind<Emphasis>("<i>x</i>");
        AssertKind<Strong>("<strong>x</strong>");
        AssertKind<Inserted>("<ins>x</ins>");
        AssertKind<Deleted>("<del>x</del>");
        AssertKind<Subscript>("H<sub>2</sub>");
        AssertKind<Superscript>("m<sup>2</sup>");
        AssertKind<InlineCode>("<code>x</code>");
    }

    [Fact]
    public void Links_are_absolute_and_keep_what_their_title_adds()
    {
        var link = AssertKind<Link>("<a href=../x title='More than the words'>words</a>");
        Assert.Equal(("https://example.org/x", "More than the words"), (link.Address, link.Title));
        Assert.Null(AssertKind<Link>("<a href=/y title=words>words</a>").Title);
    }

    [Fact]
    public void Links_to_nowhere_are_their_words()
    {
        Assert.IsType<TextRun>(Assert.Single(Inlines("<a href='javascript:void(0)'>words</a> and <a href=#gone>more</a> and <a name=x>less</a>")));
    }

    [Theory]
    [InlineData("javascript:open()", "link-not-kept")]
    [InlineData("#gone", "link-not-kept")]
    [InlineData("#top", null)]
    [InlineData("#", null)]
    public void A_link_that_is_lost_is_told_of(string address, string? code)
    {
        var page = Pages.Article(Pages.Prose + $"<p>See <a href='{address}'>words</a> here.</p>" + Pages.MoreProse);

        var (_, diagnostics) = Pages.Read(Encoding.UTF8.GetBytes(page));

        Assert.Equal(code, diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code.Name).SingleOrDefault());
    }

    [Fact]
    public void Abbreviations_keep_their_expansion()
    {
        Assert.Equal("automatic weather station", AssertKind<Abbreviation>("<abbr title='automatic weather station'>AWS</abbr>").Expansion);
        Assert.IsType<TextRun>(Assert.Single(Inlines("the <abbr>AWS</abbr> is")));
    }

    [Fact]
    public void Quotations_get_the_marks_of_their_language()
    {
        Assert.Equal("“We started”", InlineText.Of([AssertKind<InlineQuote>("<q>We started</q>")]));
        Assert.Contains("«\u00a0Il dort\u00a0»", InlineText.Of(Inlines("dit : <span lang=fr><q>Il dort</q></span>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_in_another_language_say_so()
    {
        var span = AssertKind<LanguageSpan>("begins with <span lang=ar dir=rtl>كان يا ما كان</span>");
        Assert.Equal(("ar", TextDirection.RightToLeft), (span.Language, span.Direction));
        Assert.DoesNotContain(Inlines("<span lang=en>same</span>"), inline => inline is LanguageSpan);
        Assert.IsType<Emphasis>(Assert.Single(AssertKind<LanguageSpan>("<em lang=fr>bien</em>").Content));
    }

    [Fact]
    public void Ruby_keeps_bases_with_their_readings()
    {
        var ruby = AssertKind<Ruby>("<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>");
        Assert.Equal<RubySegment>([new RubySegment("東", "とう"), new RubySegment("京", "きょう")], ruby.Segments);
    }

    [Fact]
    public void Formulas_have_words_and_clean_markup()
    {
        var formula = AssertKind<Formula>("<math alttext='x squared' onclick='a()'><msup class=k><mi>x</mi><mn>2</mn></msup></math>");
        Assert.Equal(("x squared", "x^2"), (formula.Spoken, formula.Linear));
        Assert.Equal("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msup><mi>x</mi><mn>2</mn></msup></math>", formula.MathMl);
    }

    [Fact]
    public void A_small_picture_in_a_line_stays_in_it()
    {
        var image = AssertKind<InlineImage>("the sacks marked <img src=epi.png width=24 height=24 alt='with an ear of wheat'> hold old wheat");
        Assert.Equal("with an ear of wheat", image.Picture.Texts.Alt);
    }

    private static T AssertKind<T>(string html)
        where T : Inline => Assert.Single(Inlines(html).OfType<T>());

    private static ImmutableArray<Inline> Inlines(string html)
    {
        var body = Pages.Read(Pages.Article(Pages.Prose + "<p>" + html + "</p>" + Pages.MoreProse)).Body;
        return ((Paragraph)body[2]).Content;
    }
}
