using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>Makes the XMP packet of a document (ISO 16684-1; ISO 19005-2, 6.6; ISO 19005-4, 6.7; ISO 14289, 5).</summary>
internal static class XmpPacket
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string PdfUaId = "http://www.aiim.org/pdfua/ns/id/";

    /// <summary>The packet as a metadata stream, which is left uncompressed for tools that know nothing of PDF.</summary>
    /// <param name="information">What the document says of itself.</param>
    public static PdfStream Stream(DocumentInformation information) =>
        new(new PdfDictionary("Metadata").AddName("Subtype", "XML"), Bytes(information)) { IsPlain = true };

    /// <summary>The packet in UTF-8.</summary>
    /// <param name="information">What the document says of itself.</param>
    public static byte[] Bytes(DocumentInformation information)
    {
        var fitted = information.Fitted();
        var xml = new XmlBuffer();
        xml.Raw("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
        xml.Open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        xml.Open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        WriteDublinCore(xml, fitted);
        WriteBasic(xml, fitted);
        WriteIdentification(xml, fitted);
        xml.Close();
        xml.Close();
        xml.Raw("<?xpacket end=\"r\"?>");
        return xml.ToUtf8();
    }

    private static void WriteDublinCore(XmlBuffer xml, DocumentInformation information)
    {
        xml.Open("rdf:Description", "rdf:about", "", "xmlns:dc", DublinCore);
        xml.Element("dc:format", "application/pdf");
        Text(xml, "dc:identifier", information.Identifier);
        Alternatives(xml, "dc:title", information.Title, information.Language);
        Items(xml, "dc:creator", "rdf:Seq", information.Authors);
        Items(xml, "dc:publisher", "rdf:Bag", One(information.Publisher));
        Items(xml, "dc:language", "rdf:Bag", One(information.Language));
        Alternatives(xml, "dc:description", information.Description, information.Language);
        Alternatives(xml, "dc:rights", information.Rights, information.Language);
        Items(xml, "dc:date", "rdf:Seq", One(information.Published is { } date ? PdfDates.XmpDate(date) : null));
        Text(xml, "dc:source", information.Source);
        xml.Close();
    }

    private static void WriteBasic(XmlBuffer xml, DocumentInformation information)
    {
        xml.Open("rdf:Description", "rdf:about", "", "xmlns:xmp", "http://ns.adobe.com/xap/1.0/", "xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
        Date(xml, "xmp:CreateDate", information.Created);
        Date(xml, "xmp:ModifyDate", information.Modified);
        xml.Element("xmp:CreatorTool", information.Creator);
        xml.Element("pdf:Producer", information.Producer);
        xml.Close();
        if (information.Identifier is { } identifier)
        {
            xml.Open("rdf:Description", "rdf:about", "", "xmlns:xmpMM", "http://ns.adobe.com/xap/1.0/mm/");
            xml.Element("xmpMM:DocumentID", identifier);
            xml.Close();
        }
    }

    private static void WriteIdentification(XmlBuffer xml, DocumentInformation information)
    {
        if (information.PdfAPart is { } part)
        {
            xml.Open("rdf:Description", "rdf:about", "", "xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/");
            xml.Element("pdfaid:part", Number(part));
            Text(xml, "pdfaid:rev", part == 4 ? "2020" : null);
            Text(xml, "pdfaid:conformance", information.PdfAConformance);
            xml.Close();
        }

        if (information.PdfUaPart is { } accessible)
        {
            xml.Open("rdf:Description", "rdf:about", "", "xmlns:pdfuaid", PdfUaId);
            xml.Element("pdfuaid:part", Number(accessible));
            Text(xml, "pdfuaid:rev", accessible == 2 ? "2024" : null);
            xml.Close();
        }

        // PDF/A-4 takes any schema as it is (ISO 19005-4, 6.7.2.3).
        if (information is { PdfUaPart: not null, PdfAPart: not 4 })
        {
            WriteExtensionSchema(xml);
        }

        WriteDeclarations(xml, information.Declarations);
    }

    /// <summary>Writes what the document declares to conform to (PDF Declarations 1.0; WTPDF 1.0, 6.1).</summary>
    private static void WriteDeclarations(XmlBuffer xml, ImmutableArray<string> declarations)
    {
        if (declarations.IsEmpty)
        {
            return;
        }

        xml.Open("rdf:Description", "rdf:about", "", "xmlns:pdfd", "http://pdfa.org/declarations/");
        xml.Open("pdfd:declarations");
        xml.Open("rdf:Bag");
        foreach (var declaration in declarations)
        {
            xml.Open("rdf:li", "rdf:parseType", "Resource");
            xml.Element("pdfd:conformsTo", declaration);
            xml.Close();
        }

        xml.Close();
        xml.Close();
        xml.Close();
    }

    /// <summary>Declares the PDF/UA identifier, which PDF/A does not know by itself (ISO 19005-2, 6.6.2.3).</summary>
    private static void WriteExtensionSchema(XmlBuffer xml)
    {
        xml.Open(
            "rdf:Description", "rdf:about", "",
            "xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/",
            "xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#",
            "xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
        xml.Open("pdfaExtension:schemas");
        xml.Open("rdf:Bag");
        xml.Open("rdf:li", "rdf:parseType", "Resource");
        xml.Element("pdfaSchema:schema", "PDF/UA Universal Accessibility Schema");
        xml.Element("pdfaSchema:namespaceURI", PdfUaId);
        xml.Element("pdfaSchema:prefix", "pdfuaid");
        xml.Open("pdfaSchema:property");
        xml.Open("rdf:Seq");
        xml.Open("rdf:li", "rdf:parseType", "Resource");
        xml.Element("pdfaProperty:name", "part");
        xml.Element("pdfaProperty:valueType", "Integer");
        xml.Element("pdfaProperty:category", "internal");
        xml.Element("pdfaProperty:description", "The part of ISO 14289 that the document conforms to");
        for (var open = 0; open < 7; open++)
        {
            xml.Close();
        }
    }

    /// <summary>A text with its language, and as the default (XMP, part 1, 8.2.2.4).</summary>
    private static void Alternatives(XmlBuffer xml, string name, string? text, string? language)
    {
        if (text is null)
        {
            return;
        }

        xml.Open(name);
        xml.Open("rdf:Alt");
        xml.Element("rdf:li", text, "xml:lang", "x-default");
        if (language is not null)
        {
            xml.Element("rdf:li", text, "xml:lang", language);
        }

        xml.Close();
        xml.Close();
    }

    private static void Items(XmlBuffer xml, string name, string container, ImmutableArray<string> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        xml.Open(name);
        xml.Open(container);
        foreach (var item in items)
        {
            xml.Element("rdf:li", item);
        }

        xml.Close();
        xml.Close();
    }

    private static void Text(XmlBuffer xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.Element(name, text);
        }
    }

    private static void Date(XmlBuffer xml, string name, ArticleDate? date) => Text(xml, name, date is null ? null : PdfDates.XmpDate(date));

    private static ImmutableArray<string> One(string? item) => item is null ? [] : [item];

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
