using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Braille.Native;
using ExportKit.Writing.Icu;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Raster;

namespace ExportKit;

/// <summary>What documents depend on beside the page, the options and the tool.</summary>
internal static class WritingEnvironment
{
    /// <summary>Describes it: the native libraries with their versions, and each installed font file with its size and time. Two moments
    /// with the same description make the same documents. Loads the libraries.</summary>
    public static string Describe()
    {
        // What is missing shows by its absence here; an export says what to do about it.
        var unheard = new DiagnosticBag();
        _ = HarfBuzzLibrary.TryLoad(unheard);
        _ = IcuLibrary.Load(unheard);
        _ = LouisLibrary.Load(unheard);
        _ = (AvifLibrary.Find(), WebpLibrary.Find(), TurboJpegLibrary.Find());
        var text = new StringBuilder();
        foreach (var library in NativeLibraries.Loaded)
        {
            text.Append(CultureInfo.InvariantCulture, $"{library.Name} {library.Version}\n");
        }

        foreach (var file in FontIndex.Files(FontSources.OfSystem()))
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }

        return text.ToString();
    }
}
