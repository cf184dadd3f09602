using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <content>Markers: arrow heads and the like at the vertices of paths (SVG 2, 13.7).</content>
internal sealed partial class SvgReader
{
    private void Markers(SvgNode node, SvgPath path, SvgState state)
    {
        var style = state.Style;
        if (node.Name is not ("path" or "line" or "polyline" or "polygon") || (style.MarkerStart ?? style.MarkerMid ?? style.MarkerEnd) is null)
        {
            return;
        }

        var vertices = SvgVertices.Of(path);
        for (var i = 0; i < vertices.Count && !IsDone; i++)
        {
            var isFirst = i == 0;
            var isLast = i == vertices.Count - 1;
            if (isFirst)
            {
                Marker(style.MarkerStart, vertices[i], isFirst, state);
            }

            if (isLast)
            {
                Marker(style.MarkerEnd, vertices[i], false, state);
            }

            if (!isFirst && !isLast)
            {
                Marker(style.MarkerMid, vertices[i], false, state);
            }
        }
    }

    private void Marker(string? reference, SvgVertex vertex, bool isStart, SvgState state)
    {
        // What leads nowhere, or draws itself, shows nothing.
        if (reference is null || !_document.Identified.TryGetValue(reference, out var marker) || marker.Name != "marker" || state.Used.Contains(marker))
        {
            return;
        }

        var measures = state.Measures;
        var width = SvgLength.Of(marker["markerWidth"] ?? "3", state.Width, measures.FontSize) ?? 0;
        var height = SvgLength.Of(marker["markerHeight"] ?? "3", state.Height, measures.FontSize) ?? 0;
        var scale = marker["markerUnits"] == "userSpaceOnUse" ? 1 : state.Style.StrokeWidth;
        if (width <= 0 || height <= 0 || scale <= 0 || ++_elements > MaxElements)
        {
            return;
        }

        var box = SvgViewBox.Of(marker);
        var inner = box?.To(width, height, marker["preserveAspectRatio"]) ?? PdfMatrix.Identity;
        var (referenceX, referenceY) = inner.Apply(Place(marker["refX"], box?.Width ?? width), Place(marker["refY"], box?.Height ?? height));
        var (sin, cos) = Math.SinCos(Turn(marker["orient"], vertex, isStart));
        var outer = SvgTransform.Translate(-referenceX, -referenceY)
            .Then(new PdfMatrix(scale * cos, scale * sin, -scale * sin, scale * cos, vertex.X, vertex.Y))
            .Then(state.Matrix);
        var declared = _cascade.Declared(marker);
        var clips = declared.GetValueOrDefault("overflow") is "visible" or "auto"
            ? state.Clips
            : state.Clips.Add(new SvgClip(SvgShapes.Rectangle(0, 0, width, height).Transformed(outer), false));
        Children(marker, state with
        {
            // What a marker looks like depends on where it is defined, not on where it is used.
            Style = SvgCascade.Style(declared, new SvgStyle(), measures),
            Matrix = inner.Then(outer),
            Width = box?.Width ?? width,
            Height = box?.Height ?? height,
            Clips = clips,
            Used = state.Used.Add(marker),
        });
    }

    private static double Place(string? text, double whole) => text switch
    {
        "left" or "top" => 0,
        "center" => whole / 2,
        "right" or "bottom" => whole,
        _ => SvgLength.Of(text, whole, 0) ?? 0,
    };

    private static double Turn(string? orient, SvgVertex vertex, bool isStart) => orient switch
    {
        "auto" => vertex.Angle,
        "auto-start-reverse" => isStart ? vertex.Angle + Math.PI : vertex.Angle,
        _ => (SvgLength.Of(orient?.Replace("deg", "", StringComparison.Ordinal), 1, 0) ?? 0) * Math.PI / 180,
    };
}
