using ExportKit.Writing.Pdf.Images.Svg;

namespace ExportKit.Tests.Writing.Pdf.Images.Svg;

public sealed class SvgReaderTests
{
    [Theory]
    [InlineData("<rect x='10' y='20' width='30' height='40'/>", 10, 20, 40, 60)]
    [InlineData("<rect x='10%' y='1em' width='3ex' height='2pc' rx='2'/>", 10, 16, 34, 48)]
    [InlineData("<circle cx='50' cy='40' r='10'/>", 40, 30, 60, 50)]
    [InlineData("<ellipse cx='50' cy='40' rx='20' ry='5'/>", 30, 35, 70, 45)]
    [InlineData("<ellipse cx='50' cy='40' rx='20'/>", 30, 20, 70, 60)]
    [InlineData("<polygon points='1,2 3,4, 9 8'/>", 1, 2, 9, 8)]
    [InlineData("<g transform='translate(10 5) scale(2)'><path d='M0 0H10V5'/></g>", 10, 5, 30, 15)]
    [InlineData("<rect width='10' height='20' transform='rotate(90)translate(0,-40)'/>", 20, 0, 40, 10)]
    [InlineData("<rect width='10' height='10' transform='matrix(1 0 0 2 3 4)'/>", 3, 4, 13, 24)]
    [InlineData("<rect width='10' height='10' transform='rotate(180, 20, 20)'/>", 30, 30, 40, 40)]
    [InlineData("<svg x='10' y='10' width='50' height='20' viewBox='0 0 10 10' overflow='visible'><rect width='10' height='10'/></svg>", 25, 10, 45, 30)]
    [InlineData("<svg width='50' height='20' viewBox='0 0 10 10' preserveAspectRatio='xMinYMin slice' overflow='visible'><rect width='10' height='10'/></svg>", 0, 0, 50, 50)]
    [InlineData("<svg width='50' height='20' viewBox='0 0 10 10' preserveAspectRatio='none' overflow='visible'><rect width='10' height='10'/></svg>", 0, 0, 50, 20)]
    [InlineData("<defs><rect id='r' width='10' height='10'/></defs><use xlink:href='#r' x='5' y='6'/>", 5, 6, 15, 16)]
    [InlineData("<symbol id='s' viewBox='0 0 1 1' overflow='visible'><rect width='1' height='1'/></symbol><use href='#s' width='20' height='20' x='1' y='1'/>", 1, 1, 21, 21)]
    [InlineData("<switch><foreignObject/><rect width='9' height='9'/><rect width='99' height='99'/></switch>", 0, 0, 9, 9)]
    public void Shapes_stand_where_they_should(string content, double left, double top, double right, double bottom)
    {
        var box = SvgLab.Shape(content).Path.Bounds()!.Value;

        // The form is of 500 by 500, and its y grows upwards.
        Assert.Equal((left, top, right, bottom), (Math.Round(box.Left / 5, 3), Math.Round(100 - (box.Bottom / 5), 3), Math.Round(box.Right / 5, 3), Math.Round(100 - (box.Top / 5), 3)));
    }

