using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Reads XML that anyone may have written: no document type is loaded, no entity from elsewhere, nothing grows.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 2000;

    private static readonly XmlInputRules Rules = new(XmlDocumentType.PassedOver);

    /// <summary>Reads a document.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="knowsHtmlEntities">Whether the named characters of XHTML 1.1 are known, as they are in EPUB 2.</param>
    /// <param name="fault">What is wrong and where, where it cannot be read.</param>
    /// <returns>The document with the places of its elements; null where it is not well formed.</returns>
    public static XDocument? Read(byte[] content, bool knowsHtmlEntities, out XmlFault? fault)
    {
        try
        {
            using var input = knowsHtmlEntities ? WithoutEntities(content) : new MemoryStream(content, writable: false);
            using var reader = new DepthGuard(XmlInput.Open(input, Rules));
            fault = null;
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            fault = new XmlFault(exception.Message.ReplaceLineEndings(" "), exception.LineNumber, exception.LinePosition);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or ArgumentException or InvalidOperationException)
        {
            fault = new XmlFault(exception.Message.ReplaceLineEndings(" "), 0, 0);
        }

        return null;
    }

    // The names of XHTML 1.1 stand for characters; its document type, which would say so, is not loaded.
    private static MemoryStream WithoutEntities(byte[] content)
    {
        var text = new StringBuilder();
        var source = Encoding.UTF8.GetString(content);
        var start = 0;
        for (var at = source.IndexOf('&', StringComparison.Ordinal); at >= 0; at = source.IndexOf('&', at + 1))
        {
            var end = source.IndexOf(';', at);
            if (end > at && end - at <= 10 && source.AsSpan(at + 1, end - at - 1) is var name && IsHtmlName(name))
            {
                text.Append(source, start, at - start).Append(System.Net.WebUtility.HtmlDecode(source[at..(end + 1)]));
                start = end + 1;
            }
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(text.Append(source, start, source.Length - start).ToString()), writable: false);
    }

    private static bool IsHtmlName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                return false;
            }
        }

        return name is not ("" or "amp" or "lt" or "gt" or "quot" or "apos");
    }

    /// <summary>Refuses what nests too deeply, so that nothing that walks the tree must fear it.</summary>
    private sealed class DepthGuard(XmlReader inner) : XmlReader, IXmlLineInfo
    {
        private readonly IXmlLineInfo? _lines = inner as IXmlLineInfo;

        public override int AttributeCount => inner.AttributeCount;

        public override string BaseURI => inner.BaseURI;

        public override int Depth => inner.Depth;

        public override bool EOF => inner.EOF;

        public override bool IsEmptyElement => inner.IsEmptyElement;

        public int LineNumber => _lines?.LineNumber ?? 0;

        public int LinePosition => _lines?.LinePosition ?? 0;

        public override string LocalName => inner.LocalName;

        public override string NamespaceURI => inner.NamespaceURI;

        public override XmlNameTable NameTable => inner.NameTable;

        public override XmlNodeType NodeType => inner.NodeType;

        public override string Prefix => inner.Prefix;

        public override ReadState ReadState => inner.ReadState;

        public override string Value => inner.Value;

        public override string GetAttribute(int i) => inner.GetAttribute(i);

        public override string? GetAttribute(string name) => inner.GetAttribute(name);

        public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

        public bool HasLineInfo() => _lines?.HasLineInfo() ?? false;

        public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

        public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

        public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

        public override bool MoveToElement() => inner.MoveToElement();

        public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

        public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

        public override bool Read() =>
            inner.Read() && (inner.Depth <= MaxDepth ? true : throw new XmlException("It nests too deeply.", null, LineNumber, LinePosition));

        public override bool ReadAttributeValue() => inner.ReadAttributeValue();

        public override void ResolveEntity() => inner.ResolveEntity();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }
        }
    }
}

/// <summary>Why a document is not well formed.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Line">The line, from 1; 0 where it is not known.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record XmlFault(string Message, int Line, int Column);
