using System.Globalization;
using System.Text;

namespace ExportKit.Writing;

/// <summary>Reads the size that an SVG's root element gives, by scanning: no entity is expanded, nothing is loaded.</summary>
internal static class SvgHeader
{
    /// <summary>How far into a file the root element is looked for, in bytes.</summary>
    private const int Reach = 64 * 1024;

    /// <summary>Whether the bytes are XML whose root element is <c>svg</c>.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool IsSvg(ReadOnlySpan<byte> bytes) => LooksLikeXml(bytes) && SvgTag.Find(Text(bytes)) is not null;

    /// <summary>What the root element tells; 0 by 0 where it gives neither size nor view box.</summary>
    /// <param name="bytes">The whole file.</param>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        if (SvgTag.Find(Text(bytes)) is not { } tag)
        {
            return null;
        }

        var (boxWidth, boxHeight) = ViewBox(tag.Attribute("viewBox"));
        var width = Length(tag.Attribute("width"));
        var height = Length(tag.Attribute("height"));

        // CSS: a missing side follows from the other one and the view box's ratio.
        if (width == 0 && height == 0)
        {
            (width, height) = (boxWidth, boxHeight);
        }
        else if (boxWidth > 0 && boxHeight > 0)
        {
            width = width > 0 ? width : height * boxWidth / boxHeight;
            height = height > 0 ? height : width * boxHeight / boxWidth;
        }

        return width > 0 && height > 0
            ? new ImageSize(Pixels(width), Pixels(height), IsAnimated: Moves(bytes))
            : new ImageSize(0, 0, IsAnimated: Moves(bytes));
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || WithoutMark(bytes).TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    // Names and numbers are ASCII in every encoding that matters here, so UTF-8 serves for all that are not UTF-16.
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, Reach)];
        return start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(start[2..])
            : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(start[2..])
            : Encoding.UTF8.GetString(WithoutMark(start));
    }

    // Movement can come from animation elements, style sheets or scripts; whichever is there, nobody can rule it out.
    private static bool Moves(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<animate"u8) >= 0 || bytes.IndexOf("<set"u8) >= 0
        || bytes.IndexOf("@keyframes"u8) >= 0 || bytes.IndexOf("<script"u8) >= 0;

    private static (double Width, double Height) ViewBox(string? value)
    {
        var parts = value?.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts is { Length: 4 } ? (Number(parts[2]), Number(parts[3])) : (0, 0);
    }

    /// <summary>A length in CSS pixels; 0 for one that depends on something outside (a percentage, an em).</summary>
    private static double Length(string? value)
    {
        var text = value.AsSpan().Trim();
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]) && text[end - 1] != '.')
        {
            end--;
        }

        return Number(text[..end]) * Unit(text[end..]);
    }

    private static double Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "" or "px" => 1,
        "pt" => 96 / 72.0,
        "pc" => 16,
        "in" => 96,
        "cm" => 96 / 2.54,
        "mm" => 96 / 25.4,
        _ => 0,
    };

    private static double Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e9 ? number : 0;

    private static int Pixels(double length) => (int)Math.Max(1, Math.Min(Math.Round(length), int.MaxValue));
}
