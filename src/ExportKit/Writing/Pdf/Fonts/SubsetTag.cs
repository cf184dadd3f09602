namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Makes the tag of a subset (ISO 32000-1, 9.6.4): six capital letters, the same for the same font program and hardly ever for
/// another.</summary>
internal static class SubsetTag
{
    /// <summary>The tag.</summary>
    /// <param name="program">The font program.</param>
    public static string Of(ReadOnlySpan<byte> program)
    {
        var hash = StableHash.Empty.With(program).Low;
        Span<char> tag = stackalloc char[6];
        foreach (ref var letter in tag)
        {
            letter = (char)('A' + hash % 26);
            hash /= 26;
        }

        return tag.ToString();
    }
}
