using System.Text;
using System.Xml.Linq;

namespace ExportKit.Tests.PdfReading;

/// <summary>What a file says of itself outside its pages.</summary>
internal sealed class PdfDescription
{
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace UniversalAccess = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/";

    private readonly PdfFile _file;
    private readonly XDocument? _xmp;

    private PdfDescription(PdfFile file)
    {
        _file = file;
        Xmp = file.Get(file.Catalog, "Metadata") is PdfStream stream ? Encoding.UTF8.GetString(file.Decode(stream)) : null;
        _xmp = Xmp is null ? null : XDocument.Parse(Xmp);
    }

    /// <summary>The XMP packet; null where there is none.</summary>
    public string? Xmp { get; }

    /// <summary>The language of the document.</summary>
    public string? Language => _file.Text(_file.Catalog, "Lang");

    /// <summary>Whether the file says that it is tagged.</summary>
    public bool IsMarked => Flag("MarkInfo", "Marked");

    /// <summary>Whether the file says that its tags may be wrong.</summary>
    public bool HasSuspects => Flag("MarkInfo", "Suspects");

    /// <summary>Whether a reader shall show the title in place of the file's name.</summary>
    public bool DisplaysTitle => Flag("ViewerPreferences", "DisplayDocTitle");

    /// <summary>The direction of reading, <c>L2R</c> or <c>R2L</c>; null where the file does not say.</summary>
    public string? Direction => _file.Dictionary(_file.Catalog, "ViewerPreferences") is { } preferences ? _file.Name(preferences, "Direction") : null;

    /// <summary>The title by XMP.</summary>
    public string? Title => Values("title").FirstOrDefault();

    /// <summary>The authors by XMP, in order.</summary>
    public IReadOnlyList<string> Creators => Values("creator");

    /// <summary>The publishers by XMP.</summary>
    public IReadOnlyList<string> Publishers => Values("publisher");

    /// <summary>The standards that the file claims, such as <c>PDF/UA-1</c>.</summary>
    public IReadOnlyList<string> Claims
    {
        get
        {
            var claims = new List<string>();
            if (Property(UniversalAccess + "part") is { } part)
            {
                claims.Add("PDF/UA-" + part);
            }

            if (Property(Archive + "part") is { } archive)
            {
                claims.Add("PDF/A-" + archive + Property(Archive + "conformance")?.ToLowerInvariant());
            }

            return claims;
        }
    }

    /// <summary>The first page of each range of labels, with its style and prefix: <c>0 D</c>.</summary>
    public IReadOnlyList<string> PageLabels => _file.Dictionary(_file.Catalog, "PageLabels") is { } labels
        ? [.. NumberTree.Read(_file, labels).Select(entry => Label(entry.Key, _file.AsDictionary(entry.Value)!))]
        : [];

    /// <summary>Reads what a file says of itself.</summary>
    public static PdfDescription Read(PdfFile file) => new(file);

    /// <summary>An entry of the document information dictionary.</summary>
    public string? Information(string key) => _file.Dictionary(_file.Trailer, "Info") is { } info ? _file.Text(info, key) : null;

    /// <summary>A simple property of XMP, whether written as an element or as an attribute.</summary>
    public string? Property(XName name) =>
        _xmp?.Descendants(name).FirstOrDefault()?.Value
        ?? _xmp?.Descendants(Rdf + "Description").Attributes(name).FirstOrDefault()?.Value;

    private List<string> Values(string name) =>
        [.. (_xmp?.Descendants(DublinCore + name) ?? []).SelectMany(element => element.Descendants(Rdf + "li")).Select(item => item.Value)];

    private bool Flag(string dictionary, string key) =>
        _file.Dictionary(_file.Catalog, dictionary) is { } holder && _file.Get(holder, key) is PdfBoolean { Value: true };

    private string Label(int page, PdfDictionary label) =>
        $"{page} {_file.Name(label, "S")}{_file.Text(label, "P")}".TrimEnd();
}
