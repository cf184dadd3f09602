namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Writes the operators of a content stream (ISO 32000-1, 7.8.2 and annex A). Numbers allocate nothing.
/// Lengths are in the units of the coordinate system, points where nothing changed it. What the syntax or
/// ISO 14289-1, 7.1 forbids (painting outside marked content, unbalanced operators) throws: it is a fault of the program.</summary>
internal sealed partial class ContentWriter
{
    /// <summary>The deepest nesting of graphics states (ISO 19005-2, 6.1.13).</summary>
    public const int MaxSavedStates = 28;

    private readonly ByteBuffer _buffer = new(4096);
    private readonly MarkedContentStack _marks = new();
    private int _savedStates;
    private int _marksAtBeginText = -1;

    /// <summary>The bytes written so far.</summary>
    public int Length => _buffer.Length;

    private bool IsInText => _marksAtBeginText >= 0;

    /// <summary>The finished stream.</summary>
    /// <exception cref="InvalidOperationException">Text, a saved state or marked content is still open.</exception>
    public byte[] ToArray()
    {
        Require(!IsInText && _savedStates == 0 && _marks.Depth == (_isForm ? 1 : 0), "Something is still open at the end of the content.");
        return _buffer.ToArray();
    }

    /// <summary>Saves the graphics state (q).</summary>
    public void Save()
    {
        RequireOutsideText();
        Require(_savedStates < MaxSavedStates, "Graphics states nested too deeply.");
        _savedStates++;
        Operator("q"u8);
    }

    /// <summary>Restores the graphics state (Q).</summary>
    public void Restore()
    {
        RequireOutsideText();
        Require(_savedStates > 0, "No graphics state was saved.");
        _savedStates--;
        Operator("Q"u8);
    }

    /// <summary>Changes the coordinate system (cm).</summary>
    /// <param name="matrix">The matrix.</param>
    public void Transform(PdfMatrix matrix)
    {
        RequireOutsideText();
        Operands(matrix.A, matrix.B, matrix.C, matrix.D, matrix.E, matrix.F);
        Operator("cm"u8);
    }

    /// <summary>Changes the coordinate system (cm).</summary>
    /// <param name="a">Horizontal scaling.</param>
    /// <param name="b">Rotation and skewing.</param>
    /// <param name="c">Rotation and skewing.</param>
    /// <param name="d">Vertical scaling.</param>
    /// <param name="e">Horizontal translation.</param>
    /// <param name="f">Vertical translation.</param>
    public void Transform(double a, double b, double c, double d, double e, double f) => Transform(new PdfMatrix(a, b, c, d, e, f));

    /// <summary>Chooses the colour that fills, text too (rg), in the sRGB of the output intent.</summary>
    /// <param name="red">0 to 1.</param>
    /// <param name="green">0 to 1.</param>
    /// <param name="blue">0 to 1.</param>
    public void SetFillColour(double red, double green, double blue)
    {
        Operands(red, green, blue);
        Operator("rg"u8);
    }

    /// <summary>Chooses the colour of lines (RG), in the sRGB of the output intent.</summary>
    /// <param name="red">0 to 1.</param>
    /// <param name="green">0 to 1.</param>
    /// <param name="blue">0 to 1.</param>
    public void SetStrokeColour(double red, double green, double blue)
    {
        Operands(red, green, blue);
        Operator("RG"u8);
    }

    /// <summary>Sets the width of lines (w).</summary>
    /// <param name="width">The width.</param>
    public void SetLineWidth(double width)
    {
        Operands(width);
        Operator("w"u8);
    }

    /// <summary>Starts a subpath (m).</summary>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    public void MoveTo(double x, double y) => Path("m"u8, x, y);

    /// <summary>Adds a line to the path (l).</summary>
    /// <param name="x">Where to.</param>
    /// <param name="y">Where to.</param>
    public void LineTo(double x, double y) => Path("l"u8, x, y);

    /// <summary>Adds a Bézier curve to the path (c).</summary>
    /// <param name="x1">First control point.</param>
    /// <param name="y1">First control point.</param>
    /// <param name="x2">Second control point.</param>
    /// <param name="y2">Second control point.</param>
    /// <param name="x">Where to.</param>
    /// <param name="y">Where to.</param>
    public void CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Path("c"u8, x1, y1, x2, y2, x, y);

    /// <summary>Adds a rectangle to the path (re).</summary>
    /// <param name="x">The left edge.</param>
    /// <param name="y">The lower edge.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    public void Rectangle(double x, double y, double width, double height) => Path("re"u8, x, y, width, height);

    /// <summary>Closes the subpath (h).</summary>
    public void ClosePath() => Path("h"u8);

    /// <summary>Fills the path (f).</summary>
    public void Fill() => Paint("f"u8);

    /// <summary>Strokes the path (S).</summary>
    public void Stroke() => Paint("S"u8);

    /// <summary>Narrows what is painted from now on to the path, and ends the path (W n).</summary>
    public void Clip() => Path("W n"u8);

    /// <summary>Paints an image or a form (Do).</summary>
    /// <param name="name">Its name among the page's XObjects.</param>
    public void DrawXObject(string name)
    {
        RequireOutsideText();
        _marks.RequireMark();
        PdfName.Write(_buffer, name);
        _buffer.WriteByte((byte)' ');
        Operator("Do"u8);
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }

    private void RequireOutsideText() => Require(!IsInText, "This operator may not stand within a text object.");

    private void Path(ReadOnlySpan<byte> name, params double[] operands)
    {
        RequireOutsideText();
        Operands(operands);
        Operator(name);
    }

    private void Paint(ReadOnlySpan<byte> name)
    {
        _marks.RequireMark();
        Path(name);
    }

    private void Operands(params double[] operands)
    {
        foreach (var operand in operands)
        {
            _buffer.WriteReal(operand);
            _buffer.WriteByte((byte)' ');
        }
    }

    private void Operator(ReadOnlySpan<byte> name)
    {
        _buffer.Write(name);
        _buffer.WriteByte((byte)'\n');
    }
}
