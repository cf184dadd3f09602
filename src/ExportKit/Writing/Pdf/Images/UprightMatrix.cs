using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>What an EXIF orientation (CIPA DC-008, tag 0112) does to the unit square that an image fills.</summary>
internal static class UprightMatrix
{
    /// <summary>The matrix that shows a stored picture upright.</summary>
    /// <param name="orientation">The orientation, 1 to 8.</param>
    public static PdfMatrix For(int orientation) => orientation switch
    {
        2 => new(-1, 0, 0, 1, 1, 0),
        3 => new(-1, 0, 0, -1, 1, 1),
        4 => new(1, 0, 0, -1, 0, 1),
        5 => new(0, -1, -1, 0, 1, 1),
        6 => new(0, -1, 1, 0, 0, 1),
        7 => new(0, 1, 1, 0, 0, 0),
        8 => new(0, 1, -1, 0, 1, 0),
        _ => PdfMatrix.Identity,
    };
}
