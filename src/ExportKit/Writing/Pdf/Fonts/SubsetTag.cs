namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Makes the tag of a subset (ISO 32000-1, 9.6.4): six capital letters, the same for the same font program and hardly ever for
/// another.</summary>
internal static class SubsetTag
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The tag.</summary>
    /// <param name="program">The font program.</param>
    public static string Of(ReadOnlySpan<byte> program)
    {
        // FNV-1a, 64 bits.
        var hash = Basis;
        foreach (var value in program)
        {
            hash = (hash ^ value) * Prime;
        }

        Span<char> tag = stackalloc char[6];
        foreach (ref var letter in tag)
        {
            letter = (char)('A' + hash % 26);
            hash /= 26;
        }

        return tag.ToString();
    }
}
