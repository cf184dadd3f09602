using System.Text;
using ExportKit.Tests.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Fuzzing;

/// <summary>Sets a PDF in a font file.</summary>
internal static class FontCase
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!doctype html><html lang=en><title>Fonts</title><article><h1>Officially, 3 fjords: AV To</h1><p>The council met – naïve “x”? <b>Bold</b> <i>slanted</i> <code>code</code> H<sub>2</sub>O. שָׁלוֹם الإصلاحات हिन्दी र्कि क्षत्रिय 改革は進む ภาษาไทย</p></article>");

    private static int _count;

    private static CaseOutcome Use(string path)
    {
        var entries = FontFileLoader.Load(path, out var fault);
        return fault is null && entries.Length > 0 && FontTorture.Use(entries[0]) == "served" ? CaseOutcome.Written : CaseOutcome.Refused;
    }

    /// <summary>Writes the font to a file of its own, and one in four times a PDF with it; else all is done with it that is done with
    /// fonts, without a document.</summary>
    public static CaseOutcome Run(byte[] font)
    {
        var path = Path.Combine(Path.GetTempPath(), $"exportkit-fuzz-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}.ttf");
        File.WriteAllBytes(path, font);
        try
        {
            if (CaseOptions.Chance(font).Next(4) != 0)
            {
                return Use(path);
            }

            var options = new ExportOptions { Pdf = new PdfOptions { Type = new TypeOptions { FontFamily = path } } };
            return ExportCase.Run(Page, options, null, [ExportFormat.Pdf]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
