using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <content>Shapes, clips and pictures of pixels.</content>
internal sealed partial class SvgReader
{
    private const int MaxRasters = 200;
    private const int MaxClips = 40;
    private const long MaxWritten = 4L * SvgPath.MaxSteps;

    // More would keep readers busy for no gain to the eye.
    private const double MostDashes = 100_000;

    private long _written;

    private void Shape(SvgNode node, Dictionary<string, string> declared, SvgState state)
    {
        if (!state.Style.Paints || !IsSound(state.Matrix) || Path(node, state.Measures) is not { Steps.Count: > 0 } path)
        {
            return;
        }

        var bounds = path.Bounds()!.Value;
        var style = state.Style;

        // What has no area has nothing to fill, though readers of PDF would draw a hairline.
        var hasArea = node.Name != "line" && bounds is { Width: > 0, Height: > 0 };
        var fill = hasArea ? Ink(style.Fill, style.FillOpacity, bounds, state) : null;
        var stroke = style.StrokeWidth > 0 ? Ink(style.Stroke, style.StrokeOpacity, bounds, state) : null;
        if (!IsDone && (fill is not null || stroke is not null))
        {
            Painted(path, declared, fill, stroke, state with { Style = WithoutDust(style, bounds, path.Steps.Count) });
        }

        Markers(node, path, state);
    }

    /// <summary>Dashes that are too fine and too many to be told apart become a line.</summary>
    private static SvgStyle WithoutDust(SvgStyle style, SvgBox bounds, int steps) =>
        style.Dashes.Length > 0 && (bounds.Width + bounds.Height) * steps > style.Dashes.Sum() * MostDashes ? style with { Dashes = [] } : style;

    private void Painted(SvgPath path, Dictionary<string, string> declared, SvgInk? fill, SvgInk? stroke, SvgState state)
    {
        var style = state.Style;

        // A pen that the matrix does not bend is made larger or smaller; one that keeps its width does not care at all.
        var keepsWidth = declared.GetValueOrDefault("vector-effect") == "non-scaling-stroke";
        if (stroke is null || keepsWidth || state.Matrix.IsSimilar())
        {
            var scale = keepsWidth ? FormSize / Math.Max(_width, _height) : state.Matrix.MeanScale();
            Add(new SvgShapeItem(path.Transformed(state.Matrix), PdfMatrix.Identity, fill, stroke, Pen(style, scale), style.FillsEvenOdd), state);
        }
        else
        {
            // Only what bends is left to the matrix, so that its numbers are near to one.
            var scale = state.Matrix.MeanScale();
            var bend = SvgTransform.Scale(1 / scale, 1 / scale).Then(state.Matrix);
            Add(new SvgShapeItem(path.Transformed(SvgTransform.Scale(scale, scale)), bend, fill, stroke, Pen(style, scale), style.FillsEvenOdd), state);
        }
    }

    /// <summary>Adds an item; each writes what it is seen through anew, so that this counts too.</summary>
    private void Add(SvgItem item, SvgState state)
    {
        foreach (var clip in state.Clips)
        {
            _written += clip.Path.Steps.Count;
        }

        if (_written > MaxWritten)
        {
            Refuse("too many lines");
            return;
        }

        state.Target.Add(item with { Clips = state.Clips });
    }

    private SvgPath? Path(SvgNode node, SvgMeasures measures)
    {
        var path = SvgShapes.Of(node, measures);
        _steps += path?.Steps.Count ?? 0;
        if (_steps > SvgPath.MaxSteps)
        {
            Refuse("too many lines");
            return null;
        }

        return path;
    }

    private static SvgPen Pen(SvgStyle style, double scale) => new(
        style.StrokeWidth * scale, style.Cap, style.Join, style.MiterLimit, [.. style.Dashes.Select(dash => dash * scale)], style.DashOffset * scale);

    private SvgInk? Ink(SvgPaint paint, double opacity, SvgBox? bounds, SvgState state)
    {
        if (paint.Reference is null)
        {
            return paint.Colour is { } colour && colour.Alpha * opacity > 0 ? new SvgInk(colour, colour.Alpha * opacity) : null;
        }

        var target = _document.Identified.GetValueOrDefault(paint.Reference);
        switch (target?.Name)
        {
            case "linearGradient" or "radialGradient":
                return new SvgGradient(_document, _cascade, state).Ink(target, opacity, bounds, Refuse);
            case "pattern" or "hatch" or "mesh":
                Refuse("patterns");
                return null;
            default:
                if (paint.Reference.StartsWith('\0'))
                {
                    Refuse("colours of another file");
                }

                return paint.Fallback is { } fallback ? new SvgInk(fallback, fallback.Alpha * opacity) : null;
        }
    }

