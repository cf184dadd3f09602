using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Icu;

namespace ExportKit.Writing.Pdf;

/// <summary>What the bytes of a PDF depend on beside the article, the options and the tool: two machines on which this is the
/// same make the same file.</summary>
/// <param name="HarfBuzz">The version of HarfBuzz; null where it is missing or too old, so that no PDF can be made.</param>
/// <param name="Icu">The version of ICU; null where it is missing, so that some scripts cannot be set.</param>
/// <param name="Fonts">The fonts for running text and for code, regular and bold; empty where none can be used. Other scripts
/// take further fonts.</param>
internal sealed record PdfEnvironment(string? HarfBuzz, string? Icu, ImmutableArray<InstalledFont> Fonts)
{
    /// <summary>Looks it up, which loads the native libraries.</summary>
    public static PdfEnvironment OfSystem()
    {
        // What is missing shows by its absence here; an export says what to do about it.
        var unheard = new DiagnosticBag();
        using var library = FontLibrary.Open(FontSources.OfSystem(), unheard);
        _ = IcuLibrary.Load(unheard);
        return new(VersionOf("HarfBuzz"), VersionOf("ICU"), library is null ? [] : FontsOf(library, unheard));
    }

    private static string? VersionOf(string name) => NativeLibraries.Loaded.FirstOrDefault(library => library.Name == name)?.Version;

    private static ImmutableArray<InstalledFont> FontsOf(FontLibrary library, DiagnosticBag unheard)
    {
        var fonts = ImmutableArray.CreateBuilder<InstalledFont>();
        foreach (var role in new[] { FontRole.Body, FontRole.Monospace })
        {
            foreach (var bold in new[] { false, true })
            {
                var face = library.Face(role, bold, false, unheard);
                var font = new InstalledFont(face.PostScriptName, face.Version);
                if (!fonts.Contains(font))
                {
                    fonts.Add(font);
                }
            }
        }

        return fonts.ToImmutable();
    }
}

/// <summary>A font that is installed.</summary>
/// <param name="Name">Its PostScript name: "NotoSans-Bold".</param>
/// <param name="Version">The version that it gives itself; may be empty.</param>
internal sealed record InstalledFont(string Name, string Version);
