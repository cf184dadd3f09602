using System.Globalization;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>Names of glyphs and the characters that they stand for: those of the Latin character set (ISO 32000-1, D.2), of the
/// Greek letters and common signs, and those that carry their character in the name (<c>uni20AC</c>). Read at the first use.</summary>
internal static class GlyphNames
{
    private static readonly Lazy<Tables> Known = new(Load);

    /// <summary>The text that a name stands for; null where it is not known here.</summary>
    /// <param name="name">The name.</param>
    public static string? Text(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            name = name[..dot];
        }

        return Known.Value.ByName.TryGetValue(name, out var character) ? character.ToString() : Coded(name);
    }

    /// <summary>The name of a character; null where it is not known here.</summary>
    /// <param name="character">The character.</param>
    public static string? Name(char character) => Known.Value.ByCharacter.GetValueOrDefault(character);

    /// <summary>Whether a name surely says nothing: letters with a number, as programs count their glyphs (<c>g12</c>,
    /// <c>cid345</c>), and not one of the few names of lists that look so.</summary>
    /// <param name="name">The name.</param>
    public static bool IsMeaningless(string name)
    {
        var digits = name.AsSpan().IndexOfAnyInRange('0', '9');
        return digits > 0 && Text(name) is null
            && name.AsSpan(digits).IndexOfAnyExceptInRange('0', '9') < 0
            && name[..digits] is not ("afii" or "SF" or "H" or "a");
    }

    private static string? Coded(string name)
    {
        var hex = name.StartsWith("uni", StringComparison.Ordinal) && name.Length == 7 ? name.AsSpan(3)
            : name.StartsWith('u') && name.Length is >= 5 and <= 7 ? name.AsSpan(1)
            : [];
        return int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF
            ? char.ConvertFromUtf32(code)
            : null;
    }

    private static Tables Load()
    {
        var tables = new Tables(new(StringComparer.Ordinal), []);
        using var stream = typeof(GlyphNames).Assembly.GetManifestResourceStream("ExportKit.Checking.Pdf.Fonts.GlyphNames.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var character = (char)int.Parse(line.AsSpan(space + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            tables.ByName[line[..space]] = character;
            tables.ByCharacter.TryAdd(character, line[..space]);
        }

        return tables;
    }

    private sealed record Tables(Dictionary<string, char> ByName, Dictionary<char, string> ByCharacter);
}
