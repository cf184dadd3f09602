namespace ExportKit.Writing.Pdf.Syntax;

/// <content>Text objects (ISO 32000-1, 9.4).</content>
internal sealed partial class ContentWriter
{
    // Two bytes a glyph, and a string may hold PdfString.MaxLength of them.
    private const int GlyphsPerString = PdfString.MaxLength / 2;

    /// <summary>Begins a text object (BT).</summary>
    public void BeginText()
    {
        RequireOutsideText();
        _marksAtBeginText = _marks.Depth;
        Operator("BT"u8);
    }

    /// <summary>Ends a text object (ET).</summary>
    public void EndText()
    {
        RequireText();
        Require(_marksAtBeginText == _marks.Depth, "Marked content begun within a text object must end within it.");
        _marksAtBeginText = -1;
        Operator("ET"u8);
    }

    /// <summary>Chooses font and size (Tf).</summary>
    /// <param name="name">The font's name among the page's resources.</param>
    /// <param name="size">The size.</param>
    public void SetFont(string name, double size)
    {
        PdfName.Write(_buffer, name);
        _buffer.WriteByte((byte)' ');
        Operands(size);
        Operator("Tf"u8);
    }

    /// <summary>Places what is shown next, and the line it stands on (Tm).</summary>
    /// <param name="a">Horizontal scaling.</param>
    /// <param name="b">Rotation and skewing.</param>
    /// <param name="c">Rotation and skewing.</param>
    /// <param name="d">Vertical scaling.</param>
    /// <param name="e">Horizontal position.</param>
    /// <param name="f">Vertical position.</param>
    public void TextMatrix(double a, double b, double c, double d, double e, double f)
    {
        RequireText();
        Operands(a, b, c, d, e, f);
        Operator("Tm"u8);
    }

    /// <summary>Places what is shown next relative to the start of the current line (Td).</summary>
    /// <param name="x">Horizontal distance.</param>
    /// <param name="y">Vertical distance.</param>
    public void MoveText(double x, double y)
    {
        RequireText();
        Operands(x, y);
        Operator("Td"u8);
    }

    /// <summary>Sets what is added after each glyph (Tc).</summary>
    /// <param name="space">The space, in unscaled text units.</param>
    public void SetCharSpacing(double space)
    {
        Operands(space);
        Operator("Tc"u8);
    }

    /// <summary>Raises or lowers the base line (Ts).</summary>
    /// <param name="rise">How far up, in unscaled text units.</param>
    public void SetRise(double rise)
    {
        Operands(rise);
        Operator("Ts"u8);
    }

    /// <summary>Makes text heavier than its font: fills and strokes it (Tr 2, w).</summary>
    /// <param name="width">How wide the stroke is, in unscaled units of user space; 0 fills text alone (Tr 0).</param>
    public void SetTextWeight(double width)
    {
        Operands(width > 0 ? 2 : 0);
        Operator("Tr"u8);
        if (width > 0)
        {
            SetLineWidth(width);
        }
    }

    /// <summary>Shows glyphs with the advances that the font gives them (Tj).</summary>
    /// <param name="glyphs">The character codes, two bytes each (Identity-H: CIDs).</param>
    public void ShowGlyphs(ReadOnlySpan<ushort> glyphs) => ShowGlyphs(glyphs, default);

    /// <summary>Shows glyphs, some with other advances than the font gives them (TJ).</summary>
    /// <param name="glyphs">The character codes, two bytes each (Identity-H: CIDs).</param>
    /// <param name="adjustments">For each glyph, what is added to its advance, in 1/1000 of the font size: positive moves
    /// what follows forward (the opposite of TJ's own sign). Empty for none. Roundings are carried on, so that they do not
    /// add up over a line.</param>
    public void ShowGlyphs(ReadOnlySpan<ushort> glyphs, ReadOnlySpan<double> adjustments)
    {
        RequireText();
        _marks.RequireMark();
        Require(adjustments.IsEmpty || adjustments.Length == glyphs.Length, "An adjustment for each glyph, or none.");
        if (glyphs.IsEmpty)
        {
            return;
        }

        if (glyphs.Length <= GlyphsPerString && !adjustments.ContainsAnyExcept(0))
        {
            WriteGlyphs(glyphs);
            Operator(" Tj"u8);
            return;
        }

        ShowAdjusted(glyphs, adjustments);
    }

    private void ShowAdjusted(ReadOnlySpan<ushort> glyphs, ReadOnlySpan<double> adjustments)
    {
        _buffer.WriteByte((byte)'[');
        var (start, owed) = (0, 0.0);
        for (var i = 0; i < glyphs.Length; i++)
        {
            owed += adjustments.IsEmpty ? 0 : adjustments[i];
            var whole = Math.Round(owed);
            var isLast = i == glyphs.Length - 1;
            if (whole == 0 && !isLast && i + 1 - start < GlyphsPerString)
            {
                continue;
            }

            WriteGlyphs(glyphs[start..(i + 1)]);
            start = i + 1;
            if (whole != 0)
            {
                _buffer.WriteInteger(-(long)whole);
                owed -= whole;
            }
        }

        Operator("] TJ"u8);
    }

    private void WriteGlyphs(ReadOnlySpan<ushort> glyphs)
    {
        _buffer.WriteByte((byte)'<');
        foreach (var glyph in glyphs)
        {
            _buffer.WriteHex((byte)(glyph >> 8));
            _buffer.WriteHex((byte)glyph);
        }

        _buffer.WriteByte((byte)'>');
    }

    private void RequireText() => Require(IsInText, "This operator must stand within a text object.");
}
