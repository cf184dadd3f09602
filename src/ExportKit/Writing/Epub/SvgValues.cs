namespace ExportKit.Writing.Epub;

/// <summary>Tells which values of SVG attributes and style sheets stay within the picture.</summary>
internal static class SvgValues
{
    /// <summary>The ways in which CSS loads something, or hides that it does.</summary>
    private static readonly string[] Loading = ["@import", "\\", "src(", "image(", "image-set(", "expression(", "javascript:"];

    private static readonly string[] PictureData =
        ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    /// <summary>Whether a value or style sheet loads nothing from elsewhere: every <c>url()</c> in it names a part of the picture.</summary>
    /// <param name="value">The value.</param>
    public static bool IsHarmless(string value)
    {
        foreach (var loading in Loading)
        {
            if (value.Contains(loading, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        const string Url = "url(";
        for (var at = Find(value, Url, 0); at >= 0; at = Find(value, Url, at + 1))
        {
            if (!value.AsSpan(at + Url.Length).TrimStart(" \t\r\n\"'").StartsWith("#"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a style sheet may move something.</summary>
    /// <param name="css">The style sheet or declarations.</param>
    public static bool Moves(string css) =>
        css.Contains("animation", StringComparison.OrdinalIgnoreCase)
        || css.Contains("@keyframes", StringComparison.OrdinalIgnoreCase)
        || css.Contains("transition", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a reference names a part of the picture itself.</summary>
    /// <param name="reference">The value of <c>href</c>.</param>
    public static bool IsWithin(string reference) => reference.StartsWith('#');

    /// <summary>Whether a reference carries a still picture of a core media type as data.</summary>
    /// <param name="reference">The value of <c>href</c>; null where there is none.</param>
    public static bool IsPictureData(string? reference)
    {
        foreach (var start in PictureData)
        {
            if (reference is not null && reference.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string value, string part, int from) =>
        from < value.Length ? value.IndexOf(part, from, StringComparison.OrdinalIgnoreCase) : -1;
}
