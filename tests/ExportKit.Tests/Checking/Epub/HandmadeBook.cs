using System.IO.Compression;
using System.Text;

namespace ExportKit.Tests.Checking.Epub;

/// <summary>A small sound book, made by hand, whose files a test changes.</summary>
internal sealed class HandmadeBook
{
    private readonly List<(string Path, byte[] Content)> _files = [];

    private HandmadeBook()
    {
        Put("META-INF/container.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
            """);
        Put("EPUB/package.opf", """
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">urn:uuid:11111111-2222-4333-8444-555555555555</dc:identifier>
            <dc:title>A book</dc:title><dc:language>en</dc:language><dc:date>2025-05-15</dc:date>
            <meta property="dcterms:modified">2025-05-15T14:54:00Z</meta>
            <meta property="schema:accessMode">textual</meta><meta property="schema:accessMode">visual</meta>
            <meta property="schema:accessModeSufficient">textual</meta>
            <meta property="schema:accessibilityFeature">alternativeText</meta><meta property="schema:accessibilityFeature">tableOfContents</meta>
            <meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary">All is described.</meta>
            <meta property="pageBreakSource">urn:isbn:1</meta>
            </metadata>
            <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
            <item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
            <item id="css" href="style.css" media-type="text/css"/>
            <item id="pic" href="pic.png" media-type="image/png"/>
            </manifest>
            <spine><itemref idref="a"/><itemref idref="b"/></spine>
            </package>
            """);
        Put("EPUB/nav.xhtml", Page("""
            <nav epub:type="toc" role="doc-toc"><h1>Contents</h1><ol><li><a href="a.xhtml">One</a></li><li><a href="b.xhtml#end">Two</a></li></ol></nav>
            <nav epub:type="page-list" role="doc-pagelist" aria-label="Pages"><ol><li><a href="a.xhtml#p1">1</a></li></ol></nav>
            <nav epub:type="landmarks" aria-label="Landmarks"><ol><li><a epub:type="bodymatter" href="a.xhtml">Start</a></li></ol></nav>
            """));
        Put("EPUB/a.xhtml", Page("""
            <h1>One</h1><p><span id="p1" epub:type="pagebreak" role="doc-pagebreak" aria-label="1"/>Words and <a href="b.xhtml#end">a link</a>.</p>
            <figure><img src="pic.png" alt="A heron on one leg"/></figure>
            <table><tr><th scope="col" id="h">Year</th><th scope="col">Rain</th></tr><tr><td headers="h">2025</td><td>3</td></tr></table>
            <ul><li>Item</li></ul><dl><dt>Term</dt><dd>Meaning</dd></dl>
            """));
        Put("EPUB/b.xhtml", Page("""<h1 id="end">Two</h1><h2>Below</h2><p>More.</p>"""));
        Put("EPUB/style.css", "p { margin: 0 }\n");
        Put("EPUB/pic.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    }

    /// <summary>A sound one.</summary>
    public static HandmadeBook Sound() => new();

    /// <summary>The same with a passage of a file replaced.</summary>
    public static HandmadeBook With(string path, string passage, string other)
    {
        var book = new HandmadeBook();
        var file = "EPUB/" + path;
        var index = book._files.FindIndex(entry => entry.Path == file || entry.Path == path);
        var text = Encoding.UTF8.GetString(book._files[index].Content);
        Assert.Contains(passage, text, StringComparison.Ordinal);
        book._files[index] = (book._files[index].Path, Encoding.UTF8.GetBytes(text.Replace(passage, other, StringComparison.Ordinal)));
        return book;
    }

    public HandmadeBook Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    public HandmadeBook Put(string path, byte[] content)
    {
        var index = _files.FindIndex(entry => entry.Path == path);
        if (index >= 0)
        {
            _files[index] = (path, content);
        }
        else
        {
            _files.Add((path, content));
        }

        return this;
    }

    public HandmadeBook Remove(string path)
    {
        _files.RemoveAll(entry => entry.Path == path);
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="mimetype">What the file mimetype holds; null for no such file.</param>
    /// <param name="compression">How it is packed.</param>
    /// <param name="isFirst">Whether it comes first.</param>
    public byte[] Pack(string? mimetype = "application/epub+zip", CompressionLevel compression = CompressionLevel.NoCompression, bool isFirst = true)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (mimetype is not null && isFirst)
            {
                Add(zip, "mimetype", Encoding.UTF8.GetBytes(mimetype), compression);
            }

            foreach (var (path, content) in _files)
            {
                Add(zip, path, content, CompressionLevel.Optimal);
            }

            if (mimetype is not null && !isFirst)
            {
                Add(zip, "mimetype", Encoding.UTF8.GetBytes(mimetype), compression);
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] content, CompressionLevel compression)
    {
        using var stream = zip.CreateEntry(path, compression).Open();
        stream.Write(content);
    }

    private static string Page(string body) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
        <head><title>A page</title><link rel="stylesheet" href="style.css"/></head>
        <body>{body}</body></html>
        """;
}
