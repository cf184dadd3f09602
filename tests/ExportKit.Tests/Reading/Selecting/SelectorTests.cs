using ExportKit.Reading;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Selecting;

/// <summary>What selectors match, by Selectors Level 4.</summary>
public sealed class SelectorTests
{
    private const string PageText = """
        <!DOCTYPE html><html id=html lang=en><head id=head><meta id=meta name=author content="A. Writer"><script id=script>1</script></head>
        <body id=body class="a">
        <div id=d1 class="story Main"><h1 id=h1>Head</h1><script id=s1></script><p id=p1 class="first lead">One <b id=b1>two</b></p><p id=p2 lang=fr-CA data-x="5 6">Deux <i id=i1></i></p><aside id=as><p id=p3>Three</p></aside></div>
        <div id=d2><ul id=ul><li id=l1>1</li><li id=l2 class="sm:x">2</li><li id=l3>3</li><li id=l4>4</li><li id=l5>5</li></ul><a id=a1 href="/x" rel="Next">x</a><a id=a2>y</a></div>
        <table id=t><tr id=r1><td id=c1>1</td></tr><tr id=r2><td id=c2 data-s="It's">2</td></tr></table>
        </body></html>
        """;

    private static readonly SelectorTree Tree = SelectorTree.Of(
        PageBuilder.Build(PageText, new ReadingOptions { SourceName = "page.html", Rules = new SiteRules() }, null)!);

    [Theory]
    [InlineData("*", "html head meta script body d1 h1 s1 p1 b1 p2 i1 as p3 d2 ul l1 l2 l3 l4 l5 a1 a2 t r1 c1 r2 c2")]
    [InlineData("p", "p1 p2 p3")]
    [InlineData("P", "p1 p2 p3")]
    [InlineData(".story", "d1")]
    [InlineData(".main", "")]
    [InlineData(".Main.story", "d1")]
    [InlineData("#p2", "p2")]
    [InlineData("p.lead", "p1")]
    [InlineData("h1, b, #as", "h1 b1 as")]
    [InlineData("div p", "p1 p2 p3")]
    [InlineData("div > p", "p1 p2")]
    [InlineData("div>aside   p", "p3")]
    [InlineData("h1 + p", "")]
    [InlineData("script + p", "p1")]
    [InlineData("h1 ~ p", "p1 p2")]
    [InlineData("p + p + aside", "as")]
    [InlineData("body div p b", "b1")]
    [InlineData("[lang]", "html p2")]
    [InlineData("[data-x~='6']", "p2")]
    [InlineData("[data-x=\"5 6\"]", "p2")]
    [InlineData("[lang|=fr]", "p2")]
    [InlineData("[lang|=FR i]", "p2")]
    [InlineData("[id^=l]", "l1 l2 l3 l4 l5")]
    [InlineData("[id$='1']", "d1 h1 s1 p1 b1 i1 l1 a1 r1 c1")]
    [InlineData("[class*=tor]", "d1")]
    [InlineData("[class*='']", "")]
    [InlineData("[rel=next]", "a1")]
    [InlineData("[rel=next s]", "")]
    [InlineData("[data-s='It\\'s']", "c2")]
    [InlineData(".sm\\:x", "l2")]
    [InlineData("#\\6c 3", "l3")]
    [InlineData("p:not(.lead)", "p2 p3")]
    [InlineData("p:not(.lead, aside p)", "p2")]
    [InlineData(":is(h1, aside) > p, :is(div > aside) p", "p3")]
    [InlineData(":where(#d1, #d2) > :is(p, ul)", "p1 p2 ul")]
    [InlineData("p:has(b)", "p1")]
    [InlineData("div:has(> aside)", "d1")]
    [InlineData("p:has(+ p)", "p1")]
    [InlineData("p:has(~ aside p)", "p1 p2")]
    [InlineData("div:has(li, table)", "d2")]
    [InlineData("body:has(:not(p))", "body")]
    [InlineData("li:first-child", "l1")]
    [InlineData("li:last-child, p:only-child", "p3 l5")]
    [InlineData("li:nth-child(2n+1)", "l1 l3 l5")]
    [InlineData("li:nth-child( -n + 2 )", "l1 l2")]
    [InlineData("li:nth-child(even)", "l2 l4")]
    [InlineData("li:nth-last-child(2)", "l4")]
    [InlineData("li:nth-child(n+4)", "l4 l5")]
    [InlineData("li:nth-child(2 of :not(.sm\\:x))", "l3")]
    [InlineData("p:nth-of-type(2)", "p2")]
    [InlineData("p:nth-child(3)", "p1")]
    [InlineData("p:first-of-type", "p1 p3")]
    [InlineData("p:last-of-type", "p2 p3")]
    [InlineData("a:nth-last-of-type(2)", "a1")]
    [InlineData("ul:only-of-type", "ul")]
    [InlineData(":empty", "meta s1 i1")]
    [InlineData(":root", "html")]
    [InlineData(":lang(fr)", "p2 i1")]
    [InlineData("p:lang(en)", "p1 p3")]
    [InlineData(":lang('*-CA')", "p2 i1")]
    [InlineData(":any-link", "a1")]
    [InlineData("head > meta[name=author]", "meta")]
    [InlineData("table > tbody > tr", "r1 r2")]
    [InlineData("/* a note */ div /**/ > p", "p1 p2")]
    public void A_selector_matches(string selector, string expected) => Assert.Equal(expected, Matches(selector, Tree));

