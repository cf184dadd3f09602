using System.Globalization;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>The content of one form, and the resources that it names.</summary>
/// <param name="pdf">The file.</param>
/// <param name="box">The form's box.</param>
internal sealed class SvgCanvas(PdfFile pdf, PdfArray box)
{
    // Finer dashes cannot be told from a line, and take some readers for ever.
    private const double LeastDashes = 0.01;

    private readonly List<(string Name, PdfReference Reference)> _objects = [];
    private readonly List<(string Name, PdfReference Reference)> _patterns = [];
    private readonly Dictionary<(double Fill, double Stroke), string> _opacities = [];
    private readonly List<(string Name, PdfObject State)> _states = [];
    private bool _hasText;

    /// <summary>The content.</summary>
    public ContentWriter Content { get; } = ContentWriter.OfForm();

    /// <summary>Notes that text is shown, which needs the fonts.</summary>
    public void HasText() => _hasText = true;

    /// <summary>The resources.</summary>
    /// <param name="fontNames">The document's fonts.</param>
    public PdfDictionary Resources(PdfDictionary fontNames)
    {
        var resources = new PdfDictionary();
        Add(resources, "XObject", _objects);
        Add(resources, "Pattern", _patterns);
        if (_states.Count > 0)
        {
            var states = new PdfDictionary();
            _states.ForEach(state => states.Add(state.Name, state.State));
            resources.Add("ExtGState", states);
        }

        return _hasText ? resources.Add("Font", fontNames) : resources;
    }

    /// <summary>The name of an image or form.</summary>
    /// <param name="reference">The object.</param>
    public string XObject(PdfReference reference)
    {
        var known = _objects.FindIndex(named => named.Reference == reference);
        if (known < 0)
        {
            known = _objects.Count;
            _objects.Add((Name("X", known), reference));
        }

        return _objects[known].Name;
    }

    /// <summary>Says how much is seen of what follows.</summary>
    /// <param name="fill">Of what is filled.</param>
    /// <param name="stroke">Of what is stroked.</param>
    public void Opacity(double fill, double stroke)
    {
        if (fill == 1 && stroke == 1)
        {
            return;
        }

        if (!_opacities.TryGetValue((fill, stroke), out var name))
        {
            name = State(new PdfDictionary("ExtGState").Add("ca", fill).Add("CA", stroke));
            _opacities[(fill, stroke)] = name;
        }

        Content.SetGraphicsState(name);
    }

    /// <summary>Chooses what fills and strokes.</summary>
    /// <param name="fill">What fills; null for nothing.</param>
    /// <param name="stroke">What strokes; null for nothing.</param>
    public void Inks(SvgInk? fill, SvgInk? stroke)
    {
        Opacity(Seen(fill), Seen(stroke));
        if ((fill?.Shading ?? stroke?.Shading) is { HasAlpha: true } faded)
        {
            Content.SetGraphicsState(State(Mask(faded)));
        }

        if (fill is { Shading: { } filling })
        {
            Content.SetFillPattern(Pattern(filling));
        }
        else if (fill is not null)
        {
            Content.SetFillColour(fill.Colour.Red, fill.Colour.Green, fill.Colour.Blue);
        }

        if (stroke is { Shading: { } stroking })
        {
            Content.SetStrokePattern(Pattern(stroking));
        }
        else if (stroke is not null)
        {
            Content.SetStrokeColour(stroke.Colour.Red, stroke.Colour.Green, stroke.Colour.Blue);
        }
    }

    /// <summary>Chooses the pen.</summary>
    /// <param name="pen">The pen.</param>
    public void Pen(SvgPen pen)
    {
        Content.SetLineWidth(SvgNumbers.Bounded(pen.Width));
        Content.SetLineEnds(pen.Cap, pen.Join, pen.MiterLimit);
        if (pen.Dashes.Length > 0)
        {
            // An odd number of them is gone through twice (SVG 2, 13.5.6), as PDF does too; only its offset must not be negative.
            double[] dashes = [.. pen.Dashes.Select(SvgNumbers.Bounded)];
            var whole = dashes.Sum() * ((dashes.Length % 2) + 1);
            if (whole > LeastDashes)
            {
                Content.SetDashes(dashes, ((SvgNumbers.Bounded(pen.DashOffset) % whole) + whole) % whole);
            }
        }
    }

    /// <summary>Adds a path.</summary>
    /// <param name="path">The path.</param>
    public void Path(SvgPath path)
    {
        foreach (var step in path.Steps)
        {
            switch (step.Kind)
            {
                case SvgStepKind.Move:
                    Content.MoveTo(step.X, step.Y);
                    break;
                case SvgStepKind.Line:
                    Content.LineTo(step.X, step.Y);
                    break;
                case SvgStepKind.Curve:
                    Content.CurveTo(step.X1, step.Y1, step.X2, step.Y2, step.X, step.Y);
                    break;
                default:
                    Content.ClosePath();
                    break;
            }
        }
    }

    private static double Seen(SvgInk? ink) => ink is null ? 1
        : ink.Shading is { HasAlpha: false } shading ? ink.Opacity * shading.Stops[0].Colour.Alpha
        : ink.Opacity;

    private static string Name(string kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);

    private static void Add(PdfDictionary resources, string kind, List<(string Name, PdfReference Reference)> named)
    {
        if (named.Count > 0)
        {
            var names = new PdfDictionary();
            named.ForEach(one => names.Add(one.Name, one.Reference));
            resources.Add(kind, names);
        }
    }

    private string State(PdfObject state)
    {
        var name = Name("G", _states.Count);
        _states.Add((name, state));
        return name;
    }

    private string Pattern(SvgShading shading)
    {
        var name = Name("P", _patterns.Count);
        var pattern = new PdfDictionary("Pattern")
            .Add("PatternType", 2)
            .Add("Matrix", SvgShadingObjects.Array(shading.Matrix))
            .Add("Shading", SvgShadingObjects.Shading(shading, ofAlpha: false));
        _patterns.Add((name, pdf.Add(pattern)));
        return name;
    }

    /// <summary>A mask as bright as the gradient is dense (ISO 32000-1, 11.5.3).</summary>
    private PdfDictionary Mask(SvgShading shading)
    {
        var content = ContentWriter.OfForm();
        content.Transform(shading.Matrix);
        content.PaintShading("S");
        var dictionary = new PdfDictionary("XObject")
            .AddName("Subtype", "Form")
            .Add("BBox", box)
            .Add("Group", new PdfDictionary("Group").AddName("S", "Transparency").AddName("CS", "DeviceRGB"))
            .Add("Resources", new PdfDictionary().Add("Shading", new PdfDictionary().Add("S", SvgShadingObjects.Shading(shading, ofAlpha: true))));
        var form = pdf.Add(new PdfStream(dictionary, content.ToArray()));
        return new PdfDictionary("ExtGState").Add("SMask", new PdfDictionary("Mask").AddName("S", "Luminosity").Add("G", form));
    }
}
