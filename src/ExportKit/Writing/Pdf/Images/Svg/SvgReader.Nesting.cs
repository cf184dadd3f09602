namespace ExportKit.Writing.Pdf.Images.Svg;

/// <content>Drawings within drawings, and parts that are used again.</content>
internal sealed partial class SvgReader
{
    private void Nested(SvgNode node, Dictionary<string, string> declared, SvgState state, string? givenWidth, string? givenHeight)
    {
        var measures = state.Measures;
        var width = SvgLength.Of(givenWidth ?? node["width"], state.Width, measures.FontSize) ?? state.Width;
        var height = SvgLength.Of(givenHeight ?? node["height"], state.Height, measures.FontSize) ?? state.Height;
        if (width <= 0 || height <= 0)
        {
            return;
        }

        var x = SvgLength.Of(node["x"], state.Width, measures.FontSize) ?? 0;
        var y = SvgLength.Of(node["y"], state.Height, measures.FontSize) ?? 0;
        var moved = state with { Matrix = SvgTransform.Translate(x, y).Then(state.Matrix) };
        if (declared.GetValueOrDefault("overflow") is not ("visible" or "auto"))
        {
            var edge = SvgShapes.Rectangle(0, 0, width, height).Transformed(moved.Matrix);
            moved = moved with { Clips = moved.Clips.Add(new SvgClip(edge, false)) };
        }

        Children(node, Viewport(node, moved, width, height));
    }

    private void Use(SvgNode node, SvgState state)
    {
        var address = node["href"] ?? "";
        if (!address.StartsWith('#'))
        {
            Refuse("parts of another file");
            return;
        }

        // What uses itself is not drawn (SVG 2, 5.6.1), nor is what does not exist.
        if (!_document.Identified.TryGetValue(address[1..], out var target) || state.Used.Contains(target) || state.Used.Length == MaxUses || Holds(target, node))
        {
            return;
        }

        var x = SvgLength.Of(node["x"], state.Width, state.Style.FontSize) ?? 0;
        var y = SvgLength.Of(node["y"], state.Height, state.Style.FontSize) ?? 0;
        var inner = state with { Matrix = SvgTransform.Translate(x, y).Then(state.Matrix), Used = state.Used.Add(target) };
        if (target.Name is not ("symbol" or "svg"))
        {
            Element(target, inner);
            return;
        }

        var declared = _cascade.Declared(target);
        if (CanDraw(target, declared) && ++_elements <= MaxElements)
        {
            var style = SvgCascade.Style(declared, inner.Style, inner.Measures);
            Nested(target, declared, inner with { Style = style }, node["width"], node["height"]);
        }
    }

    private static bool Holds(SvgNode outer, SvgNode? inner)
    {
        for (; inner is not null; inner = inner.Parent)
        {
            if (inner == outer)
            {
                return true;
            }
        }

        return false;
    }
}
