using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExportKit.Serve;

/// <summary>The chapters of an EPUB as one document that stands by itself: styles and pictures within, no link that leads out.</summary>
/// <param name="Content">The document (XHTML).</param>
/// <param name="StyleHashes">Its styles, as a content security policy names them.</param>
internal sealed record ChapterPreview(byte[] Content, string StyleHashes)
{
    private const int MostPictureBytes = 24 * 1024 * 1024;
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Package = "http://www.idpf.org/2007/opf";

    /// <summary>Makes it of an EPUB of ours.</summary>
    /// <param name="epub">The EPUB.</param>
    public static ChapterPreview Of(byte[] epub)
    {
        using var archive = new ZipArchive(new MemoryStream(epub), ZipArchiveMode.Read);
        var packagePath = Read(archive, "META-INF/container.xml").Descendants().Select(element => (string?)element.Attribute("full-path")).OfType<string>().First();
        var package = Read(archive, packagePath);
        var folder = packagePath[..(packagePath.LastIndexOf('/') + 1)];
        var items = package.Descendants(Package + "item").ToDictionary(item => (string)item.Attribute("id")!, StringComparer.Ordinal);
        var parts = package.Descendants(Package + "itemref").Where(part => (string?)part.Attribute("linear") != "no")
            .Select(part => items[(string)part.Attribute("idref")!]).Where(item => ((string?)item.Attribute("properties") ?? "").Split(' ') is var words && !words.Contains("nav"))
            .Select(item => folder + (string)item.Attribute("href")!).ToList();
        var documents = parts.ConvertAll(path => (Path: path, Document: Read(archive, path)));
        var whole = documents.Find(part => part.Document.Descendants(Html + "h1").Any()).Document ?? documents[0].Document;
        return Joined(archive, whole, documents);
    }

    private static ChapterPreview Joined(ZipArchive archive, XDocument first, List<(string Path, XDocument Document)> documents)
    {
        var styles = new StringBuilder();
        var budget = MostPictureBytes;
        var body = new XElement(Html + "body");
        foreach (var (path, document) in documents)
        {
            Contain(archive, document, path, ref budget);
            var own = document.Root!.Element(Html + "body")!;
            body.Add(new XElement(Html + "div", own.Attributes(), own.Nodes()));
        }

        foreach (var sheet in Sheets(documents).Distinct(StringComparer.Ordinal))
        {
            styles.Append(Text(archive, sheet).ReplaceLineEndings("\n"));
        }

        var style = styles.ToString();
        var head = new XElement(
            Html + "head", new XElement(Html + "title", first.Descendants(Html + "title").FirstOrDefault()?.Value ?? ""), new XElement(Html + "style", style));
        var root = new XElement(Html + "html", first.Root!.Attributes(), head, body);
        var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            new XDocument(new XDocumentType("html", null, null, null), root).Save(writer);
        }

        return new ChapterPreview(content.ToArray(), $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
    }

    private static IEnumerable<string> Sheets(List<(string Path, XDocument Document)> documents) =>
        from part in documents
        from link in part.Document.Descendants(Html + "link")
        where (string?)link.Attribute("rel") == "stylesheet"
        select Resolved(part.Path, (string)link.Attribute("href")!);

    private static void Contain(ZipArchive archive, XDocument document, string path, ref int budget)
    {
        foreach (var element in document.Descendants().Where(element => element.Name.LocalName is "img" or "image").ToList())
        {
            var source = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName is "src" or "href");
            if (source is null || archive.GetEntry(Resolved(path, source.Value)) is not { } entry || entry.Length > budget)
            {
                source?.Remove();
                continue;
            }

            budget -= (int)entry.Length;
            source.Value = $"data:{Type(entry.Name)};base64,{Convert.ToBase64String(Bytes(entry))}";
        }

        foreach (var link in document.Descendants(Html + "a").Attributes("href").ToList())
        {
            var place = link.Value.IndexOf('#', StringComparison.Ordinal);
            if (place >= 0 && !link.Value.Contains(':', StringComparison.Ordinal))
            {
                link.Value = link.Value[place..];
            }
            else
            {
                link.Remove();
            }
        }
    }

    private static string Resolved(string from, string address)
    {
        var whole = new Uri(new Uri("epub:/" + from), address);
        return Uri.UnescapeDataString(whole.AbsolutePath).TrimStart('/');
    }

    private static string Type(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        _ => "image/svg+xml",
    };

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static string Text(ZipArchive archive, string path) => archive.GetEntry(path) is { } entry ? Encoding.UTF8.GetString(Bytes(entry)) : "";

    private static XDocument Read(ZipArchive archive, string path)
    {
        using var stream = new MemoryStream(Bytes(archive.GetEntry(path)!));
        using var reader = XmlInput.Open(stream, new XmlInputRules(XmlDocumentType.PassedOver));
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
