using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>Makes the output intent (ISO 19005-2, 6.2.3): the colours of the document are those of sRGB.</summary>
internal static class OutputIntent
{
    private const string Condition = "sRGB IEC61966-2.1";

    /// <summary>Adds the output intent and its profile to a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The output intent, for the array OutputIntents of the catalog.</returns>
    public static PdfReference AddTo(PdfFile file)
    {
        var profile = file.Add(new PdfStream(new PdfDictionary().Add("N", 3), SrgbProfile.Bytes));
        return file.Add(new PdfDictionary("OutputIntent")
            .AddName("S", "GTS_PDFA1")
            .AddText("OutputConditionIdentifier", Condition)
            .AddText("RegistryName", "http://www.color.org")
            .AddText("Info", Condition)
            .Add("DestOutputProfile", profile));
    }
}
