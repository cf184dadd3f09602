namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Numbers roles and styles, to find what belongs to them in an array. A dictionary with a key of several values would have to be
/// compiled when the program starts.</summary>
internal static class FontStyleKey
{
    /// <summary>How many there are.</summary>
    public const int Count = 8;

    /// <summary>The number.</summary>
    /// <param name="role">What for.</param>
    /// <param name="bold">Whether bold.</param>
    /// <param name="italic">Whether italic.</param>
    public static int Of(FontRole role, bool bold, bool italic) => (int)role * 4 + (bold ? 2 : 0) + (italic ? 1 : 0);
}
