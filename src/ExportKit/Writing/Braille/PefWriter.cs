using System.Globalization;
using System.Text;
using System.Xml;
using ExportKit.Model;

namespace ExportKit.Writing.Braille;

/// <summary>Writes PEF 2008-1, the Portable Embosser Format: pages and rows of Unicode braille in XML, with metadata.</summary>
/// <param name="options">How the document shall be.</param>
internal sealed class PefWriter(BrailleOptions options) : IArticleWriter
{
    private const string Pef = "http://www.daisy.org/ns/2008/pef";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <inheritdoc/>
    public string FileExtension => ".pef";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        if (!BrailleDocument.TryMake(article, options, context, out var document))
        {
            return false;
        }

        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("pef", Pef);
        xml.WriteAttributeString("version", "2008-1");
        WriteHead(xml, article, document);
        WriteBody(xml, document);
        xml.WriteEndElement();
        xml.Flush();
        return true;
    }

    private static void WriteHead(XmlWriter xml, Article article, BrailleDocument document)
    {
        var metadata = article.Metadata;
        xml.WriteStartElement("head", Pef);
        xml.WriteStartElement("meta", Pef);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        Write(xml, "format", "application/x-pef+xml");
        Write(xml, "identifier", Identifier(document));
        Write(xml, "title", InlineText.Of(metadata.Headline));
        foreach (var author in metadata.Authors)
        {
            Write(xml, "creator", author);
        }

        Write(xml, "publisher", metadata.Publisher);
        Write(xml, "date", metadata.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(xml, "language", metadata.Language);
        Write(xml, "source", metadata.Address);
        Write(xml, "rights", metadata.Rights);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // By its content, so that the same pages have the same identifier.
    private static string Identifier(BrailleDocument document) =>
        StableHash.Of(string.Join('\n', document.Pages.SelectMany(page => page.Rows))).ToUrn();

    private void WriteBody(XmlWriter xml, BrailleDocument document)
    {
        xml.WriteStartElement("body", Pef);
        xml.WriteStartElement("volume", Pef);
        Attribute(xml, "cols", options.Cells);
        Attribute(xml, "rows", options.Lines);
        // Cells of eight dots leave no room between rows.
        Attribute(xml, "rowgap", document.Pages.Any(page => page.Rows.Any(row => row.Any(cell => (cell & 0xC0) != 0))) ? 1 : 0);
        xml.WriteAttributeString("duplex", "true");
        xml.WriteStartElement("section", Pef);
        foreach (var page in document.Pages)
        {
            xml.WriteStartElement("page", Pef);
            foreach (var row in page.Rows)
            {
                xml.WriteElementString("row", Pef, row);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static void Write(XmlWriter xml, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            xml.WriteElementString("dc", name, DublinCore, value);
        }
    }
}