    [Theory]
    [InlineData("<rect width='9' height='9' fill='#f00'/>", 1, 0, 0)]
    [InlineData("<rect width='9' height='9' fill='RED'/>", 1, 0, 0)]
    [InlineData("<rect width='9' height='9' fill='rgb(0 255 0 / 50%)'/>", 0, 1, 0)]
    [InlineData("<rect width='9' height='9' fill='rgba(0%,100%,0%,.5)'/>", 0, 1, 0)]
    [InlineData("<rect width='9' height='9' fill='hsl(240, 100%, 50%)'/>", 0, 0, 1)]
    [InlineData("<g color='blue'><rect width='9' height='9' fill='currentColor'/></g>", 0, 0, 1)]
    [InlineData("<g fill='red'><g><rect width='9' height='9'/></g></g>", 1, 0, 0)]
    [InlineData("<g fill='red'><rect width='9' height='9' style='fill: blue'/></g>", 0, 0, 1)]
    [InlineData("<style>rect{fill:red}</style><rect width='9' height='9' fill='blue'/>", 1, 0, 0)]
    [InlineData("<style>.a{fill:red} rect{fill:blue}</style><rect class='b a' width='9' height='9'/>", 1, 0, 0)]
    [InlineData("<style>#i{fill:red} .a{fill:blue}</style><rect class='a' id='i' width='9' height='9'/>", 1, 0, 0)]
    [InlineData("<style>g rect, circle{fill:red} svg > rect{fill:blue}</style><g><rect width='9' height='9'/></g>", 1, 0, 0)]
    [InlineData("<style>/* a{} */ rect:hover{fill:blue} rect[x]{fill:blue} @media print{rect{fill:blue}} rect.c{fill:red!important}</style><rect class='c' width='9' height='9'/>", 1, 0, 0)]
    [InlineData("<rect width='9' height='9' fill='no-such-colour'/>", 0, 0, 0)]
    [InlineData("<rect width='9' height='9' fill='url(#nowhere) red'/>", 1, 0, 0)]
    [InlineData("<rect width='9' height='9' style='fill:var(--theirs, red)'/>", 1, 0, 0)]
    [InlineData("<linearGradient id='a'><stop stop-color='red'/></linearGradient><rect width='9' height='9' fill='url(#a)'/>", 1, 0, 0)]
    public void Colours_are_those_that_win(string content, double red, double green, double blue)
    {
        var fill = SvgLab.Shape(content).Fill!;
        Assert.Null(fill.Shading);
        Assert.Equal((red, green, blue), (Math.Round(fill.Colour.Red, 3), Math.Round(fill.Colour.Green, 3), Math.Round(fill.Colour.Blue, 3)));
    }

    [Theory]
    [InlineData("<rect width='9' height='9' fill='none'/>")]
    [InlineData("<rect width='9' height='9' display='none'/>")]
    [InlineData("<g style='display:none'><rect width='9' height='9' filter='url(#f)'/></g>")]
    [InlineData("<rect width='9' height='9' visibility='hidden'/>")]
    [InlineData("<rect width='9' height='9' opacity='0'/>")]
    [InlineData("<rect width='0' height='9'/><circle r='-1'/><path/>")]
    [InlineData("<defs><rect width='9' height='9'/></defs><symbol id='a'><circle r='9'/></symbol>")]
    [InlineData("<title>a</title><desc>b</desc><metadata>c</metadata><script>d()</script><unknown><rect width='9' height='9'/></unknown>")]
    [InlineData("<x:rect xmlns:x='urn:x' width='9' height='9'><rect width='9' height='9'/></x:rect>")]
    [InlineData("<clipPath id='c'/><rect width='9' height='9' clip-path='url(#c)'/>")]
    [InlineData("<g id='a'><use href='#a'/></g>")]
    [InlineData("<use href='#a'/>")]
    public void What_cannot_be_seen_is_not_drawn(string content) => Assert.Empty(SvgLab.Drawing(content).Items);