    [Theory]
    [InlineData("", 1, "ends where an element was expected")]
    [InlineData("p >", 4, "ends where an element was expected")]
    [InlineData("> p", 1, "missing before \">\"")]
    [InlineData("p,,b", 3, "missing before \",\"")]
    [InlineData("p:frist-child", 2, "did you mean :first-child?")]
    [InlineData("p::before", 2, "pseudo-element")]
    [InlineData("p:contains('x')", 2, "no selector of CSS asks for words")]
    [InlineData("p:eq(1)", 2, "which count from 1")]
    [InlineData("p:not", 2, "needs brackets")]
    [InlineData("p:empty()", 2, "takes no brackets")]
    [InlineData("p:hover", 2, "not known here")]
    [InlineData("p:not(.a", 2, "not closed")]
    [InlineData("p[data-x", 2, "not closed")]
    [InlineData("p[data-x=5]", 10, "\"5\"")]
    [InlineData("p[title='x]", 9, "quotation mark is not closed")]
    [InlineData("p:nth-child(2x)", 13, "says no places")]
    [InlineData(".2col", 1, "[class~=\"2col\"]")]
    [InlineData("p)", 2, "\")\" was not expected")]
    [InlineData("p!important", 2, "\"!\" was not expected")]
    [InlineData("svg|a", 1, "namespaces")]
    [InlineData("p:has(b:has(i))", 8, "within :has()")]
    [InlineData("3col", 1, "cannot begin with a digit")]
    public void What_is_no_selector_is_refused_with_its_place(string text, int column, string part)
    {
        Assert.Null(Selector.TryParse(text, out var problem));
        Assert.Contains(part, problem!.ToString(), StringComparison.Ordinal);
        Assert.Equal(column, problem.Column);
    }

    [Fact]
    public void What_would_cost_too_much_is_refused()
    {
        Assert.Null(Selector.TryParse(string.Join(',', Enumerable.Repeat("p.a.b.c.d", 100)), out var many));
        Assert.Contains("conditions", many!.Message, StringComparison.Ordinal);
        Assert.Null(Selector.TryParse(new string('a', 3000), out var length));
        Assert.Contains("longer", length!.Message, StringComparison.Ordinal);
        Assert.Null(Selector.TryParse(string.Concat(Enumerable.Repeat(":not(", 20)) + "p" + new string(')', 20), out var depth));
        Assert.Contains("deep", depth!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_selector_built_to_try_all_ways_takes_the_time_of_a_plain_one()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 400)) + string.Concat(Enumerable.Repeat("<p>x</p>", 20_000)) + string.Concat(Enumerable.Repeat("</div>", 400));
        var page = PageBuilder.Build("<!DOCTYPE html><html><body>" + deep + "</body></html>", new ReadingOptions { SourceName = "page.html", Rules = new SiteRules() }, null)!;
        var hostile = string.Join(' ', Enumerable.Repeat("div", 60)) + " p ~ p ~ p ~ p:not(div div div div b):has(~ p ~ p ~ p)";
        var matched = new SelectorMatcher(SelectorTree.Of(page)).All(Selector.TryParse(hostile, out _)!);
        Assert.Equal(20_000 - 6, matched.Count);
    }

    [Fact]
    public void Elements_whose_tags_the_source_leaves_out_are_there() =>
        Assert.Equal("x", Matches("html > body > p", SelectorTree.Of(PageBuilder.Build("<title>T</title><p id=x>One", new ReadingOptions { SourceName = "page.html", Rules = new SiteRules() }, null)!)));

    private static string Matches(string selector, SelectorTree tree)
    {
        var understood = Selector.TryParse(selector, out var problem);
        Assert.Null(problem);
        return string.Join(' ', new SelectorMatcher(tree).All(understood!).Select(node => node["id"]).OfType<string>());
    }
}
