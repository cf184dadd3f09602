using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Braille;

/// <summary>Writes PEF 2008-1, the Portable Embosser Format: pages and rows of Unicode braille in XML, with metadata.</summary>
/// <param name="options">How the document shall be.</param>
internal sealed class PefWriter(BrailleOptions options) : IArticleWriter
{
    private const string Pef = "http://www.daisy.org/ns/2008/pef";

    /// <inheritdoc/>
    public string FileExtension => ".pef";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        if (!BrailleDocument.TryMake(article, options, context, out var document))
        {
            return false;
        }

        using var xml = new XmlOutput();
        xml.Start("pef", Pef);
        xml.Attribute("version", "2008-1");
        WriteHead(xml, article, document);
        WriteBody(xml, document);
        xml.End(mayBeVoid: false);
        output.Write(xml.ToBytes());
        return true;
    }

    private static void WriteHead(XmlOutput xml, Article article, BrailleDocument document)
    {
        xml.NewLine();
        xml.Start("head", Pef);
        xml.Start("meta", Pef);
        DublinCore.Declare(xml);
        DublinCore.Write(xml, "format", "application/x-pef+xml");
        DublinCore.Write(xml, "identifier", Identifier(document));
        DublinCore.Describe(xml, article.Metadata);
        xml.NewLine();
        xml.End(mayBeVoid: false);
        xml.End(mayBeVoid: false);
        xml.NewLine();
    }

    // By its content, so that the same pages have the same identifier.
    private static string Identifier(BrailleDocument document) =>
        StableHash.Of(string.Join('\n', document.Pages.SelectMany(page => page.Rows))).ToUrn();

    private void WriteBody(XmlOutput xml, BrailleDocument document)
    {
        xml.Start("body", Pef);
        xml.Start("volume", Pef);
        Attribute(xml, "cols", options.Cells);
        Attribute(xml, "rows", options.Lines);

        // Cells of eight dots leave no room between rows.
        Attribute(xml, "rowgap", document.Pages.Any(page => page.Rows.Any(row => row.Any(cell => (cell & 0xC0) != 0))) ? 1 : 0);
        xml.Attribute("duplex", "true");
        xml.Start("section", Pef);
        foreach (var page in document.Pages)
        {
            xml.NewLine();
            xml.Start("page", Pef);
            foreach (var row in page.Rows)
            {
                xml.NewLine();
                xml.Element("row", Pef, row);
            }

            xml.NewLine();
            xml.End(mayBeVoid: false);
        }

        xml.NewLine();
        xml.End(mayBeVoid: false);
        xml.End(mayBeVoid: false);
        xml.End(mayBeVoid: false);
        xml.NewLine();
    }

    private static void Attribute(XmlOutput xml, string name, int value) => xml.Attribute(name, value.ToString(CultureInfo.InvariantCulture));
}
