using System.Text;
using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Tests.Writing.Pdf.Metadata;

public sealed class XmpPacketTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfAId = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUaId = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    private static readonly DocumentInformation Full = new()
    {
        Title = "Fish & chips <\"hot\">",
        Language = "en-GB",
        Authors = ["Ann Author", "Bo Ø"],
        Publisher = "The Paper",
        Description = "All about it",
        Rights = "© 2025",
        Source = "https://example.org/a?b=1&c=2",
        Published = new ArticleDate(new DateTimeOffset(2025, 5, 15, 9, 30, 0, TimeSpan.FromHours(1)), HasTime: true),
        Created = new ArticleDate(new DateTimeOffset(2025, 5, 15, 9, 30, 0, TimeSpan.FromHours(-3.5)), HasTime: true),
        Modified = new ArticleDate(new DateTimeOffset(2025, 5, 16, 0, 0, 0, TimeSpan.Zero)),
        PdfUaPart = 1,
    };

    [Fact]
    public void The_packet_says_what_is_known()
    {
        var packet = Parse(Full);
        XName lang = XNamespace.Xml + "lang";
        var titles = Items(packet, Dc + "title", "Alt");
        Assert.Equal([("x-default", Full.Title), ("en-GB", Full.Title)], titles.Select(li => ((string)li.Attribute(lang)!, li.Value)));
        Assert.Equal(["Ann Author", "Bo Ø"], Items(packet, Dc + "creator", "Seq").Select(li => li.Value));
        Assert.Equal(["The Paper"], Items(packet, Dc + "publisher", "Bag").Select(li => li.Value));
        Assert.Equal(["en-GB"], Items(packet, Dc + "language", "Bag").Select(li => li.Value));
        Assert.Equal("All about it", Items(packet, Dc + "description", "Alt").First().Value);
        Assert.Equal("© 2025", Items(packet, Dc + "rights", "Alt").First().Value);
        Assert.Equal(["2025-05-15T09:30:00+01:00"], Items(packet, Dc + "date", "Seq").Select(li => li.Value));
        Assert.Equal(Full.Source, Value(packet, Dc + "source"));
        Assert.Equal("2025-05-15T09:30:00-03:30", Value(packet, Xmp + "CreateDate"));
        Assert.Equal("2025-05-16", Value(packet, Xmp + "ModifyDate"));
        Assert.Equal(("2", "A", "1"), (Value(packet, PdfAId + "part"), Value(packet, PdfAId + "conformance"), Value(packet, PdfUaId + "part")));
    }

    [Fact]
    public void The_extension_schema_declares_the_identifier_of_pdfua()
    {
        var packet = Parse(Full);
        Assert.Equal(PdfUaId.NamespaceName, Value(packet, Schema + "namespaceURI"));
        Assert.Equal("pdfuaid", Value(packet, Schema + "prefix"));
        Assert.Equal(("part", "Integer", "internal"), (Value(packet, Property + "name"), Value(packet, Property + "valueType"), Value(packet, Property + "category")));
    }

    [Fact]
    public void What_is_not_known_or_not_claimed_is_not_said()
    {
        var packet = Parse(new DocumentInformation { Title = "T", PdfAPart = null });
        XName[] absent =
        [
            Dc + "creator", Dc + "publisher", Dc + "language", Dc + "description", Dc + "date", Dc + "source",
            Xmp + "CreateDate", Xmp + "ModifyDate", PdfAId + "part", PdfUaId + "part", Schema + "prefix",
        ];
        Assert.All(absent, name => Assert.Empty(packet.Descendants(name)));
        Assert.Single(Items(packet, Dc + "title", "Alt"));
        Assert.Equal("<</Title(T)/Creator(ExportKit 0.1.0)/Producer(ExportKit 0.1.0)>>", Written(new DocumentInformation { Title = "T" }));
    }

    [Fact]
    public void The_header_and_the_end_are_as_xmp_has_them()
    {
        var text = Encoding.UTF8.GetString(XmpPacket.Bytes(Full));
        Assert.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta", text, StringComparison.Ordinal);
        Assert.EndsWith("</x:xmpmeta>\n<?xpacket end=\"r\"?>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_xml_forbids_are_replaced()
    {
        var title = "a\0b\u001Fc\uFFFEd\uD83De";
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe", Items(Parse(new DocumentInformation { Title = title }), Dc + "title", "Alt").First().Value);
    }

    [Fact]
    public void The_information_dictionary_agrees()
    {
        Assert.Equal(
            "<</Title(Fish & chips <\"hot\">)/Author(Ann Author, Bo Ø)/Subject(All about it)/Creator(ExportKit 0.1.0)/Producer(ExportKit 0.1.0)"
            + "/CreationDate(D:20250515093000-03'30)/ModDate(D:20250516)>>",
            Written(Full));
        var packet = Parse(Full);
        Assert.Equal(("ExportKit 0.1.0", "ExportKit 0.1.0"), (Value(packet, Xmp + "CreatorTool"), Value(packet, Pdf + "Producer")));
    }

    [Fact]
    public void Texts_too_long_for_a_string_are_cut_in_both_places_alike()
    {
        var information = Full with { Title = new string('Ω', 40_000), Description = new string('λ', 40_000), Authors = [new string('α', 40_000)] };
        var packet = Parse(information);
        var dictionary = InformationDictionary.Of(information);
        Assert.Equal(Items(packet, Dc + "title", "Alt").First().Value, Decoded(dictionary["Title"]));
        Assert.Equal(Items(packet, Dc + "description", "Alt").First().Value, Decoded(dictionary["Subject"]));
        Assert.Equal(Items(packet, Dc + "creator", "Seq").First().Value, Decoded(dictionary["Author"]));
    }

    private static string Decoded(PdfObject? value) => Encoding.BigEndianUnicode.GetString(((PdfString)value!).Bytes[2..]);

    private static XDocument Parse(DocumentInformation information) =>
        XDocument.Parse(Encoding.UTF8.GetString(XmpPacket.Stream(information).Data.Span));

    private static IEnumerable<XElement> Items(XDocument packet, XName name, string container) =>
        Assert.Single(packet.Descendants(name)).Element(Rdf + container)!.Elements(Rdf + "li");

    private static string Value(XDocument packet, XName name) => Assert.Single(packet.Descendants(name)).Value;

    private static string Written(DocumentInformation information)
    {
        var buffer = new ByteBuffer();
        InformationDictionary.Of(information).WriteTo(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }
}
