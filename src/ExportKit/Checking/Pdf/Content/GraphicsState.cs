using ExportKit.Checking.Pdf.Fonts;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>As much of the graphics state as text needs (ISO 32000-1, 8.4 and 9.3).</summary>
internal sealed record GraphicsState
{
    /// <summary>From user space to the page.</summary>
    public Matrix Transform { get; init; } = Matrix.Identity;

    /// <summary>The font; null before the first is set.</summary>
    public PdfFont? Font { get; init; }

    /// <summary>The font's size.</summary>
    public double Size { get; init; }

    /// <summary>What is added behind each character.</summary>
    public double CharacterSpacing { get; init; }

    /// <summary>What is added behind each space of a single byte.</summary>
    public double WordSpacing { get; init; }

    /// <summary>How far text is stretched; 1 for not at all.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>From one line to the next.</summary>
    public double Leading { get; init; }

    /// <summary>How far text is raised.</summary>
    public double Rise { get; init; }

    /// <summary>How text is drawn; 3 draws nothing.</summary>
    public int RenderingMode { get; init; }
}
