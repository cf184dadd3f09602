using ExportKit.Writing.Pdf;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>Makes options of PDFs by chance: every one that changes what is on the pages.</summary>
internal static class PdfOptionsGenerator
{
    /// <summary>Some options.</summary>
    public static PdfOptions Any(Random random) => new()
    {
        PageSize = Pick(random, [.. PageSize.Known]),
        Standard = Pick(random, Enum.GetValues<PdfStandard>()),
        Compress = random.Next(4) != 0,
    };

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
