using QRCoder;

namespace ExportKit.Writing.Pdf.Flow;

/// <summary>A QR code symbol (ISO/IEC 18004) as its modules, without the quiet zone.</summary>
/// <param name="modules">The dark modules, row by row from the top.</param>
internal sealed class QrSymbol(bool[][] modules)
{
    /// <summary>How many light modules must lie around the symbol.</summary>
    public const int QuietZone = 4;

    // What the library puts round the modules itself.
    private const int Border = 4;

    /// <summary>How many modules a side has.</summary>
    public int Size => modules.Length;

    /// <summary>Whether a module is dark.</summary>
    /// <param name="row">Its row from the top.</param>
    /// <param name="column">Its column from the left.</param>
    public bool IsDark(int row, int column) => modules[row][column];

    /// <summary>The symbol of a text, with the error correction of level M: a seventh of it may be soiled.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The symbol; null where the text is too long for any.</returns>
    public static QrSymbol? Of(string text)
    {
        try
        {
            using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            var size = data.ModuleMatrix.Count - (2 * Border);
            var modules = new bool[size][];
            for (var row = 0; row < size; row++)
            {
                modules[row] = new bool[size];
                for (var column = 0; column < size; column++)
                {
                    modules[row][column] = data.ModuleMatrix[row + Border][column + Border];
                }
            }

            return new QrSymbol(modules);
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            return null;
        }
    }
}
