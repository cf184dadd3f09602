using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Layout;

namespace ExportKit.Writing.Pdf;

/// <summary>Says what of <see cref="PdfOptions"/> cannot be, before any work.</summary>
internal static class PdfOptionsCheck
{
    // Bounds of a page, in points (ISO 19005-2, 6.1.13: 3 to 14400 units; below two inches there is no page to read).
    private const double LeastPage = 144;
    private const double MostPage = 14400;

    /// <summary>The least size of body text, in points.</summary>
    public const double LeastSize = 9;

    /// <summary>The greatest size of body text, in points.</summary>
    public const double MostSize = 72;

    /// <summary>How wide a column must be, as a multiple of the size of its text.</summary>
    public const double LeastMeasure = 6;

    /// <summary>How many lines of body text a page must hold.</summary>
    public const double LeastLines = 6;

    /// <summary>What cannot be; none if all can.</summary>
    /// <param name="options">The options.</param>
    public static ImmutableArray<Diagnostic> Problems(PdfOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        AddPage(options.Paper, problems);
        AddType(options.Type, problems);
        if (problems.Count == 0)
        {
            AddRoom(options, problems);
        }

        ContrastCheck.Add(options.Look, problems);
        return problems.ToImmutable();
    }

    private static void AddPage(PaperOptions paper, ImmutableArray<Diagnostic>.Builder problems)
    {
        var size = paper.Size;
        if (!(Math.Min(size.Width, size.Height) >= LeastPage) || !(Math.Max(size.Width, size.Height) <= MostPage))
        {
            problems.Add(new(
                DiagnosticCodes.PageImpossible,
                $"A page of {Size(size.Width, size.Height)} cannot be made",
                null,
                "Each side must be 144 pt (2 in, 51 mm) to 14400 pt (200 in, 5080 mm) long"));
        }

        if (paper.Margins is { } margins && !(Least(margins) >= 0))
        {
            problems.Add(new(DiagnosticCodes.PageImpossible, "A margin cannot be less than nothing", null, "Give margins of 0 or more"));
        }

        if (paper.Columns is not (null or 1 or 2))
        {
            problems.Add(new(
                DiagnosticCodes.PageImpossible,
                $"{paper.Columns.Value.ToString(CultureInfo.InvariantCulture)} columns cannot be set",
                null,
                "Set 1 or 2"));
        }
    }

    /// <summary>A size in the unit that most people give it in, and in points, which PDF counts in.</summary>
    private static string Size(double width, double height) =>
        double.IsFinite(width) && double.IsFinite(height) ? $"{Number(width * 25.4 / 72)} x {Number(height * 25.4 / 72)} mm ({Number(width)} x {Number(height)} pt)" : $"{Number(width)} x {Number(height)} pt";

    private static double Least(PageMargins margins) => Math.Min(Math.Min(margins.Top, margins.Bottom), Math.Min(margins.Left, margins.Right));

    private static void AddType(TypeOptions type, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (type.Size is { } size && !(size >= LeastSize && size <= MostSize))
        {
            problems.Add(new(
                DiagnosticCodes.TypeImpossible, $"Text of {Number(size)} pt is not set", null, "Choose a size from 9 to 72 pt"));
        }

        if (type.LineSpacing is { } spacing && !(spacing >= 1 && spacing <= 3))
        {
            problems.Add(new(
                DiagnosticCodes.TypeImpossible, $"A line spacing of {Number(spacing)} is not set", null, "Choose a multiple of the size from 1 to 3"));
        }
    }

    private static void AddRoom(PdfOptions options, ImmutableArray<Diagnostic>.Builder problems)
    {
        var type = TypeMeasures.Of(options.Type);
        var geometry = PageGeometry.Of(options.Paper, type, isRightToLeft: false);
        if (geometry.ColumnWidth < LeastMeasure * type.Size || geometry.TextHeight < LeastLines * type.Size * type.Leading)
        {
            problems.Add(new(
                DiagnosticCodes.PageImpossible,
                $"A page of {Size(options.Paper.Size.Width, options.Paper.Size.Height)} has too little room for text of {Number(type.Size)} pt within its margins",
                null,
                geometry.Columns > 1 ? "Choose one column, a larger page, smaller margins or smaller text" : "Choose a larger page, smaller margins or smaller text"));
        }
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
