namespace ExportKit.Diagnostics;

/// <content>What meets a limit of time or size: EK0300 to EK0319. An input of too many bytes is EK0007.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>A page has more elements than are parsed, or nests so deeply that parsing it would take too long.</summary>
    public static readonly DiagnosticCode TooManyElements = new("EK0300", "too-many-elements", Severity.Error);

    /// <summary>A page takes longer than it may.</summary>
    public static readonly DiagnosticCode PageTooSlow = new("EK0301", "page-too-slow", Severity.Error);

    /// <summary>A page takes more memory than it may.</summary>
    public static readonly DiagnosticCode PageTooLarge = new("EK0302", "page-too-large", Severity.Error);

    /// <summary>An element has more attributes than are read.</summary>
    public static readonly DiagnosticCode AttributesLeftOut = new("EK0303", "attributes-left-out", Severity.Info);

    /// <summary>A script of data is longer than is read.</summary>
    public static readonly DiagnosticCode DataLeftOut = new("EK0304", "data-left-out", Severity.Warning);

    /// <summary>An article has more letters than a PDF holds.</summary>
    public static readonly DiagnosticCode TextTooLong = new("EK0305", "text-too-long", Severity.Error);

    /// <summary>An article has more cells of tables than a PDF holds.</summary>
    public static readonly DiagnosticCode TooManyCells = new("EK0306", "too-many-cells", Severity.Error);

    /// <summary>A page shows more pictures than are taken.</summary>
    public static readonly DiagnosticCode TooManyPictures = new("EK0307", "too-many-pictures", Severity.Warning);

    /// <summary>A picture has more bytes than are taken.</summary>
    public static readonly DiagnosticCode PictureTooLarge = new("EK0308", "picture-too-large", Severity.Warning);

    /// <summary>The pictures of a page have more bytes together than are taken.</summary>
    public static readonly DiagnosticCode PicturesTooLarge = new("EK0309", "pictures-too-large", Severity.Warning);

    /// <summary>A picture has more pixels than are taken.</summary>
    public static readonly DiagnosticCode TooManyPixels = new("EK0310", "too-many-pixels", Severity.Warning);

    /// <summary>A text needs more fonts than a PDF takes its letters from.</summary>
    public static readonly DiagnosticCode TooManyFonts = new("EK0311", "too-many-fonts", Severity.Warning);

    /// <summary>A document is larger than it may be.</summary>
    public static readonly DiagnosticCode DocumentTooLarge = new("EK0312", "document-too-large", Severity.Error);

    /// <summary>Fetching the pictures of a page takes longer than it may.</summary>
    public static readonly DiagnosticCode PicturesTooSlow = new("EK0313", "pictures-too-slow", Severity.Warning);
}
