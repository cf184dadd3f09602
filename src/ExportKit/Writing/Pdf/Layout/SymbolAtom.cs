using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>A QR code. Its quiet zone hangs out of the column, so that the modules stand in line with the text.</summary>
/// <param name="symbol">The code.</param>
/// <param name="frame">Where it stands.</param>
/// <param name="module">The side of a module, in points.</param>
internal sealed class SymbolAtom(FlowSymbol symbol, Frame frame, double module) : Atom
{
    // The sides of modules, in points: what is comfortable for cameras, and what they can read at all from paper (0.38 mm).
    private const double UsualModule = 1.8;
    private const double LeastModule = 1.08;
    private const double MostSide = 124;

    /// <summary>Lays a code out.</summary>
    /// <param name="symbol">The code.</param>
    /// <param name="frame">Where it stands.</param>
    public static SymbolAtom Of(FlowSymbol symbol, Frame frame)
    {
        var module = ModuleFor(symbol.Symbol, frame.Width);
        return new SymbolAtom(symbol, frame, module) { Height = (symbol.Symbol.Size + (2 * QrSymbol.QuietZone)) * module };
    }

    /// <summary>Whether a code can be read from paper in some width.</summary>
    /// <param name="symbol">The code.</param>
    /// <param name="width">How much room there is, in points.</param>
    public static bool CanBeRead(QrSymbol symbol, double width) => ModuleFor(symbol, width) >= LeastModule;

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        var quiet = QrSymbol.QuietZone * module;
        var edge = left + (symbol.Direction == TextDirection.RightToLeft ? frame.Right + quiet - Height : frame.Left - quiet);
        var box = new PdfRectangle(edge, top - Height, edge + Height, top);
        symbol.Element.BoundingBox = box;
        page.Items.Add(new PlacedSymbol(symbol.Owner, symbol.Symbol, box, module));
    }

    private static double ModuleFor(QrSymbol symbol, double width) => Math.Min(UsualModule, Math.Min(width, MostSide) / symbol.Size);
}
