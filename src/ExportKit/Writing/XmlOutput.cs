using System.Text;
using System.Xml;

namespace ExportKit.Writing;

/// <summary>Writes well-formed XML in UTF-8. Every text and every attribute passes through <see cref="XmlText.Clean"/>,
/// so that no content can break a document.</summary>
internal sealed class XmlOutput : IDisposable
{
    /// <summary>The namespace of the <c>xml:</c> prefix.</summary>
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _xml;
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal) { ["xml"] = XmlNamespace };

    /// <summary>Begins a document with its XML declaration.</summary>
    public XmlOutput()
    {
        _xml = XmlWriter.Create(_bytes, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        });
        _xml.WriteStartDocument();
        NewLine();
    }

    /// <summary>Writes the document type of XHTML.</summary>
    public void HtmlDocumentType() => _xml.WriteRaw("<!DOCTYPE html>\n");

    /// <summary>Begins an element.</summary>
    /// <param name="name">Its name, with a prefix that was declared by <see cref="Prefix"/> where it has one.</param>
    /// <param name="space">Its namespace.</param>
    public void Start(string name, string space)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            _xml.WriteStartElement(name[..colon], name[(colon + 1)..], space);
            return;
        }

        var isNew = _xml.LookupPrefix(space) != "";
        _xml.WriteStartElement("", name, space);
        if (isNew)
        {
            // Where people look for it: before all other attributes.
            _xml.WriteAttributeString("xmlns", space);
        }
    }

    /// <summary>Declares a prefix on the element that was begun, for it and all within it.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="space">Its namespace.</param>
    public void Prefix(string prefix, string space)
    {
        _xml.WriteAttributeString("xmlns", prefix, null, space);
        _prefixes[prefix] = space;
    }

    /// <summary>Writes an attribute of the element that was begun.</summary>
    /// <param name="name">Its name, with <c>xml:</c> or a declared prefix where it has one.</param>
    /// <param name="value">Its value.</param>
    public void Attribute(string name, string value)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            _xml.WriteAttributeString(name, XmlText.Clean(value));
        }
        else
        {
            _xml.WriteAttributeString(name[..colon], name[(colon + 1)..], _prefixes[name[..colon]], XmlText.Clean(value));
        }
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text) => _xml.WriteString(XmlText.Clean(text));

    /// <summary>Ends the innermost element.</summary>
    /// <param name="mayBeVoid">Whether an empty one may be written as <c>&lt;x /&gt;</c>; readers that take XHTML for HTML
    /// misread that form on all but void elements.</param>
    public void End(bool mayBeVoid)
    {
        if (mayBeVoid)
        {
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteFullEndElement();
        }
    }

    /// <summary>Writes a whole element that holds text alone.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="text">Its text.</param>
    public void Element(string name, string space, string text)
    {
        Start(name, space);
        Text(text);
        End(mayBeVoid: false);
    }

    /// <summary>Begins a new line in the file, which readers do not see.</summary>
    public void NewLine() => _xml.WriteRaw("\n");

    /// <summary>Ends the document and gives its bytes.</summary>
    public byte[] ToBytes()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
        _bytes.Write("\n"u8);
        return _bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }
}
