namespace ExportKit.Tests.Writing.Speech;

/// <summary><c>tests/ssml-schema.sh</c>, with a small schema in the form of W3C's, which is no part of the repository.</summary>
public sealed class SsmlSchemaTests
{
    // W3C's has no namespace either, and imports that of xml:lang from the web.
    private const string Schema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
          <xs:element name="speak">
            <xs:complexType>
              <xs:sequence><xs:element name="p" type="xs:string" maxOccurs="2"/></xs:sequence>
              <xs:attribute name="version" type="xs:NMTOKEN"/>
              <xs:attribute ref="xml:lang"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    private const string Right = """<speak xmlns="http://www.w3.org/2001/10/synthesis" version="1.1" xml:lang="en"><p>One.</p></speak>""";

    [SkippableTheory]
    [InlineData(Right, 0, "2 of 2 files are valid")]
    [InlineData("""<speak xmlns="http://www.w3.org/2001/10/synthesis" version="1.1" xml:lang="en"><s>One.</s></speak>""", 1, "1 of 2 files are valid")]
    [InlineData("""<speak xmlns="http://www.w3.org/2001/10/synthesis" version="1.1" xml:lang="not a tag"><p>One.</p></speak>""", 1, "1 of 2 files are valid")]
    [InlineData("""<speak version="1.1" xml:lang="en"><p>One.</p></speak>""", 1, "1 of 2 files are valid")]
    [InlineData("<speak", 1, "1 of 2 files are valid")]
    public void The_script_tells_what_is_valid_from_what_is_not(string ssml, int code, string said)
    {
        Skip.If(OperatingSystem.IsWindows(), "It is a Unix shell's.");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["synthesis-nonamespace.xsd"], Schema);
        File.WriteAllText(folder["right.ssml"], Right);
        File.WriteAllText(folder["asked.ssml"], ssml);
        var end = Tools.Run("/bin/bash", [Path.Combine(Repository.Root, "tests", "ssml-schema.sh"), folder["synthesis-nonamespace.xsd"], folder["right.ssml"], folder["asked.ssml"]]);
        Skip.If(end.ExitCode == 77, "xmllint is not installed, which no other test needs.");

        Assert.True(end.ExitCode == code, end.All);
        Assert.Contains(said, end.Output, StringComparison.Ordinal);
    }
}
