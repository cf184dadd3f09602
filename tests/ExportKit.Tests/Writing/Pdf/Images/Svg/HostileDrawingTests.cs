using System.Text;
using ExportKit.Writing;

namespace ExportKit.Tests.Writing.Pdf.Images.Svg;

/// <summary>Drawings that are made to harm: each ends soon, with a drawing or with a reason.</summary>
public sealed class HostileDrawingTests
{
    private const string Sample =
        "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100' viewBox='0 0 50 50'><style>.a{fill:red}</style><defs><linearGradient id='g'><stop offset='0' stop-color='red'/>"
        + "<stop offset='1' stop-opacity='.5'/></linearGradient><clipPath id='c'><circle r='40'/></clipPath></defs><g clip-path='url(#c)' opacity='.5' transform='rotate(10)'>"
        + "<path class='a' d='M0 0C1 2 3 4 5 6A3 4 5 0 1 9 9Z' stroke='url(#g)' stroke-dasharray='1 2'/><text x='1 2' y='3' font-size='2em'>abc<tspan dx='1'>d</tspan></text></g><use href='#g'/></svg>";

    [Fact]
    public void A_drawing_that_uses_itself_over_and_over_ends()
    {
        var levels = string.Concat(Enumerable.Range(1, 12).Select(i => $"<g id='l{i}'>{string.Concat(Enumerable.Repeat($"<use href='#l{i - 1}'/>", 10))}</g>"));
        Assert.Contains("too many parts", SvgLab.Problem($"<defs><rect id='l0' width='1' height='1'/>{levels}</defs><use href='#l12'/>")!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_seen_through_much_over_and_over_ends()
    {
        var clip = "<clipPath id='c'><path d='M0 0" + string.Concat(Enumerable.Repeat("L9 9L0 9", 50_000)) + "'/></clipPath>";
        Assert.Contains("too many lines", SvgLab.Problem(clip + "<g clip-path='url(#c)'>" + string.Concat(Enumerable.Repeat("<rect width='1' height='1'/>", 1_000)) + "</g>")!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Dashes_like_dust_are_a_line() =>
        Assert.Empty(SvgLab.Shape("<path d='M0 0H1000000' stroke='red' stroke-dasharray='.001'/>").Pen.Dashes);

    [Fact]
    public void Two_that_use_each_other_end() =>
        Assert.Single(SvgLab.Drawing("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/><rect width='9' height='9'/></g>").Items.Take(1));

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.NotNull(SvgLab.Problem(string.Concat(Enumerable.Repeat("<g>", 500)) + string.Concat(Enumerable.Repeat("</g>", 500))));
        Assert.NotNull(SvgLab.Problem(string.Concat(Enumerable.Repeat("<g opacity='.9'>", 50)) + "<rect width='1' height='1'/><circle r='1'/>" + string.Concat(Enumerable.Repeat("</g>", 50))));
    }

    [Fact]
    public void Elements_are_counted() => Assert.NotNull(SvgLab.Problem(string.Concat(Enumerable.Repeat("<rect/>", 300_000))));

    [Fact]
    public void Entities_are_not_expanded()
    {
        const string Bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&b;</text></svg>";
        Assert.False(SvgLab.ProblemOf(SvgLab.FileOf(Bomb))!.IsUnsupported);
        Assert.Null(SvgLab.ProblemOf(SvgLab.FileOf("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'file:///etc/passwd'><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='60000' height='60000'><rect width='100%' height='100%'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e-9' viewBox='0 0 1e30 1e-30'><rect width='1e300' height='1e300' stroke='red' stroke-width='1e99'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='NaN 0 -1 Infinity'><circle r='1e308' transform='scale(1e300) scale(1e300) rotate(1e300)' stroke='red'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><text font-size='1e99' x='1e99'>a</text><text font-size='-1'>b</text></svg>")]
    public void Numbers_without_measure_do_no_harm(string text) => DrawnDrawingTests.Written(SvgLab.FileOf(text));

    [Fact]
    public void A_drawing_cut_at_any_byte_is_damage()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        Assert.Null(SvgLab.ProblemOf(new ImageFile("a", bytes, ImageFormat.Svg)));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(SvgLab.ProblemOf(new ImageFile("a", bytes.AsMemory(0, length), ImageFormat.Svg))!.IsUnsupported);
        }
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(5);
        var sample = Encoding.UTF8.GetBytes(Sample);
        var drawn = 0;
        for (var round = 0; round < 4_000; round++)
        {
            var bytes = (byte[])sample.Clone();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)"0123456789-.%e#()'<>&; aMzZ"[random.Next(27)];
            }

            var file = new ImageFile("a", bytes, ImageFormat.Svg) { PixelWidth = 100, PixelHeight = 100 };
            if (SvgLab.ProblemOf(file) is null)
            {
                drawn++;
                DrawnDrawingTests.Written(file);
            }
        }

        Assert.InRange(drawn, 500, 3_999);
    }
}