    /// <summary>Adds what an element is seen through.</summary>
    /// <returns>False where nothing of it can be seen.</returns>
    private bool TryClip(SvgNode node, Dictionary<string, string> declared, ref SvgState state)
    {
        var text = declared.GetValueOrDefault("clip-path");
        for (var depth = 0; text is { Length: > 0 } && text != "none"; depth++)
        {
            if (SvgReference.Of(text) is not { } reference || depth == MaxClips || state.Clips.Length >= MaxClips)
            {
                Refuse("clips of CSS, or too many");
                return false;
            }

            // What leads nowhere clips nothing.
            if (!_document.Identified.TryGetValue(reference, out var target) || target.Name != "clipPath")
            {
                return true;
            }

            if (ClipOf(target, node, state) is not { } clip)
            {
                return false;
            }

            state = state with { Clips = state.Clips.Add(clip) };
            text = _cascade.Declared(target).GetValueOrDefault("clip-path");
        }

        return true;
    }

    private SvgClip? ClipOf(SvgNode target, SvgNode node, SvgState state)
    {
        var matrix = SvgTransform.Of(target["transform"]);
        if (target["clipPathUnits"] == "objectBoundingBox")
        {
            if (SvgShapes.Of(node, state.Measures)?.Bounds() is not { } box)
            {
                Refuse("clips fitted to groups or text");
                return null;
            }

            matrix = matrix.Then(new PdfMatrix(box.Width, 0, 0, box.Height, box.Left, box.Top));
        }

        var whole = new SvgPath();
        var (count, isEvenOdd) = (0, false);
        foreach (var child in target.Children)
        {
            if (Clipping(child, state) is { } path)
            {
                whole.Append(path.Path.Transformed(matrix.Then(state.Matrix)));
                isEvenOdd = path.IsEvenOdd && count == 0;
                count++;
            }
        }

        return IsDone || whole.Steps.Count == 0 ? null : new SvgClip(whole, isEvenOdd);
    }

    /// <summary>The path of a part of a clip, in the units of the clip.</summary>
    private SvgClip? Clipping(SvgNode child, SvgState state)
    {
        var matrix = PdfMatrix.Identity;
        var node = child;
        var declared = _cascade.Declared(child);
        if (child.Name == "use" && child["href"] is ['#', .. var id] && _document.Identified.TryGetValue(id, out var used))
        {
            var x = SvgLength.Of(child["x"], state.Width, state.Style.FontSize) ?? 0;
            var y = SvgLength.Of(child["y"], state.Height, state.Style.FontSize) ?? 0;
            matrix = SvgTransform.Translate(x, y).Then(SvgTransform.Of(child["transform"]));
            node = used;
        }

        if (node.Name is "text" or "image" || declared.ContainsKey("clip-path"))
        {
            Refuse("clips made of text or of clips");
            return null;
        }

        var own = node == child ? declared : _cascade.Declared(node);
        var style = SvgCascade.Style(own, SvgCascade.Style(declared, new SvgStyle(), state.Measures), state.Measures);
        var isHidden = declared.GetValueOrDefault("display") == "none" || own.GetValueOrDefault("display") == "none" || !style.IsVisible;
        return isHidden || Path(node, state.Measures) is not { } path
            ? null
            : new SvgClip(path.Transformed(SvgTransform.Of(own.GetValueOrDefault("transform")).Then(matrix)), style.ClipsEvenOdd);
    }

    private void Raster(SvgNode node, SvgState state)
    {
        if (!state.Style.IsVisible || !IsSound(state.Matrix) || node["href"] is not { Length: > 0 } address)
        {
            return;
        }

        if (!_rasters.TryGetValue(node, out var image))
        {
            _rasters[node] = image = _rasters.Count < MaxRasters ? Encoded(address) : null;
        }

        if (image is null)
        {
            Refuse("a picture that cannot be had");
            return;
        }

        var size = state.Style.FontSize;
        var (pixelWidth, pixelHeight) = (image.Width, image.Height);
        var width = SvgLength.Of(node["width"], state.Width, size) ?? pixelWidth;
        var height = SvgLength.Of(node["height"], state.Height, size) ?? pixelHeight;
        if (width <= 0 || height <= 0)
        {
            return;
        }

        var left = SvgLength.Of(node["x"], state.Width, size) ?? 0;
        var top = SvgLength.Of(node["y"], state.Height, size) ?? 0;
        var place = new SvgViewBox(0, 0, pixelWidth, pixelHeight).To(width, height, node["preserveAspectRatio"])
            .Then(SvgTransform.Translate(left, top)).Then(state.Matrix);

        // An image's unit square has its first row above.
        var unit = new PdfMatrix(pixelWidth, 0, 0, -pixelHeight, 0, pixelHeight);
        var edge = SvgShapes.Rectangle(left, top, width, height).Transformed(state.Matrix);
        Add(new SvgRasterItem(image, unit.Then(place)), state with { Clips = state.Clips.Add(new SvgClip(edge, false)) });
    }

    private EncodedImage? Encoded(string address)
    {
        if (SvgDataAddress.Bytes(address) is not { } bytes)
        {
            return null;
        }

        return ImageHeader.TryRead("data:", bytes, out var file) && file!.Format != ImageFormat.Svg ? _encode(file).Image : null;
    }
}
