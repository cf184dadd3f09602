using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>Makes options of PDFs by chance: every one that changes what is on the pages.</summary>
internal static class PdfOptionsGenerator
{
    /// <summary>Some options.</summary>
    public static PdfOptions Any(Random random)
    {
        var size = Pick(random, [.. PageSize.Known]);
        var isLarge = size.Width > 500;
        return new PdfOptions
        {
            Paper = new PaperOptions
            {
                Size = random.Next(4) == 0 ? size.Landscape : size,
                Columns = isLarge && random.Next(3) == 0 ? 2 : null,
                IsDuplex = random.Next(3) == 0,
            },
            Type = new TypeOptions { Preset = isLarge ? Pick(random, Enum.GetValues<TypePreset>()) : TypePreset.Standard, LineSpacing = random.Next(4) == 0 ? 2 : null },
            Look = new LookOptions { Theme = Pick(random, [.. ColourTheme.Known]) },
            HasLinkList = random.Next(3) != 0,
            HasQrCode = random.Next(3) == 0,
            FastWebView = random.Next(4) == 0,
            Standard = Pick(random, Enum.GetValues<PdfStandard>()),
            Compress = random.Next(4) != 0,
        };
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
