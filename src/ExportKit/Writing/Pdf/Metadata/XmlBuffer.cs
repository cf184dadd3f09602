using System.Text;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>Writes the little XML that a packet needs, indented; loading the framework's own writer would take longer than
/// all the rest of the packet.</summary>
internal sealed class XmlBuffer
{
    private readonly StringBuilder _text = new(4096);
    private readonly Stack<string> _open = new();

    /// <summary>Writes a line that is markup already.</summary>
    /// <param name="markup">The markup.</param>
    public void Raw(string markup) => _text.Append(markup).Append('\n');

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name with prefix.</param>
    /// <param name="attributes">Names and values in turn.</param>
    public void Open(string name, params string[] attributes)
    {
        Start(name, attributes);
        _text.Append(">\n");
        _open.Push(name);
    }

    /// <summary>Closes the innermost element.</summary>
    public void Close()
    {
        var name = _open.Pop();
        Indent();
        _text.Append("</").Append(name).Append(">\n");
    }

    /// <summary>Writes an element with text in it.</summary>
    /// <param name="name">Its name with prefix.</param>
    /// <param name="value">The text.</param>
    /// <param name="attributes">Names and values in turn.</param>
    public void Element(string name, string value, params string[] attributes)
    {
        Start(name, attributes);
        _text.Append('>');
        Escape(value);
        _text.Append("</").Append(name).Append(">\n");
    }

    /// <summary>All that was written, in UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    private void Start(string name, string[] attributes)
    {
        Indent();
        _text.Append('<').Append(name);
        for (var i = 0; i < attributes.Length; i += 2)
        {
            _text.Append(' ').Append(attributes[i]).Append("=\"");
            Escape(attributes[i + 1]);
            _text.Append('"');
        }
    }

    private void Indent() => _text.Append(' ', _open.Count);

    private void Escape(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '"' => _text.Append("&quot;"),
                '\r' => _text.Append("&#13;"),
                _ => _text.Append(IsXml(rune.Value) ? rune : Rune.ReplacementChar),
            };
        }
    }

    // XML 1.0, 2.2; half a surrogate pair has become a replacement character already.
    private static bool IsXml(int value) => value is '\t' or '\n' or >= 0x20 and not 0xFFFE and not 0xFFFF;
}
