namespace ExportKit.Cli;

/// <summary>Tells by the names of files which are pages. Texts (<c>.txt</c>) are none, since they are what is made here.</summary>
internal static class PageNames
{
    /// <summary>How the names of pages end, for messages.</summary>
    public const string Endings = ".html, .htm, .xhtml, .mhtml, .mht, .warc or .warc.gz";

    // How browsers name the folder of a saved page's pictures, by their languages.
    private static readonly string[] CompanionEndings =
    [
        "_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos", "_ficheiros", "-filer", "_bylos", "_datoteke", "_dosyalar",
        "_elemei", "_failid", "_fails", "_fajlovi", "_fitxategiak", "_fitxers", "_pliki", "_soubory", "_tiedostot",
    ];

    /// <summary>Whether a file is a page.</summary>
    public static bool IsPage(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".xht" or ".mhtml" or ".mht";

    /// <summary>Whether a file is an archive of pages.</summary>
    public static bool IsArchive(string name) =>
        name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nobody who looks into a folder sees a file or folder there.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.');

    /// <summary>The name of the page, without ending, whose pictures a folder holds, if a page of that name lies beside it; null where
    /// the folder's name is not of that kind.</summary>
    public static string? PageOfCompanion(string folder)
    {
        foreach (var ending in CompanionEndings)
        {
            if (folder.Length > ending.Length && folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return folder[..^ending.Length];
            }
        }

        return null;
    }
}
