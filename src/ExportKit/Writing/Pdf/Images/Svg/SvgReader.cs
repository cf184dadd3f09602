using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Reads a drawing into what a PDF can show. What it cannot is named, and ends the reading: a drawing that lacks a part
/// may say the opposite of what it should.</summary>
internal sealed partial class SvgReader
{
    /// <summary>The longer side of the form that holds a drawing: about as many points as it has on paper, so that the four decimals
    /// of a content stream are fine enough within it as well as around it.</summary>
    public const double FormSize = 500;

    // Beyond this nothing can be told apart any more.
    private const double MostScale = 1e6;

    private const int MaxElements = 50_000;
    private const int MaxGroups = 8;
    private const int MaxUses = 16;

    private readonly SvgDocument _document;
    private readonly SvgCascade _cascade;
    private readonly Func<ImageFile, EncodingResult> _encode;
    private readonly Dictionary<SvgNode, EncodedImage?> _rasters = [];
    private double _width;
    private double _height;
    private int _elements;
    private int _steps;

    private SvgReader(SvgDocument document, SvgRules rules, Func<ImageFile, EncodingResult> encode)
    {
        (_document, _encode) = (document, encode);
        _cascade = new SvgCascade(rules);
    }

    /// <summary>What was met that cannot be drawn, in words that follow "holds"; null where nothing was.</summary>
    public string? Problem { get; private set; }

    private bool IsDone => Problem is not null;

    /// <summary>Reads a drawing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="encode">Encodes pictures of pixels within it.</param>
    /// <param name="problem">Why it cannot be had.</param>
    public static SvgDrawing? Read(ImageFile file, Func<ImageFile, EncodingResult> encode, out EncodingResult? problem)
    {
        problem = null;
        if (SvgDocument.Read(file.Bytes, out var damage) is not { } document)
        {
            problem = EncodingResult.Damaged(damage!);
            return null;
        }

        var rules = SvgRules.Read(document.StyleSheets);
        var reader = new SvgReader(document, rules, encode);

        // What has no size of its own gets that of CSS (CSS 2, 10.3.2).
        var (width, height) = file.PixelWidth > 0 ? (file.PixelWidth, file.PixelHeight) : (300, 150);
        var drawing = reader.Read(width, height);
        if (rules.HasImport)
        {
            reader.Refuse("a style sheet that is not part of it");
        }
        else if (reader._cascade.NeedsVariable)
        {
            reader.Refuse("styles with variables");
        }

        if (reader.Problem is { } feature)
        {
            problem = EncodingResult.Unsupported(
                $"is an SVG that holds {feature}, which the PDF cannot show", "Save the drawing without it, or as PNG; its alternative text is shown instead.");
            return null;
        }

        (width, height) = Shown(document.Root, width, height);
        return drawing with { PixelWidth = width, PixelHeight = height };
    }

    /// <summary>What has a ratio and no size is as wide as the page lets it be, as in browsers (CSS 2, 10.3.2).</summary>
    private static (int Width, int Height) Shown(SvgNode root, int width, int height)
    {
        const int Wide = 1200;
        const int MostHeight = 100_000;
        return width >= Wide || root["viewBox"] is null || HasLength(root["width"]) || HasLength(root["height"])
            ? (width, height)
            : (Wide, (int)Math.Clamp(Math.Round(Wide * (double)height / width), 1, MostHeight));
    }

    private static bool HasLength(string? side) => side is { Length: > 0 } && side != "auto" && !side.EndsWith('%');

    private SvgDrawing Read(double width, double height)
    {
        (_width, _height) = (width, height);
        var scale = FormSize / Math.Max(width, height);
        var items = new List<SvgItem>();

        // The form's y grows upwards, the drawing's downwards.
        var state = new SvgState(new SvgStyle(), new PdfMatrix(scale, 0, 0, -scale, 0, height * scale), width, height, [], items);
        var root = _document.Root;
        var declared = _cascade.Declared(root);
        if (CanDraw(root, declared))
        {
            Styled(root, declared, Viewport(root, state, width, height));
        }

        return new SvgDrawing(width * scale, height * scale, items);
    }

    private void Refuse(string feature) => Problem ??= feature;

