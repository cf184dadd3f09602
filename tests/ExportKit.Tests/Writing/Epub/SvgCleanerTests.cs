using System.Text;
using System.Xml.Linq;
using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

public sealed class SvgCleanerTests
{
    private const string Start = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 4">""";

    [Fact]
    public void A_sound_picture_stays_as_it_is()
    {
        const string Inner =
            """<title>T</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><style>.a { fill: url(#g); }</style><g class="a" transform="rotate(45)"><path d="M0 0h4"/><use xlink:href="#g"/><text x="1" xml:space="preserve"> a &lt; b <tspan>c</tspan></text></g>""";
        var clean = Clean(Inner);

        Assert.Null(clean!.Dropped);
        Assert.False(clean.Moves);
        Assert.True(XNode.DeepEquals(
            XElement.Parse(Start + Inner + "</svg>", LoadOptions.PreserveWhitespace),
            XElement.Parse(Text(clean), LoadOptions.PreserveWhitespace)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>", "foreignObject")]
    [InlineData("<rect><animate attributeName='x' to='9'/></rect>", "animate")]
    [InlineData("<set attributeName='x' to='9'/>", "set")]
    [InlineData("<rect onclick='alert(1)'/>", "onclick")]
    [InlineData("<image href='https://example.org/a.png'/>", "image")]
    [InlineData("<image href='data:image/svg+xml;base64,AA=='/>", "image")]
    [InlineData("<use href='https://example.org/a.svg#b'/>", "href")]
    [InlineData("<use xlink:href='other.svg#b'/>", "href")]
    [InlineData("<rect fill='url(https://example.org/a#b)'/>", "fill")]
    [InlineData("<rect style='fill: url( \"a.svg#b\")'/>", "style")]
    [InlineData("<style>@import 'a.css';</style>", "style")]
    [InlineData("<style>.a { background: url(a.png) }</style>", "style")]
    [InlineData("<style>.a { fill: u\\72l(a.png) }</style>", "style")]
    [InlineData("<style>.a { background: image-set('a.png' 1x) }</style>", "style")]
    public void What_acts_moves_or_reaches_out_goes_and_is_named(string inner, string dropped)
    {
        var clean = Clean(inner + "<circle r='1'/>");

        Assert.Equal(dropped, clean!.Dropped);
        var text = Text(clean);
        foreach (var trace in new[] { "alert", "example.org", "a.png", "a.css", "other.svg", "foreignObject", "animate", "image/svg" })
        {
            Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
        }

        Assert.Contains("<circle r=\"1\" />", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_keeps_for_itself_goes_without_a_word()
    {
        var clean = Clean("<metadata><x/></metadata><e:view xmlns:e='urn:editor'/><rect e:a='1' xmlns:e='urn:editor' data-x='1' width='1'/>");

        Assert.Null(clean!.Dropped);
        Assert.EndsWith("""viewBox="0 0 4 4"><rect width="1" /></svg>""", Text(clean).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_goes_and_what_it_holds_stays() => Assert.EndsWith(
        """viewBox="0 0 4 4"><rect /></svg>""",
        Text(Clean("<a xlink:href='https://example.org/'><rect/></a>")!).Trim(),
        StringComparison.Ordinal);

    [Fact]
    public void Data_of_a_picture_may_stay() =>
        Assert.Contains("data:image/png;base64,AA==", Text(Clean("<image href='data:image/png;base64,AA=='/>")!), StringComparison.Ordinal);

    [Fact]
    public void Identifiers_are_sound_and_unique()
    {
        var text = Text(Clean("<g id='a'/><g id='a'/><g id='1'/><g id='b c'/><g id=''/>")!);

        Assert.EndsWith("""<g id="a" /><g /><g /><g /><g /></svg>""", text.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_that_moves_is_told() => Assert.True(Clean("<style>@keyframes k { to { opacity: 0 } }</style>")!.Moves);

    [Fact]
    public void A_document_type_is_passed_over() => Assert.NotNull(SvgCleaner.Clean(Encoding.UTF8.GetBytes(
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" + Start + "</svg>")));

    [Theory]
    [InlineData("")]
    [InlineData("<svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>")]
    [InlineData("<svg/>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>")]
    public void What_is_not_sound_SVG_is_refused(string text) => Assert.Null(SvgCleaner.Clean(Encoding.UTF8.GetBytes(text)));

    private static CleanSvg? Clean(string inner) => SvgCleaner.Clean(Encoding.UTF8.GetBytes(Start + inner + "</svg>"));

    private static string Text(CleanSvg svg) => Encoding.UTF8.GetString(svg.Bytes.Span);
}