    [Theory]
    [InlineData("<rect width='9' height='9' filter='url(#f)'/>", "filters")]
    [InlineData("<style>rect{filter:blur(2px)}</style><rect width='9' height='9'/>", "filters")]
    [InlineData("<g mask='url(#m)'/>", "masks")]
    [InlineData("<pattern id='p'/><rect width='9' height='9' fill='url(#p)'/>", "patterns")]
    [InlineData("<foreignObject/>", "foreignObject")]
    [InlineData("<rect width='9' height='9'><animate/></rect><animate/>", "animation")]
    [InlineData("<text><textPath href='#p'>a</textPath></text>", "text along a path")]
    [InlineData("<text rotate='10'>a</text>", "turned letters")]
    [InlineData("<use href='other.svg#a'/>", "another file")]
    [InlineData("<image href='https://example.org/a.png'/>", "a picture that cannot be had")]
    [InlineData("<image href='data:image/png;base64,AAAA'/>", "a picture that cannot be had")]
    [InlineData("<rect width='9' height='9' fill='url(other.svg#a)'/>", "another file")]
    [InlineData("<linearGradient id='a' spreadMethod='repeat'><stop/><stop offset='1'/></linearGradient><rect width='9' height='9' fill='url(#a)'/>", "gradients that repeat")]
    [InlineData("<rect width='9' height='9' style='mix-blend-mode:multiply'/>", "blending")]
    [InlineData("<rect width='9' height='9' clip-path='circle(4px)'/>", "clips of CSS")]
    [InlineData("<rect width='9' height='9' fill='var(--theirs)'/>", "variables")]
    [InlineData("<style>@import url(a.css); rect{}</style><rect width='9' height='9'/>", "style sheet")]
    [InlineData("<clipPath id='c'><text>a</text></clipPath><rect width='9' height='9' clip-path='url(#c)'/>", "clips made of text")]
    public void What_goes_beyond_is_named(string content, string feature)
    {
        var problem = SvgLab.Problem(content)!;
        Assert.True(problem.IsUnsupported);
        Assert.Contains(feature, problem.Problem, StringComparison.Ordinal);
        Assert.NotNull(problem.Hint);
    }

