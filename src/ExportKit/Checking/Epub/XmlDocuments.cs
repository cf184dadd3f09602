using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Reads the XML documents of a book and says what is wrong with their form (EPUB 3.3, 3.9).</summary>
internal static class XmlDocuments
{
    /// <summary>Reads a document; null where it is not well formed, which is then a finding.</summary>
    public static XDocument? Read(string path, byte[] content, bool isEpub2, EpubFindings findings)
    {
        findings.Apply(EpubRules.WellFormed, EpubRules.Utf8);
        var document = SafeXml.Read(content, isEpub2, out var fault);
        if (fault is not null)
        {
            findings.Fail(EpubRules.WellFormed, new EpubPlace(path, fault.Line, fault.Column), "The document is not well formed: " + fault.Message);
            return null;
        }

        var encoding = document!.Declaration?.Encoding;
        var isWide = content.Length > 1 && (content[0], content[1]) is (0xff, 0xfe) or (0xfe, 0xff);
        if (isWide || (!string.IsNullOrEmpty(encoding) && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            findings.Fail(EpubRules.Utf8, new EpubPlace(path, 1), $"The document is encoded in {(isWide ? "UTF-16" : encoding)}, not in UTF-8");
        }

        return document;
    }
}
