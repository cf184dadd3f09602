using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>A page.</summary>
/// <param name="Index">Its place in the document, from 0.</param>
/// <param name="Number">The number of its object; 0 where it is a direct object.</param>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Resources">Its resources, its own or those that it inherits.</param>
/// <param name="CropBox">What is shown of it: left, bottom, right, top; null where no box is given.</param>
internal sealed record PdfPage(int Index, int Number, CosDictionary Dictionary, CosDictionary Resources, double[]? CropBox)
{
    /// <summary>Its number as a person says it, from 1.</summary>
    public int Label => Index + 1;
}