    [Theory]
    [InlineData("width='30' height='20'", 30, 20)]
    [InlineData("viewBox='0 0 30 20'", 1200, 800)]
    [InlineData("viewBox='0 0 30 20' width='100%' height='auto'", 1200, 800)]
    [InlineData("viewBox='0 0 30 20' width='60'", 60, 40)]
    [InlineData("", 300, 150)]
    public void What_has_a_ratio_and_no_size_is_wide(string attributes, int width, int height)
    {
        var drawing = SvgReader.Read(SvgLab.FileOf($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>"), _ => throw new InvalidOperationException(), out _)!;
        Assert.Equal((width, height), (drawing.PixelWidth, drawing.PixelHeight));
    }

    [Fact]
    public void Strokes_have_their_pen()
    {
        var shape = SvgLab.Shape("<path d='M0 0H9' fill='none' stroke='red' stroke-width='2' stroke-linecap='round' stroke-linejoin='bevel' stroke-miterlimit='7' stroke-dasharray='1,2 3' stroke-dashoffset='1' transform='scale(3)'/>");
        Assert.Equal((30.0, 1, 2, 7.0, 15.0), (shape.Pen.Width, shape.Pen.Cap, shape.Pen.Join, shape.Pen.MiterLimit, shape.Pen.DashOffset));
        Assert.Equal([15, 30, 45], shape.Pen.Dashes);
        Assert.Null(shape.Fill);
    }

    [Fact]
    public void A_pen_bends_with_the_matrix_or_keeps_its_width()
    {
        Assert.Equal(Math.Sqrt(3) * 10, SvgLab.Shape("<path d='M0 0H9' stroke='red' stroke-width='2' transform='scale(1,3)'/>").Pen.Width, 1e-9);
        Assert.Equal(10, SvgLab.Shape("<path d='M0 0H9' stroke='red' stroke-width='2' transform='scale(1,3)' vector-effect='non-scaling-stroke'/>").Pen.Width);
    }

    [Fact]
    public void A_group_lets_something_through_as_one()
    {
        var group = Assert.IsType<SvgGroupItem>(Assert.Single(SvgLab.Drawing("<g opacity='.5'><rect width='9' height='9'/><circle r='9'/></g>").Items));
        Assert.Equal((0.5, 2), (group.Opacity, group.Items.Count));
        Assert.Equal(0.25, SvgLab.Shape("<g opacity='50%'><rect width='9' height='9' fill-opacity='.5'/></g>").Fill!.Opacity);
    }

    [Fact]
    public void Gradients_inherit_by_their_links_and_run_from_0_to_1()
    {
        var shading = SvgLab.Shape(
            "<linearGradient id='a' x2='50%'><stop offset='20%' stop-color='red'/><stop offset='.1' stop-color='lime'/><stop offset='80%' style='stop-color:blue;stop-opacity:.5'/></linearGradient>"
            + "<linearGradient id='b' href='#a' gradientUnits='userSpaceOnUse' x1='10'/><rect width='9' height='9' fill='url(#b)'/>").Fill!.Shading!;
        Assert.Equal([50, 0, 250, 0], shading.Coordinates);
        Assert.Equal([0, 0.2, 0.2001, 0.8, 1], shading.Stops.Select(stop => Math.Round(stop.Offset, 6)));
        Assert.True(shading.HasAlpha);
        Assert.Equal(1, shading.Stops[2].Colour.Green);
    }

    [Fact]
    public void The_focus_of_a_gradient_stays_within_its_circle()
    {
        var shading = SvgLab.Shape(
            "<radialGradient id='a' r='.4' fx='2' cy='.5'><stop stop-color='red'/><stop offset='1'/></radialGradient><rect width='9' height='9' fill='url(#a)'/>").Fill!.Shading!;
        Assert.InRange(shading.Coordinates[0] / shading.Coordinates[5], 2.24, 2.25);
    }

    [Fact]
    public void Text_has_its_places_and_its_spaces()
    {
        var text = Assert.IsType<SvgTextItem>(Assert.Single(SvgLab.Drawing(
            "<text x='1' y='2'>\n  Two  <tspan font-weight='bold'>bold </tspan> words\n<tspan x='5 6' dy='3'>abc</tspan> </text>").Items));
        Assert.Equal([(1, 2, "Two |bold |words "), (5, null, "a"), (6, (double?)null, "bc")], text.Chunks.Select(chunk =>
            (chunk.X ?? 0, chunk.Y, string.Join('|', chunk.Pieces.Select(piece => piece.Text)))));
        Assert.Equal(3, text.Chunks[1].Pieces[0].MoveY);
        Assert.True(text.Chunks[0].Pieces[1].Style.IsBold);
    }

    [Fact]
    public void Markers_stand_at_the_vertices_and_turn_with_the_path()
    {
        const string Marker = "<marker id='m' refX='1' refY='1' markerWidth='4' markerHeight='2' orient='auto' overflow='visible'><rect width='4' height='2'/></marker>";
        var items = SvgLab.Drawing(Marker + "<path d='M10 10V50H90' fill='none' stroke='red' stroke-width='2' marker='url(#m)'/>").Items.Cast<SvgShapeItem>().ToList();
        var boxes = items[1..].Select(item => item.Path.Bounds()!.Value).Select(box =>
            (Math.Round(box.Left / 5, 2), Math.Round(100 - (box.Bottom / 5), 2), Math.Round(box.Right / 5, 2), Math.Round(100 - (box.Top / 5), 2))).ToList();
        Assert.Equal((8, 8, 12, 16), boxes[0]);
        Assert.Equal((88, 48, 96, 52), boxes[2]);
        Assert.Equal(3, boxes.Count);
        Assert.Equal(SvgColour.Black, items[1].Fill!.Colour);
    }

    [Fact]
    public void A_marker_that_marks_itself_ends() =>
        Assert.Equal(3, SvgLab.Drawing("<marker id='m'><path d='M0 0L1 1' stroke='red' marker-end='url(#m)'/></marker><path d='M0 0L9 9V5' stroke='red' marker-mid='url(#m)' marker-end='url(#m)'/>").Items.Count);

    [Fact]
    public void Clips_lie_within_each_other()
    {
        var shape = SvgLab.Shape(
            "<clipPath id='a' clip-path='url(#b)'><rect width='5' height='5'/></clipPath><clipPath id='b'><circle r='9' clip-rule='evenodd'/></clipPath>"
            + "<g clip-path='url(#a)'><rect width='9' height='9'/></g>");
        Assert.Equal([false, true], shape.Clips.Select(clip => clip.IsEvenOdd));
    }
}
