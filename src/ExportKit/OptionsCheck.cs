using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.PlainText;

namespace ExportKit;

/// <summary>Refuses options that cannot be, before any work.</summary>
internal static class OptionsCheck
{
    /// <summary>Checks options.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">One is out of its bounds.</exception>
    public static void Run(ExportOptions options)
    {
        if (Problems(options).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    private static IEnumerable<string> Problems(ExportOptions options) =>
    [
        .. PdfOptionsCheck.Problems(options.Pdf).Select(Words), .. OfBook(options.Epub), .. OfText(options.PlainText), .. OfLimits(options.Limits),
    ];

    private static string Words(Diagnostic problem) => $"{problem.Message}. {problem.Hint}.";

    private static IEnumerable<string> OfBook(EpubOptions book)
    {
        if (book.DocumentSize < 1)
        {
            yield return "EpubOptions.DocumentSize must be 1 or more.";
        }

        if (book.ImageWidth < 1)
        {
            yield return "EpubOptions.ImageWidth must be 1 or more, or null.";
        }

        foreach (var exemption in book.Exemptions)
        {
            if (!ExemptionNames.All.Contains(exemption))
            {
                yield return $"EpubOptions.Exemptions knows no \"{exemption}\", only {string.Join(", ", ExemptionNames.All)}.";
            }
        }
    }

    private static IEnumerable<string> OfText(PlainTextOptions text)
    {
        if (text.WrapWidth is < PlainTextOptions.NarrowestWrap or > PlainTextOptions.WidestWrap)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"PlainTextOptions.WrapWidth must be {PlainTextOptions.NarrowestWrap} to {PlainTextOptions.WidestWrap}, or null.");
        }
    }

    private static IEnumerable<string> OfLimits(ExportLimits limits) =>
        from limit in LimitTable.All
        let value = limit.Of(limits)
        where value < limit.Least || value > limit.Most
        select $"ExportLimits: {limit.Name} must be {limit.Least} to {limit.Most}.";
}
