namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A number that is the same for the same bytes and hardly ever for others (FNV-1a, 64 bits). No proof against intent.</summary>
internal static class ContentHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The number.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Basis;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * Prime;
        }

        return hash;
    }
}
