using System.Text;
using ExportKit.Model;
using ExportKit.Diagnostics;

namespace ExportKit.Writing.Braille;

/// <summary>Writes BRF, the file that embossers and displays take: North American ASCII braille, a line a line, ended by CR LF, each page
/// ended by a form feed.</summary>
/// <param name="options">How the document shall be.</param>
internal sealed class BrfWriter(BrailleOptions options) : IArticleWriter
{
    /// <summary>The character of each six-dot cell from U+2800 on.</summary>
    internal const string Cells = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=";

    /// <inheritdoc/>
    public string FileExtension => ".brf";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        if (!BrailleDocument.TryMake(article, options, context, out var document))
        {
            return false;
        }

        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            foreach (var row in page.Rows)
            {
                if (!TryAppend(text, row))
                {
                    context.Diagnostics.Report(
                        DiagnosticCodes.BrailleEightDots,
                        "The braille table has cells of eight dots, which BRF cannot hold",
                        article.Source,
                        "Write PEF instead (exportkit pef), or choose a table of six dots with --table");
                    return false;
                }

                text.Append("\r\n");
            }

            text.Append('\f');
        }

        output.Write(Encoding.ASCII.GetBytes(text.ToString()));
        return true;
    }

    private static bool TryAppend(StringBuilder text, string row)
    {
        foreach (var cell in row)
        {
            var dots = cell - BrailleWord.Space;
            if (dots < 0 || dots >= Cells.Length)
            {
                return false;
            }

            text.Append(Cells[dots]);
        }

        return true;
    }
}
