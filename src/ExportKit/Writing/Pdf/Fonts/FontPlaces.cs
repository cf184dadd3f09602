namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Where systems put the families that are asked for most, so that these are found without reading hundreds of files.</summary>
internal static class FontPlaces
{
    private const int Regular = 0;

    private static readonly string[] Folders =
    [
        "truetype/noto", "opentype/noto", "truetype/dejavu", "opentype/ipafont-gothic",
        "noto", "google-noto", "noto-cjk", "google-noto-cjk", "google-noto-sans-cjk-fonts", "dejavu", "dejavu-sans-fonts", "dejavu-sans-mono-fonts",
        "TTF", "OTF", "", "Supplemental",
    ];

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc"];

    /// <summary>The files of a family, where they lie at a known place.</summary>
    /// <param name="sources">Where to look.</param>
    /// <param name="family">The family.</param>
    /// <returns>The files for regular, bold, italic and bold italic, null where one is missing; null where the regular one is.</returns>
    public static string?[]? Find(FontSources sources, string family)
    {
        var names = FileNames(family);
        foreach (var root in sources.Folders)
        {
            foreach (var folder in Folders)
            {
                var place = Path.Combine(root, folder);
                if (Directory.Exists(place) && FindIn(place, names) is { } files)
                {
                    return files;
                }
            }
        }

        return null;
    }

    private static string?[]? FindIn(string place, string[] names)
    {
        foreach (var ending in Endings)
        {
            if (File.Exists(Path.Combine(place, names[Regular] + ending)))
            {
                return Array.ConvertAll(names, name => Path.Combine(place, name + ending) is var path && File.Exists(path) ? path : null);
            }
        }

        return null;
    }

    private static string[] FileNames(string family)
    {
        var stem = family.StartsWith("Noto Sans CJK ", StringComparison.Ordinal)
            ? "NotoSansCJK"
            : family.Replace(" ", "", StringComparison.Ordinal);
        return family switch
        {
            "DejaVu Sans" or "DejaVu Sans Mono" => [stem, stem + "-Bold", stem + "-Oblique", stem + "-BoldOblique"],
            "Segoe UI" => ["segoeui", "segoeuib", "segoeuii", "segoeuiz"],
            "Consolas" => ["consola", "consolab", "consolai", "consolaz"],
            "Arial" when OperatingSystem.IsWindows() => ["arial", "arialbd", "ariali", "arialbi"],
            "Arial" => ["Arial", "Arial Bold", "Arial Italic", "Arial Bold Italic"],
            "IPAGothic" => ["ipag", "ipag-", "ipag-", "ipag-"],
            "IPAPGothic" => ["ipagp", "ipagp-", "ipagp-", "ipagp-"],
            _ => [stem + "-Regular", stem + "-Bold", stem + "-Italic", stem + "-BoldItalic"],
        };
    }
}
