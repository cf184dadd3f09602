using System.Text;
using System.Xml;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>What the metadata of a file say of it (XMP, ISO 16684-1).</summary>
internal sealed class XmpFacts
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string UaId = "http://www.aiim.org/pdfua/ns/id/";
    private const string AId = "http://www.aiim.org/pdfa/ns/id/";
    private const string Declarations = "http://pdfa.org/declarations/";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly List<XmpProperty> _identification = [];
    private readonly List<string> _declared = [];

    /// <summary>Whether the packet is XML that could be read.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>Whether there is a title of the Dublin Core.</summary>
    public bool HasTitle { get; private set; }

    /// <summary>How many texts are in no language: those whose only one is for all.</summary>
    public int TextsWithoutLanguage { get; private set; }

    /// <summary>Whether there are texts with languages at all.</summary>
    public bool HasTexts { get; private set; }

    /// <summary>The properties that identify the part of PDF/UA.</summary>
    public IReadOnlyList<XmpProperty> Identification => _identification;

    /// <summary>The part of PDF/A; null for none.</summary>
    public string? ArchivePart { get; private set; }

    /// <summary>The level of PDF/A; null for none.</summary>
    public string? ArchiveLevel { get; private set; }

    /// <summary>The standards and profiles that declarations name, as addresses.</summary>
    public IReadOnlyList<string> Declared => _declared;

    /// <summary>The part of PDF/UA; null for none.</summary>
    public string? AccessiblePart => _identification.Find(property => property.Name == "part")?.Value;

    /// <summary>Reads a packet.</summary>
    /// <param name="packet">Its bytes.</param>
    public static XmpFacts Read(byte[] packet)
    {
        var facts = new XmpFacts();
        try
        {
            var (start, rules) = (Start(packet), new XmlInputRules(XmlDocumentType.Refused));
            using var reader = XmlInput.Open(new MemoryStream(packet, start, packet.Length - start), rules);
            facts.ReadAll(reader);
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            facts.IsReadable = facts._identification.Count > 0 || facts.HasTitle;
        }

        return facts;
    }

    // White space before a declaration of XML is no XML, and some write it.
    private static int Start(byte[] packet)
    {
        var start = packet.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        return Math.Max(start, 0);
    }

    private void ReadAll(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.NamespaceURI == Dc && reader.LocalName == "title")
            {
                HasTitle = true;
            }

            ReadElement(reader);
        }
    }

    private void ReadElement(XmlReader reader)
    {
        if (reader.NamespaceURI == Rdf && reader.LocalName == "Alt")
        {
            ReadAlternatives(reader);
            return;
        }

        if (reader.NamespaceURI == Rdf && reader.LocalName == "Description")
        {
            ReadAttributes(reader);
        }
        else if (reader.NamespaceURI is UaId or AId || (reader.NamespaceURI == Declarations && reader.LocalName == "conformsTo"))
        {
            Take(reader.NamespaceURI, reader.Prefix, reader.LocalName, Content(reader));
        }
    }

    private void ReadAttributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            Take(reader.NamespaceURI, reader.Prefix, reader.LocalName, reader.Value);
        }

        reader.MoveToElement();
    }

    private void Take(string space, string prefix, string name, string value)
    {
        switch (space)
        {
            case UaId:
                _identification.Add(new XmpProperty(name, prefix, value.Trim()));
                break;
            case AId when name == "part":
                ArchivePart = value.Trim();
                break;
            case AId when name == "conformance":
                ArchiveLevel = value.Trim();
                break;
            case Dc when name == "title":
                HasTitle = true;
                break;
            case Declarations when name == "conformsTo":
                _declared.Add(value.Trim());
                break;
        }
    }

    /// <summary>The text of an element; an address that it refers to in place of it.</summary>
    private static string Content(XmlReader reader)
    {
        var resource = reader.GetAttribute("resource", Rdf);
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return resource ?? "";
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return resource ?? text.ToString();
    }

    private void ReadAlternatives(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var (count, forAll, languages) = (0, 0, 0);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                count++;
                var language = reader.GetAttribute("lang", XmlNamespace);
                languages += language is null ? 0 : 1;
                forAll += language == "x-default" ? 1 : 0;
            }
        }

        HasTexts |= languages > 0;
        TextsWithoutLanguage += count == 1 && forAll == 1 ? 1 : 0;
    }
}

/// <summary>A property of the metadata.</summary>
/// <param name="Name">Its name within its namespace.</param>
/// <param name="Prefix">Its prefix.</param>
/// <param name="Value">Its value.</param>
internal sealed record XmpProperty(string Name, string Prefix, string Value);
