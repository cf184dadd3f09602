using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>An EPUB read back with the framework's own zip and XML, apart from the code that wrote it.</summary>
internal sealed class EpubFile
{
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly Dictionary<string, byte[]> _members = new(StringComparer.Ordinal);

    public EpubFile(byte[] bytes)
    {
        Bytes = bytes;
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var copy = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(copy);
            _members.Add(entry.FullName, copy.ToArray());
            Names.Add(entry.FullName);
        }
    }

    public byte[] Bytes { get; }

    public List<string> Names { get; } = [];

    public XElement Package => Xml("EPUB/package.opf");

    public XElement Nav => Xml("EPUB/nav.xhtml");

    /// <summary>The content documents in the order of the spine, without the cover.</summary>
    public IEnumerable<XElement> Spine => Package.Descendants(Opf + "itemref").Where(item => (string?)item.Attribute("linear") != "no")
        .Select(item => Package.Descendants(Opf + "item").Single(other => (string?)other.Attribute("id") == (string?)item.Attribute("idref")))
        .Select(item => Xml("EPUB/" + (string?)item.Attribute("href")));

    public static EpubFile Of(Article article, WritingContext? context = null, EpubOptions? options = null)
    {
        using var output = new MemoryStream();
        Assert.True(new EpubWriter(options ?? new EpubOptions()).Write(article, context ?? EpubSamples.Context("en-GB"), output));
        return new EpubFile(output.ToArray());
    }

    /// <summary>What blocks are written as, without what stands around them.</summary>
    public static string Body(params Block[] blocks) => Body(EpubSamples.Context("en-GB"), blocks);

    public static string Body(WritingContext context, params Block[] blocks)
    {
        var text = Of(EpubSamples.Article([.. blocks]), context).Text("EPUB/article.xhtml");
        const string Before = "</header>\n";
        const string After = "\n</article>";
        var start = text.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return text[start..text.LastIndexOf(After, StringComparison.Ordinal)];
    }

    /// <summary>What inlines are written as within their paragraph.</summary>
    public static string Line(params Inline[] inlines)
    {
        var body = Body(new Paragraph([.. inlines]));
        Assert.StartsWith("<p>", body, StringComparison.Ordinal);
        Assert.EndsWith("</p>", body, StringComparison.Ordinal);
        return body[3..^4];
    }

    public byte[] Member(string name) => _members[name];

    public string Text(string name) => Encoding.UTF8.GetString(_members[name]);

    public XElement Xml(string name) => XDocument.Parse(Text(name), LoadOptions.PreserveWhitespace).Root!;

    /// <summary>The values of a property in the package's metadata.</summary>
    public IEnumerable<string> Meta(string property) =>
        Package.Descendants(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == property).Select(meta => meta.Value);
}
