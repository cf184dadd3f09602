using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExportKit.Tests.EpubReading;

/// <summary>An EPUB as a reading system meets it: container, package, spine. It shares no code with the writer.</summary>
internal sealed class EpubBook
{
    private static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private readonly Dictionary<string, byte[]> _members;

    private EpubBook(Dictionary<string, byte[]> members)
    {
        _members = members;
        var container = Xml("META-INF/container.xml");
        PackagePath = (string)container.Descendants(Container + "rootfile").First().Attribute("full-path")!;
        Package = Xml(PackagePath);
    }

    /// <summary>The path of the package document.</summary>
    public string PackagePath { get; }

    /// <summary>The package document.</summary>
    public XDocument Package { get; }

    /// <summary>The language of the publication.</summary>
    public string? Language => Metadata("language").FirstOrDefault();

    /// <summary>The documents of the spine in order, without the contents that a writer makes.</summary>
    public IEnumerable<XDocument> Spine =>
        from reference in Package.Descendants(Opf + "itemref")
        where (string?)reference.Attribute("linear") != "no"
        let item = Item((string)reference.Attribute("idref")!)
        where !Properties(item).Contains("nav")
        select Xml(Resolve((string)item.Attribute("href")!));

    /// <summary>The navigation document.</summary>
    public XDocument Navigation =>
        Xml(Resolve((string)Package.Descendants(Opf + "item").Single(item => Properties(item).Contains("nav")).Attribute("href")!));

    /// <summary>All documents of XHTML by their paths, the navigation document first.</summary>
    public IReadOnlyDictionary<string, XDocument> Documents =>
        Package.Descendants(Opf + "item").Where(item => (string?)item.Attribute("media-type") == "application/xhtml+xml")
            .OrderBy(item => !Properties(item).Contains("nav")).Select(item => Resolve((string)item.Attribute("href")!))
            .ToDictionary(path => path, Xml, StringComparer.Ordinal);

    /// <summary>Reads a book.</summary>
    /// <param name="epub">The file.</param>
    /// <param name="changes">What to change in which of its members before it is read.</param>
    public static EpubBook Read(byte[] epub, params (string Path, Func<string, string> Change)[] changes)
    {
        using var zip = new ZipArchive(new MemoryStream(epub));
        var members = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            members.Add(entry.FullName, bytes.ToArray());
        }

        foreach (var (path, change) in changes)
        {
            members[path] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(members[path])));
        }

        return new EpubBook(members);
    }

    /// <summary>What the package says under a name of Dublin Core.</summary>
    public IReadOnlyList<string> Metadata(string name) => [.. Package.Descendants(DublinCore + name).Select(element => element.Value)];

    /// <summary>What the package says under a property of a <c>meta</c>.</summary>
    public IReadOnlyList<string> Property(string name) =>
        [.. Package.Descendants(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == name).Select(meta => meta.Value)];

    private static string[] Properties(XElement item) => ((string?)item.Attribute("properties") ?? "").Split(' ');

    private XElement Item(string id) => Package.Descendants(Opf + "item").Single(item => (string?)item.Attribute("id") == id);

    private string Resolve(string href) =>
        Uri.UnescapeDataString(new Uri(new Uri("epub:///" + PackagePath), href).AbsolutePath.TrimStart('/'));

    private XDocument Xml(string path)
    {
        using var reader = XmlReader.Create(new MemoryStream(_members[path]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
