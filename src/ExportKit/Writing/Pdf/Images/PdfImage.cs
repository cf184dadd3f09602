using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>A picture that stands in a PDF as an image XObject.</summary>
/// <param name="Reference">The image XObject.</param>
/// <param name="Width">Width in pixels as shown, orientation applied.</param>
/// <param name="Height">Height in pixels as shown, orientation applied.</param>
/// <param name="Upright">Turns and mirrors the unit square within itself so that the picture stands upright; to be applied
/// before the matrix that scales the unit square and puts it in its place.</param>
internal sealed record PdfImage(PdfReference Reference, int Width, int Height, PdfMatrix Upright)
{
    /// <summary>Whether what lies behind it may be seen.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>The whole matrix for <see cref="ContentWriter.Transform(PdfMatrix)"/> that shows the picture upright in a
    /// rectangle.</summary>
    /// <param name="place">The rectangle, in points.</param>
    public PdfMatrix MatrixFor(PdfRectangle place) => Upright.Then(
        new PdfMatrix(place.Right - place.Left, 0, 0, place.Top - place.Bottom, place.Left, place.Bottom));
}
