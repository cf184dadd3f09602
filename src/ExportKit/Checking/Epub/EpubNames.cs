using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Namespaces and media types of EPUB 3.3.</summary>
internal static class EpubNames
{
    public const string XhtmlType = "application/xhtml+xml";
    public const string SvgType = "image/svg+xml";
    public const string NcxType = "application/x-dtbncx+xml";
    public const string PackageType = "application/oebps-package+xml";
    public const string SmilType = "application/smil+xml";
    public const string CssType = "text/css";

    public static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    public static readonly XNamespace MathMl = "http://www.w3.org/1998/Math/MathML";
    public static readonly XNamespace Ncx = "http://www.daisy.org/z3986/2005/ncx/";
    public static readonly XNamespace Encryption = "http://www.w3.org/2001/04/xmlenc#";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Ssml = "http://www.w3.org/2001/10/synthesis";

    /// <summary>Whether a reading system must take resources of this type without a fallback (EPUB 3.3, 3.2).</summary>
    public static bool IsCore(string mediaType) => mediaType is
        "image/gif" or "image/jpeg" or "image/png" or SvgType or "image/webp"
        or "audio/mpeg" or "audio/mp4" or "audio/ogg; codecs=opus" or "audio/ogg"
        or CssType or XhtmlType or NcxType or SmilType or "application/javascript" or "application/ecmascript" or "text/javascript"
        or "font/ttf" or "font/otf" or "font/woff" or "font/woff2" or "application/font-sfnt" or "application/vnd.ms-opentype" or "application/font-woff";

    /// <summary>The tokens of an attribute.</summary>
    public static string[] Tokens(string? value) => (value ?? "").Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an attribute holds a token.</summary>
    public static bool HasToken(this XElement element, XName attribute, string token) => Array.IndexOf(Tokens((string?)element.Attribute(attribute)), token) >= 0;
}
