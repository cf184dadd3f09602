using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <content>Text.</content>
internal sealed partial class SvgReader
{
    private const int MaxLetters = 200_000;

    private int _letters;

    private void Text(SvgNode node, Dictionary<string, string> declared, SvgState state)
    {
        var writer = new SvgTextBuilder();
        TextElement(node, declared, state, writer);
        var chunks = writer.Finish();
        if (!IsDone && chunks.Count > 0 && IsSound(state.Matrix))
        {
            Add(new SvgTextItem(chunks, state.Matrix), state);
        }
    }

    private void TextElement(SvgNode node, Dictionary<string, string> declared, SvgState state, SvgTextBuilder writer)
    {
        if (SvgNumbers.All(node["rotate"]).Exists(static turn => turn != 0))
        {
            Refuse("text with turned letters");
            return;
        }

        writer.Open(SvgTextPlaces.Of(node, state.Measures));
        foreach (var child in node.Children)
        {
            if (child.Name == SvgNode.TextName)
            {
                Letters(child.Text, state, writer);
            }
            else if (child.Name is "tspan" or "a")
            {
                Span(child, state, writer);
            }
            else if (SvgVocabulary.Unsupported(child.Name) is { } feature)
            {
                Refuse(feature);
            }
        }

        writer.Close();
    }

    private void Span(SvgNode node, SvgState state, SvgTextBuilder writer)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Span(step.node, step.state, step.writer), (Self: this, node, state, writer));
            return;
        }

        var declared = _cascade.Declared(node);
        if (!IsDone && ++_elements <= MaxElements && CanDraw(node, declared))
        {
            var style = SvgCascade.Style(declared, state.Style, state.Measures);
            var shift = declared.GetValueOrDefault("baseline-shift") switch
            {
                "super" => -0.4,
                "sub" => 0.25,
                _ => 0,
            };
            TextElement(node, declared, state with { Style = style with { BaselineShift = style.BaselineShift + shift } }, writer);
        }
    }

    private void Letters(string text, SvgState state, SvgTextBuilder writer)
    {
        _letters += text.Length;
        if (_letters > MaxLetters)
        {
            Refuse("too much text");
            return;
        }

        var style = state.Style;
        var fill = style.IsVisible ? Ink(style.Fill, style.FillOpacity, null, state) : null;
        var stroke = style.IsVisible && style.StrokeWidth > 0 ? Ink(style.Stroke, style.StrokeOpacity, null, state) : null;
        writer.Write(text, style, fill, stroke);
    }
}
