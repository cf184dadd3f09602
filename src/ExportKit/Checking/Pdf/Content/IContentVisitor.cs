using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Fonts;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>Follows what content streams show, in their order.</summary>
internal interface IContentVisitor
{
    /// <summary>A marked-content sequence starts.</summary>
    /// <param name="sequence">The sequence.</param>
    void Open(MarkedSequence sequence);

    /// <summary>The sequence that started last, of those still open, ends.</summary>
    /// <param name="sequence">The sequence.</param>
    void Close(MarkedSequence sequence);

    /// <summary>A string is shown.</summary>
    /// <param name="text">The string.</param>
    /// <param name="sequence">What it lies in; null for none.</param>
    /// <param name="owner">The stream that shows it.</param>
    void Show(ShownText text, MarkedSequence? sequence, StreamOwner owner);

    /// <summary>A path, a picture or a shading is painted.</summary>
    /// <param name="what">What it is, as a message says it.</param>
    /// <param name="sequence">What it lies in; null for none.</param>
    /// <param name="owner">The stream that paints it.</param>
    void Paint(string what, MarkedSequence? sequence, StreamOwner owner);

    /// <summary>A form is about to be drawn.</summary>
    /// <param name="number">The number of its object.</param>
    /// <param name="form">Its dictionary.</param>
    /// <param name="owner">The stream that draws it.</param>
    void Form(int number, CosDictionary form, StreamOwner owner);
}

/// <summary>A string as it is shown.</summary>
/// <param name="Font">Its font.</param>
/// <param name="Codes">Its bytes.</param>
/// <param name="RenderingMode">How it is drawn; 3 draws nothing (9.3.6).</param>
/// <param name="Start">Where it starts, on the page.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Size">The height of its font, on the page, in points.</param>
internal sealed record ShownText(PdfFont Font, byte[] Codes, int RenderingMode, PagePoint Start, PagePoint End, double Size);

/// <summary>A point of a page, in points from its lower left.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Up.</param>
internal readonly record struct PagePoint(double X, double Y);
