namespace ExportKit.Writing.Pdf.Text;

/// <summary>Glyphs in logical order, which do not change. (A list of the framework's over a structure of ours would have to be compiled
/// when the program starts.)</summary>
/// <param name="glyphs">The glyphs; taken over, not copied.</param>
internal sealed class GlyphRow(PlacedGlyph[] glyphs)
{
    /// <summary>No glyph.</summary>
    public static GlyphRow Empty { get; } = new(new PlacedGlyph[0]);

    /// <summary>How many.</summary>
    public int Count => glyphs.Length;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => glyphs.Length == 0;

    /// <summary>One of them.</summary>
    /// <param name="index">Which.</param>
    public ref readonly PlacedGlyph this[int index] => ref glyphs[index];

    /// <summary>Goes over them.</summary>
    public Enumerator GetEnumerator() => new(glyphs);

    /// <summary>Goes over glyphs.</summary>
    /// <param name="glyphs">The glyphs.</param>
    internal struct Enumerator(PlacedGlyph[] glyphs)
    {
        private int _index = -1;

        /// <summary>The glyph that it stands at.</summary>
        public readonly PlacedGlyph Current => glyphs[_index];

        /// <summary>Goes to the next.</summary>
        public bool MoveNext() => ++_index < glyphs.Length;
    }
}
