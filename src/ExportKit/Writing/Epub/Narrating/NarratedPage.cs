using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>A content document as a tree, from its XHTML and back: what is read aloud is what stands there, whoever wrote it.</summary>
internal static class NarratedPage
{
    /// <summary>The namespace of the elements.</summary>
    public static readonly XNamespace Xhtml = XhtmlWriter.Xhtml;

    private static readonly XName Lang = XNamespace.Xml + "lang";
    private static readonly XName EpubType = (XNamespace)XhtmlWriter.Ops + "type";

    /// <summary>Reads a document that <see cref="ContentWriter"/> wrote.</summary>
    /// <param name="bytes">The XHTML.</param>
    public static XElement Read(byte[] bytes)
    {
        using var reader = XmlInput.Open(new MemoryStream(bytes), new XmlInputRules(XmlDocumentType.PassedOver) { MaxCharacters = long.MaxValue });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Writes the document in the form that <see cref="ContentWriter"/> gives it.</summary>
    /// <param name="page">The document.</param>
    public static byte[] Write(XElement page)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        }))
        {
            xml.WriteStartDocument();
            xml.WriteRaw("\n<!DOCTYPE html>\n");
            page.WriteTo(xml);
        }

        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    /// <summary>The language that an element names; null where it names none.</summary>
    public static string? LanguageOf(XElement element) => (string?)element.Attribute(Lang);

    /// <summary>The structural semantics of an element; null where it has none.</summary>
    public static string? TypeOf(XElement element) => (string?)element.Attribute(EpubType);

    /// <summary>Whether an element is for the eye alone.</summary>
    public static bool IsHidden(XElement element) => (string?)element.Attribute("aria-hidden") == "true";
}
