using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Flow;
using ExportKit.Writing.Pdf.Layout;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags the article's address as a QR code: a <c>Figure</c> whose alternative text names the address.</summary>
internal static class QrTags
{
    /// <summary>Tags the code.</summary>
    /// <param name="context">What the document shares.</param>
    /// <param name="parent">The element that it belongs to.</param>
    /// <param name="address">The address.</param>
    /// <returns>The code; nothing for an address that is too long to be read from paper.</returns>
    public static ImmutableArray<FlowBlock> Tag(TagContext context, StructureElement parent, string address)
    {
        var symbol = QrSymbol.Of(address);
        if (symbol is null || !SymbolAtom.CanBeRead(symbol, context.Styles.Page.ColumnWidth))
        {
            context.Diagnostics.Report(
                DiagnosticCodes.AddressTooLongForQr,
                "The article's address is too long for a QR code that can be read from paper; it stands as text alone",
                context.Article.Source,
                "Give a shorter canonical address in the page, or --base-url; --no-qr leaves the code out without a word");
            return [];
        }

        var element = parent.Add(new StructureElement(StructureType.Figure)
        {
            Alt = context.Words.Format(Word.QrCode, address),
            Attributes = new StructureAttributes { Placement = "Block" },
            IsGenerated = true,
            Language = context.GeneratedLanguage,
        });
        var owner = new TextOwner(element.AddContent(""), Ink.Black);
        return [new FlowSymbol(owner, element, symbol, context.Direction) { SpaceBefore = context.Styles.BodySize * 0.8 }];
    }
}