    private static SvgState Viewport(SvgNode node, SvgState state, double width, double height) => SvgViewBox.Of(node) is not { } box
        ? state with { Width = width, Height = height }
        : state with { Matrix = box.To(width, height, node["preserveAspectRatio"]).Then(state.Matrix), Width = box.Width, Height = box.Height };

    /// <summary>Whether a matrix shows anything: one that has no way back does not (CSS Transforms 1, 6).</summary>
    private static bool IsSound(PdfMatrix matrix) =>
        matrix.IsInvertible() && Math.Abs(matrix.A) < MostScale && Math.Abs(matrix.B) < MostScale && Math.Abs(matrix.C) < MostScale
        && Math.Abs(matrix.D) < MostScale && Math.Abs(matrix.E) < MostScale && Math.Abs(matrix.F) < MostScale;

    private void Children(SvgNode node, SvgState state)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Children(step.node, step.state), (Self: this, node, state));
            return;
        }

        foreach (var child in node.Children)
        {
            Element(child, state);
        }
    }

    private void Element(SvgNode node, SvgState state)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Element(step.node, step.state), (Self: this, node, state));
            return;
        }

        if (IsDone || SvgVocabulary.IsUnseen(node.Name))
        {
            return;
        }

        if (++_elements > MaxElements)
        {
            Refuse("too many parts");
            return;
        }

        if (SvgVocabulary.Unsupported(node.Name) is { } feature)
        {
            Refuse(feature);
            return;
        }

        var declared = _cascade.Declared(node);
        if (CanDraw(node, declared))
        {
            Styled(node, declared, state);
        }
    }

    private bool CanDraw(SvgNode node, Dictionary<string, string> declared)
    {
        if (declared.GetValueOrDefault("display") == "none")
        {
            return false;
        }

        if (SvgVocabulary.UnsupportedProperty(declared) is { } feature)
        {
            Refuse(feature);
        }

        return !IsDone && (node.Name != "use" || node["href"] is not null);
    }

    private void Styled(SvgNode node, Dictionary<string, string> declared, SvgState state)
    {
        var style = SvgCascade.Style(declared, state.Style, state.Measures);
        var matrix = SvgTransform.Of(declared.GetValueOrDefault("transform") is "none" or null ? null : declared["transform"]).Then(state.Matrix);
        var opacity = SvgLength.Share(declared.GetValueOrDefault("opacity"), 1);
        var inner = state with { Style = style, Matrix = matrix };
        if (opacity == 0 || !IsSound(matrix) || !TryClip(node, declared, ref inner))
        {
            return;
        }

        if (opacity == 1)
        {
            Content(node, declared, inner);
            return;
        }

        if (state.Groups == MaxGroups)
        {
            Refuse("too many groups within groups");
            return;
        }

        var items = new List<SvgItem>();
        Content(node, declared, inner with { Target = items, Groups = state.Groups + 1 });
        Together(items, opacity, state.Target);
    }

    /// <summary>What is painted once only needs no group to let something through.</summary>
    private static void Together(List<SvgItem> items, double opacity, List<SvgItem> target)
    {
        switch (items)
        {
            case []:
                break;
            case [SvgShapeItem { Stroke: null, Fill: { } fill } shape]:
                target.Add(shape with { Fill = fill with { Opacity = fill.Opacity * opacity } });
                break;
            case [SvgShapeItem { Fill: null, Stroke: { } stroke } shape]:
                target.Add(shape with { Stroke = stroke with { Opacity = stroke.Opacity * opacity } });
                break;
            default:
                target.Add(new SvgGroupItem(items, opacity));
                break;
        }
    }

    private void Content(SvgNode node, Dictionary<string, string> declared, SvgState state)
    {
        switch (node.Name)
        {
            case "g" or "a":
                Children(node, state);
                break;
            case "svg" when node.Parent is null:
                Children(node, state);
                break;
            case "svg" or "symbol":
                Nested(node, declared, state, null, null);
                break;
            case "switch":
                if (node.Children.Find(child => child.Name is not (SvgNode.TextName or "foreignObject") && SvgVocabulary.IsMeant(child)) is { } chosen)
                {
                    Element(chosen, state);
                }

                break;
            case "use":
                Use(node, state);
                break;
            case "text":
                Text(node, declared, state);
                break;
            case "image":
                Raster(node, state);
                break;
            default:
                Shape(node, declared, state);
                break;
        }
    }
}
