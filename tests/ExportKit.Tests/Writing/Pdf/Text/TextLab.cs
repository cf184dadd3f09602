using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Text;
using ExportKit.Writing.Icu;

namespace ExportKit.Tests.Writing.Pdf.Text;

/// <summary>Shapes and breaks texts with the installed fonts. Skips the test where a library or the font for running text is missing.</summary>
internal sealed class TextLab : IDisposable
{
    public const double Size = 10;

    private static readonly Lazy<FontLibrary?> Installed = new(() => FontLibrary.Open(FontSources.OfSystem() with { CacheFolder = null }, new DiagnosticBag()));

    public TextLab()
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        Tools.RequireThat(Installed.Value is not null, "No font is installed.");
        Library = Installed.Value!;
        Shaper = new ParagraphShaper(Library, Fonts, Diagnostics, ExportLimits.Default, null);
    }

    public DiagnosticBag Diagnostics { get; } = new();

    public DocumentFonts Fonts { get; } = new();

    public FontLibrary Library { get; }

    public ParagraphShaper Shaper { get; }

    /// <summary>Makes a laboratory for scripts beyond the European ones.</summary>
    /// <param name="families">The families that the test needs.</param>
    public static TextLab With(params string[] families)
    {
        var lab = new TextLab();
        Tools.RequireThat(IcuLibrary.Load(new DiagnosticBag()) is not null, "ICU is not installed.");
        var catalogue = new FontCatalogue(FontSources.OfSystem() with { CacheFolder = null });
        foreach (var family in families)
        {
            Tools.RequireThat(catalogue.Family(family, false, false, new DiagnosticBag()).Any(), $"The font {family} is not installed.");
        }

        return lab;
    }

    public static TextStyle Style(string language = "en") => new() { Size = Size, Language = language };

    public static TextSpan Span(string text, object? owner = null, string language = "en") => new(text, Style(language), owner);

    public ShapedParagraph Shape(string text, string language = "en", TextDirection direction = TextDirection.LeftToRight) =>
        Shaper.Shape([Span(text, null, language)], direction);

    public ShapedParagraph Shape(params ParagraphItem[] items) => Shaper.Shape(items, TextDirection.LeftToRight);

    public IReadOnlyList<TextLine> Lines(string text, double width, string language = "en", TextDirection direction = TextDirection.LeftToRight) =>
        LineBreaker.Break(Shape(text, language, direction), width);

    /// <summary>What the segments of lines say, in logical order.</summary>
    public static string Said(IEnumerable<TextLine> lines) =>
        string.Concat(lines.SelectMany(line => line.LogicalRuns).SelectMany(run => run.Segments).Select(segment => segment.Text));

    public void Dispose() => Shaper.Dispose();
}
