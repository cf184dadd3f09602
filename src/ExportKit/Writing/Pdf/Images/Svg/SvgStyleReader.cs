namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Computes the style of one element.</summary>
/// <param name="declared">What the element itself is given.</param>
/// <param name="parent">The style that it inherits.</param>
/// <param name="measures">What lengths refer to.</param>
internal readonly struct SvgStyleReader(Dictionary<string, string> declared, SvgStyle parent, SvgMeasures measures)
{
    /// <summary>The style.</summary>
    public SvgStyle Read()
    {
        var size = FontSize(Given("font-size"));
        var at = new SvgStyleReader(declared, parent, measures with { FontSize = size });
        var colour = Given("color") is { } text ? SvgColour.Of(text, parent.Colour) ?? parent.Colour : parent.Colour;
        return at.Text(at.Strokes(parent with
        {
            Colour = colour,
            FontSize = size,
            Fill = at.Paint("fill", colour, parent.Fill),
            FillOpacity = SvgLength.Share(Given("fill-opacity"), parent.FillOpacity),
            FillsEvenOdd = Is("fill-rule", "evenodd", parent.FillsEvenOdd),
            ClipsEvenOdd = Is("clip-rule", "evenodd", parent.ClipsEvenOdd),
            IsVisible = Is("visibility", "visible", parent.IsVisible),
        }, colour));
    }

    private SvgStyle Strokes(SvgStyle style, SvgColour colour) => style with
    {
        Stroke = Paint("stroke", colour, parent.Stroke),
        StrokeOpacity = SvgLength.Share(Given("stroke-opacity"), parent.StrokeOpacity),
        StrokeWidth = Math.Max(0, Length("stroke-width", parent.StrokeWidth)),
        Cap = Given("stroke-linecap") switch { "butt" => 0, "round" => 1, "square" => 2, _ => parent.Cap },
        Join = Given("stroke-linejoin") switch { "miter" or "miter-clip" or "arcs" => 0, "round" => 1, "bevel" => 2, _ => parent.Join },
        MiterLimit = Math.Max(1, SvgLength.Of(Given("stroke-miterlimit"), 1, 0) ?? parent.MiterLimit),
        Dashes = Dashes(),
        MarkerStart = Marker("marker-start", parent.MarkerStart),
        MarkerMid = Marker("marker-mid", parent.MarkerMid),
        MarkerEnd = Marker("marker-end", parent.MarkerEnd),
        DashOffset = Length("stroke-dashoffset", parent.DashOffset),
    };

    private SvgStyle Text(SvgStyle style) => style with
    {
        IsBold = Given("font-weight") switch
        {
            null => parent.IsBold,
            "bold" or "bolder" or "600" or "700" or "800" or "900" => true,
            _ => false,
        },
        IsItalic = Given("font-style") is { } slant ? slant.StartsWith("italic", StringComparison.Ordinal) || slant.StartsWith("oblique", StringComparison.Ordinal) : parent.IsItalic,
        IsMonospace = Given("font-family") is { } family
            ? family.Contains("mono", StringComparison.OrdinalIgnoreCase) || family.Contains("courier", StringComparison.OrdinalIgnoreCase) || family.Contains("consol", StringComparison.OrdinalIgnoreCase)
            : parent.IsMonospace,
        Anchor = Given("text-anchor") switch { "start" => SvgAnchor.Start, "middle" => SvgAnchor.Middle, "end" => SvgAnchor.End, _ => parent.Anchor },
        BaselineShift = Baseline(),
        LetterSpacing = Length("letter-spacing", Given("letter-spacing") is null ? parent.LetterSpacing : 0),
        KeepsSpaces = Given("space") is { } space ? space == "preserve"
            : Given("white-space") is { } white ? white.StartsWith("pre", StringComparison.Ordinal) : parent.KeepsSpaces,
    };

    private string? Given(string name) =>
        declared.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text && text != "inherit" ? text : null;

    private bool Is(string name, string word, bool inherited) => Given(name) is { } value ? value == word : inherited;

    private double Length(string name, double inherited) => SvgLength.Of(Given(name), measures.Diagonal, measures.FontSize) ?? inherited;

    private string? Marker(string name, string? inherited) => (Given(name) ?? Given("marker")) is { } text ? SvgReference.Of(text) : inherited;

    private double FontSize(string? text) => text switch
    {
        null => parent.FontSize,
        "xx-small" => 9,
        "x-small" => 10,
        "small" => 13,
        "medium" => 16,
        "large" => 18,
        "x-large" => 24,
        "xx-large" => 32,
        "smaller" => parent.FontSize / 1.2,
        "larger" => parent.FontSize * 1.2,
        _ => Math.Max(0, SvgLength.Of(text, parent.FontSize, parent.FontSize) ?? parent.FontSize),
    };

    // Where letters have their middle or their top differs little from font to font.
    private double Baseline() => (Given("dominant-baseline") ?? Given("alignment-baseline")) switch
    {
        null => parent.BaselineShift,
        "middle" => 0.27,
        "central" => 0.36,
        "hanging" => 0.73,
        "text-before-edge" or "before-edge" or "text-top" or "top" => 0.9,
        "text-after-edge" or "after-edge" or "ideographic" or "text-bottom" or "bottom" => -0.22,
        _ => 0,
    };

    private double[] Dashes()
    {
        const int MaxDashes = 64;
        var text = Given("stroke-dasharray");
        if (text is null)
        {
            return parent.Dashes;
        }

        var dashes = new List<double>();
        foreach (var part in text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SvgLength.Of(part, measures.Diagonal, measures.FontSize) is not (>= 0 and var dash) || dashes.Count == MaxDashes)
            {
                return [];
            }

            dashes.Add(dash);
        }

        return dashes.Sum() > 0 ? [.. dashes] : [];
    }

    private SvgPaint Paint(string name, SvgColour current, SvgPaint inherited)
    {
        if (Given(name) is not { } text)
        {
            return inherited;
        }

        if (text == "none")
        {
            return SvgPaint.None;
        }

        if (SvgReference.Of(text) is { } reference)
        {
            var rest = text[(text.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
            return new SvgPaint(null, reference, rest is "" or "none" ? null : SvgColour.Of(rest, current));
        }

        // What is no paint that is known is as if it were not there.
        return SvgColour.Of(text, current) is { } colour ? new SvgPaint(colour) : inherited;
    }
}

/// <summary>Reads references to other parts of a drawing.</summary>
internal static class SvgReference
{
    /// <summary>The identifier within <c>url(#…)</c>; what leads out of the drawing is given with its own sign.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null where it is no reference.</returns>
    public static string? Of(string? text)
    {
        if (text is null || !text.StartsWith("url(", StringComparison.OrdinalIgnoreCase) || text.IndexOf(')', StringComparison.Ordinal) is not (> 0 and var end))
        {
            return null;
        }

        var address = text[4..end].Trim(' ', '"', '\'');
        return address.StartsWith('#') ? address[1..] : "\0" + address;
    }
}
