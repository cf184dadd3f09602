using System.Text;
using System.Xml;

namespace ExportKit.Tests.Safety;

/// <summary>The one way in which XML is read: no document type is followed, whatever it promises.</summary>
public sealed class XmlInputTests
{
    private const string Laughs = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\"><!ENTITY z \"&y;&y;&y;&y;&y;&y;&y;&y;\">]>";

    public static TheoryData<string> Hostile =>
    [
        Laughs + "<a>&z;</a>",
        Laughs + "<a b=\"&z;\"/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"https://example.org/x.dtd\"> %x;]><a>&y;</a>",
        "<!DOCTYPE a [<!ENTITY x \"&x;\">]><a>&x;</a>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void An_entity_is_never_expanded(string xml)
    {
        Assert.All(
            Enum.GetValues<XmlDocumentType>(),
            type => Assert.Throws<XmlException>(() => ReadAll(XmlInput.Open(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new XmlInputRules(type)))));
        Assert.Throws<XmlException>(() => ReadAll(XmlInput.Open(xml, new XmlInputRules(XmlDocumentType.PassedOver))));
    }

    [Fact]
    public void A_document_type_is_passed_over_unread_where_it_may_stand()
    {
        const string Xml = "<!DOCTYPE a PUBLIC \"x\" \"https://example.org/nowhere.dtd\" [<!ATTLIST a b CDATA \"given\">]><a>x</a>";

        Assert.Equal("a|x|", ReadAll(XmlInput.Open(Xml, new XmlInputRules(XmlDocumentType.PassedOver))));
        Assert.Throws<XmlException>(() => ReadAll(XmlInput.Open(Xml, new XmlInputRules(XmlDocumentType.Refused))));
    }

    [Fact]
    public void A_document_is_no_longer_than_the_bound() => Assert.Throws<XmlException>(
        () => ReadAll(XmlInput.Open($"<a>{new string('x', 10_000)}</a>", new XmlInputRules(XmlDocumentType.Refused) { MaxCharacters = 5_000 })));

    private static string ReadAll(XmlReader reader)
    {
        var text = new StringBuilder();
        using (reader)
        {
            while (reader.Read())
            {
                Assert.DoesNotContain("ha", reader.Value, StringComparison.Ordinal);
                text.Append(reader.NodeType switch { XmlNodeType.Element => reader.Name + "|", XmlNodeType.Text => reader.Value + "|", _ => "" });
            }
        }

        return text.ToString();
    }
}
