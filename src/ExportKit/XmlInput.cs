using System.Xml;

namespace ExportKit;

/// <summary>What becomes of a document type declaration. It is never followed: no entity is expanded, nothing is loaded.</summary>
internal enum XmlDocumentType
{
    /// <summary>A document that has one is refused.</summary>
    Refused,

    /// <summary>It is passed over unread, as pictures, feeds and old books have one; an entity that it declares is then unknown, and refused.</summary>
    PassedOver,
}

/// <summary>Makes every XML reader of the program, so that what anyone may have written is read by one set of rules: nothing is
/// loaded from anywhere, no entity is expanded, and a document is no longer than a bound.</summary>
internal static class XmlInput
{
    /// <summary>The most characters of a document where a caller names no other bound: 64 Mi.</summary>
    public const long MaxCharacters = 64 * 1024 * 1024;

    /// <summary>Reads bytes in the encoding that they declare.</summary>
    /// <param name="stream">The document; closed with the reader.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="prefixes">Prefixes that are known without being declared; null for none.</param>
    public static XmlReader Open(Stream stream, XmlInputRules rules, XmlParserContext? prefixes = null) =>
        XmlReader.Create(stream, Settings(rules), prefixes);

    /// <summary>Reads text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="prefixes">Prefixes that are known without being declared; null for none.</param>
    public static XmlReader Open(string text, XmlInputRules rules, XmlParserContext? prefixes = null) =>
        XmlReader.Create(new StringReader(text), Settings(rules), prefixes);

    private static XmlReaderSettings Settings(XmlInputRules rules) => new()
    {
        DtdProcessing = rules.DocumentType == XmlDocumentType.Refused ? DtdProcessing.Prohibit : DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = rules.MaxCharacters,

        // Of a document type nothing is read, so that there is nothing to expand; should that change, nothing grows.
        MaxCharactersFromEntities = 1,
        ConformanceLevel = rules.IsFragment ? ConformanceLevel.Fragment : ConformanceLevel.Document,
        CheckCharacters = rules.ChecksCharacters,
        IgnoreComments = rules.IgnoresRemarks,
        IgnoreProcessingInstructions = rules.IgnoresRemarks,
        CloseInput = true,
    };
}

/// <summary>How some XML is read.</summary>
/// <param name="DocumentType">What becomes of a document type declaration.</param>
internal sealed record XmlInputRules(XmlDocumentType DocumentType)
{
    /// <summary>The most characters of the document.</summary>
    public long MaxCharacters { get; init; } = XmlInput.MaxCharacters;

    /// <summary>Whether it may be a part of a document: without a root, or with several.</summary>
    public bool IsFragment { get; init; }

    /// <summary>Whether characters that no XML may hold are refused.</summary>
    public bool ChecksCharacters { get; init; } = true;

    /// <summary>Whether comments and processing instructions are passed over.</summary>
    public bool IgnoresRemarks { get; init; }
}
