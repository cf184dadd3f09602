namespace ExportKit.Writing.Pdf.Syntax;

/// <content>Pens, patterns and transparency (ISO 32000-1, 8.4 to 8.7 and 11.6), which drawings need.</content>
internal sealed partial class ContentWriter
{
    private bool _isForm;

    /// <summary>Makes the writer of a form: its content belongs to what is marked where the form is drawn.</summary>
    public static ContentWriter OfForm()
    {
        var writer = new ContentWriter { _isForm = true };
        writer._marks.OpenTagged();
        return writer;
    }

    /// <summary>Chooses how lines end and meet (J, j, M).</summary>
    /// <param name="cap">0 cut off, 1 round, 2 square.</param>
    /// <param name="join">0 in a point, 1 round, 2 cut off.</param>
    /// <param name="miterLimit">How long points may be, as a multiple of the width.</param>
    public void SetLineEnds(int cap, int join, double miterLimit)
    {
        Operands(cap);
        Operator("J"u8);
        Operands(join);
        Operator("j"u8);
        Operands(miterLimit);
        Operator("M"u8);
    }

    /// <summary>Chooses dashes (d).</summary>
    /// <param name="dashes">The lengths of dashes and gaps; not all 0.</param>
    /// <param name="offset">Where in them a line begins; not negative.</param>
    public void SetDashes(double[] dashes, double offset)
    {
        _buffer.WriteByte((byte)'[');
        Operands(dashes);
        _buffer.Write("] "u8);
        Operands(offset);
        Operator("d"u8);
    }

    /// <summary>Applies a state (gs).</summary>
    /// <param name="name">Its name among the resources.</param>
    public void SetGraphicsState(string name) => Named(name, "gs"u8);

    /// <summary>Fills with a pattern (cs, scn).</summary>
    /// <param name="name">Its name among the resources.</param>
    public void SetFillPattern(string name)
    {
        Operator("/Pattern cs"u8);
        Named(name, "scn"u8);
    }

    /// <summary>Strokes with a pattern (CS, SCN).</summary>
    /// <param name="name">Its name among the resources.</param>
    public void SetStrokePattern(string name)
    {
        Operator("/Pattern CS"u8);
        Named(name, "SCN"u8);
    }

    /// <summary>Paints a shading over all that is not clipped (sh).</summary>
    /// <param name="name">Its name among the resources.</param>
    public void PaintShading(string name)
    {
        RequireOutsideText();
        _marks.RequireMark();
        Named(name, "sh"u8);
    }

    /// <summary>Narrows what is painted from now on to the path, and ends the path (W n or W* n).</summary>
    /// <param name="isEvenOdd">Whether what is crossed an even number of times is outside.</param>
    public void Clip(bool isEvenOdd) => Path(isEvenOdd ? "W* n"u8 : "W n"u8);

    /// <summary>Fills the path, strokes it, or both (f, S, B, and with a star).</summary>
    /// <param name="fills">Whether to fill.</param>
    /// <param name="strokes">Whether to stroke.</param>
    /// <param name="isEvenOdd">Whether what is crossed an even number of times is outside.</param>
    public void Paint(bool fills, bool strokes, bool isEvenOdd) => Paint((fills, strokes, isEvenOdd) switch
    {
        (true, true, false) => "B"u8,
        (true, true, true) => "B*"u8,
        (true, false, false) => "f"u8,
        (true, false, true) => "f*"u8,
        (false, true, _) => "S"u8,
        _ => "n"u8,
    });

    /// <summary>Says whether letters are filled, stroked, or both (Tr).</summary>
    /// <param name="fills">Whether to fill.</param>
    /// <param name="strokes">Whether to stroke.</param>
    public void SetTextRendering(bool fills, bool strokes)
    {
        Operands((fills, strokes) switch { (true, true) => 2, (false, true) => 1, _ => 0 });
        Operator("Tr"u8);
    }

    private void Named(string name, ReadOnlySpan<byte> operation)
    {
        PdfName.Write(_buffer, name);
        _buffer.WriteByte((byte)' ');
        Operator(operation);
    }
}
