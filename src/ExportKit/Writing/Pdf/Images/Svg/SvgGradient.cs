using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Reads gradients (SVG 2, 14.2).</summary>
/// <param name="document">The drawing.</param>
/// <param name="cascade">Computes the properties of stops.</param>
/// <param name="state">Where the gradient is used.</param>
internal sealed class SvgGradient(SvgDocument document, SvgCascade cascade, SvgState state)
{
    private const int MaxLinks = 10;
    private const int MaxStops = 500;

    // The least distance between stops: two at one place are a sharp edge.
    private const double LeastStep = 1e-4;

    private readonly List<SvgNode> _chain = [];

    /// <summary>Makes the gradient.</summary>
    /// <param name="gradient">Its element.</param>
    /// <param name="opacity">How much of it is seen.</param>
    /// <param name="bounds">The box of what it fills; null where that is not known.</param>
    /// <param name="refuse">Takes what cannot be drawn.</param>
    /// <returns>Null where it shows nothing.</returns>
    public SvgInk? Ink(SvgNode gradient, double opacity, SvgBox? bounds, Action<string> refuse)
    {
        Follow(gradient);
        var stops = Stops();
        if (stops.Count == 0)
        {
            return null;
        }

        var last = stops[^1].Colour;
        var plain = new SvgInk(last, last.Alpha * opacity);
        var isInBox = Given("gradientUnits") != "userSpaceOnUse";
        if (Given("spreadMethod") is "reflect" or "repeat" && stops.Count > 1)
        {
            refuse("gradients that repeat");
            return null;
        }

        if (isInBox && bounds is null)
        {
            refuse("gradients in text");
            return null;
        }

        var coordinates = gradient.Name == "linearGradient" ? Line(isInBox) : Circles(isInBox);
        if (stops.Count == 1 || coordinates is null)
        {
            return plain;
        }

        var matrix = SvgTransform.Of(Given("gradientTransform"));
        if (isInBox)
        {
            if (bounds is not { Width: > 0, Height: > 0 } box)
            {
                return null;
            }

            matrix = matrix.Then(new PdfMatrix(box.Width, 0, 0, box.Height, box.Left, box.Top));
        }

        var whole = matrix.Then(state.Matrix);
        if (!whole.IsInvertible())
        {
            return plain;
        }

        // Only what bends is left to the matrix, so that its numbers are near to one.
        var scale = whole.MeanScale();
        var bend = SvgTransform.Scale(1 / scale, 1 / scale).Then(whole);
        double[] places = [.. coordinates.Select(place => SvgNumbers.Bounded(place * scale))];
        return new SvgInk(last, opacity, new SvgShading(gradient.Name == "radialGradient", places, bend, Spread(stops)));
    }

    private void Follow(SvgNode? gradient)
    {
        while (gradient is not null && !_chain.Contains(gradient) && _chain.Count < MaxLinks)
        {
            _chain.Add(gradient);
            gradient = gradient["href"] is ['#', .. var id] ? document.Identified.GetValueOrDefault(id) : null;
        }
    }

    private string? Given(string name)
    {
        foreach (var node in _chain)
        {
            if (node[name] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private double Length(string name, string otherwise, bool isInBox, double whole) =>
        SvgLength.Of(Given(name) ?? otherwise, isInBox ? 1 : whole, state.Style.FontSize) ?? 0;

    private double[]? Line(bool isInBox)
    {
        var (x1, y1) = (Length("x1", "0%", isInBox, state.Width), Length("y1", "0%", isInBox, state.Height));
        var (x2, y2) = (Length("x2", "100%", isInBox, state.Width), Length("y2", "0%", isInBox, state.Height));
        return x1 == x2 && y1 == y2 ? null : [x1, y1, x2, y2];
    }

    private double[]? Circles(bool isInBox)
    {
        var (x, y) = (Length("cx", "50%", isInBox, state.Width), Length("cy", "50%", isInBox, state.Height));
        var radius = Length("r", "50%", isInBox, state.Measures.Diagonal);
        if (radius <= 0)
        {
            return null;
        }

        var focusX = Given("fx") is null ? x : Length("fx", "50%", isInBox, state.Width);
        var focusY = Given("fy") is null ? y : Length("fy", "50%", isInBox, state.Height);
        var focusRadius = Math.Clamp(Length("fr", "0%", isInBox, state.Measures.Diagonal), 0, radius);

        // The focus is kept within the circle, so that its cone covers the whole plane.
        var distance = Math.Sqrt(((focusX - x) * (focusX - x)) + ((focusY - y) * (focusY - y)));
        var most = (radius - focusRadius) * 0.999;
        if (distance > most)
        {
            (focusX, focusY) = (x + ((focusX - x) * most / distance), y + ((focusY - y) * most / distance));
        }

        return [focusX, focusY, focusRadius, x, y, radius];
    }

    private List<SvgStop> Stops()
    {
        var stops = new List<SvgStop>();
        var holder = _chain.Find(node => node.Children.Exists(child => child.Name == "stop"));
        foreach (var node in holder?.Children ?? [])
        {
            if (node.Name == "stop" && stops.Count < MaxStops)
            {
                var declared = cascade.Declared(node);
                var current = declared.TryGetValue("color", out var own) ? SvgColour.Of(own, state.Style.Colour) ?? state.Style.Colour : state.Style.Colour;
                var colour = declared.TryGetValue("stop-color", out var text) ? SvgColour.Of(text, current) ?? SvgColour.Black : SvgColour.Black;
                var alpha = colour.Alpha * SvgLength.Share(declared.GetValueOrDefault("stop-opacity"), 1);
                var offset = Math.Max(SvgLength.Share(node["offset"], 0), stops.Count > 0 ? stops[^1].Offset : 0);
                stops.Add(new SvgStop(offset, colour with { Alpha = alpha }));
            }
        }

        return stops;
    }

    /// <summary>Stops from 0 to 1, each after the one before.</summary>
    private static List<SvgStop> Spread(List<SvgStop> stops)
    {
        var spread = new List<SvgStop>();
        if (stops[0].Offset > 0)
        {
            spread.Add(stops[0] with { Offset = 0 });
        }

        foreach (var stop in stops)
        {
            spread.Add(stop with { Offset = spread.Count == 0 ? 0 : Math.Max(stop.Offset, spread[^1].Offset + LeastStep) });
        }

        if (spread[^1].Offset < 1)
        {
            spread.Add(spread[^1] with { Offset = 1 });
        }

        var end = spread[^1].Offset;
        return end == 1 ? spread : spread.ConvertAll(stop => stop with { Offset = stop.Offset / end });
    }
}
