using System.Globalization;
using System.Text;

namespace ExportKit.Cli;

/// <summary>Makes names of files and folders that every system takes, and that lead nowhere else: no separators, no characters that
/// steer or that Windows refuses, no names of devices, none that is too long.</summary>
internal static class SafeName
{
    /// <summary>The most bytes of a name in UTF-8: systems take 255, and an ending, a number and the name of a file that is being
    /// written need room.</summary>
    public const int MaxBytes = 160;

    private const string Refused = "<>:\"/\\|?*";

    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

    /// <summary>A name of one file or folder.</summary>
    /// <param name="text">What it shall say.</param>
    /// <returns>The name; empty where nothing of the text can stand in one.</returns>
    public static string Of(string text)
    {
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Kept(rune);
            if (kept is null || (name.Length == 0 && kept.Value.Value is '.' or ' '))
            {
                continue;
            }

            bytes += kept.Value.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                break;
            }

            name.Append(kept.Value.ToString());
        }

        var whole = name.ToString().TrimEnd(' ', '.');
        return IsDevice(whole) ? "_" + whole : whole;
    }

    /// <summary>Names of folders and of a file below them.</summary>
    /// <param name="path">The names, with <c>/</c> between them; those of which nothing is left are left out.</param>
    /// <param name="otherwise">The name of the file where nothing of it is left.</param>
    public static string OfPath(string path, string otherwise)
    {
        var parts = path.Split('/');
        var names = new List<string>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var name = Of(parts[i]);
            if (name.Length == 0 && i == parts.Length - 1)
            {
                name = otherwise;
            }

            if (name.Length > 0)
            {
                names.Add(name);
            }
        }

        return string.Join('/', names);
    }

    // What cannot be seen goes; but letters of some scripts are joined and parted by U+200C and U+200D.
    private static Rune? Kept(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune(' '),
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D ? rune : null,
        UnicodeCategory.Surrogate => null,
        UnicodeCategory.SpaceSeparator => new Rune(' '),
        _ => rune.Value == 0xFFFD ? null : rune.IsAscii && Refused.Contains((char)rune.Value, StringComparison.Ordinal) ? new Rune('-') : rune,
    };

    // Windows takes them for devices whatever follows their first dot: "con.2025.pdf".
    private static bool IsDevice(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ').ToLowerInvariant();
        return Array.IndexOf(Devices, stem) >= 0
            || (stem.Length == 4 && (stem.StartsWith("com", StringComparison.Ordinal) || stem.StartsWith("lpt", StringComparison.Ordinal))
                && stem[3] is (>= '1' and <= '9') or '¹' or '²' or '³');
    }
}
