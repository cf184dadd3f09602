using System.Buffers;
using System.Text;

namespace ExportKit.Writing;

/// <summary>Writes well-formed XML in UTF-8. Every text and every attribute passes through <see cref="XmlText.Clean"/>,
/// so that no content can break a document.</summary>
internal sealed class XmlOutput : IDisposable
{
    // A line end or a tab in an attribute would be read as a space (XML 1.0, 3.3.3).
    private static readonly SearchValues<char> OddInText = SearchValues.Create("&<>");
    private static readonly SearchValues<char> OddInAttributes = SearchValues.Create("&<>\"\t\n");

    private readonly Stack<(string Name, string Space)> _open = new();
    private readonly List<string> _prefixes = ["xml"];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;
    private bool _isInTag;

    /// <summary>Begins a document with its XML declaration.</summary>
    public XmlOutput() => Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);

    /// <summary>Writes the document type of XHTML.</summary>
    public void HtmlDocumentType() => Write("<!DOCTYPE html>\n"u8);

    /// <summary>Begins an element.</summary>
    /// <param name="name">Its name, with a prefix that was declared by <see cref="Prefix"/> where it has one.</param>
    /// <param name="space">Its namespace.</param>
    public void Start(string name, string space)
    {
        EndTag();
        Write("<"u8);
        Write(name);
        _isInTag = true;
        var around = _open.TryPeek(out var outer) ? outer.Space : "";
        if (HasPrefix(name))
        {
            _open.Push((name, around));
            return;
        }

        _open.Push((name, space));
        if (space != around)
        {
            // Where people look for it: before all other attributes.
            Value("xmlns", space);
        }
    }

    /// <summary>Declares a prefix on the element that was begun, for it and all within it.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="space">Its namespace.</param>
    public void Prefix(string prefix, string space)
    {
        Value("xmlns:" + prefix, space);
        _prefixes.Add(prefix);
    }

    /// <summary>Writes an attribute of the element that was begun.</summary>
    /// <param name="name">Its name, with <c>xml:</c> or a declared prefix where it has one.</param>
    /// <param name="value">Its value.</param>
    public void Attribute(string name, string value)
    {
        _ = HasPrefix(name);
        Value(name, XmlText.Clean(value));
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text)
    {
        var clean = XmlText.Clean(text);
        if (clean.Length > 0)
        {
            EndTag();
            Escaped(clean, OddInText);
        }
    }

    /// <summary>Ends the innermost element.</summary>
    /// <param name="mayBeVoid">Whether an empty one may be written as <c>&lt;x /&gt;</c>; readers that take XHTML for HTML
    /// misread that form on all but void elements.</param>
    public void End(bool mayBeVoid)
    {
        var name = _open.Pop().Name;
        if (_isInTag && mayBeVoid)
        {
            Write(" />"u8);
            _isInTag = false;
            return;
        }

        EndTag();
        Write("</"u8);
        Write(name);
        Write(">"u8);
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
    public void NewLine()
    {
        EndTag();
        Write("\n"u8);
    }

    /// <summary>Ends the document and gives its bytes.</summary>
    public byte[] ToBytes()
    {
        while (_open.Count > 0)
        {
            End(mayBeVoid: true);
        }

        Write("\n"u8);
        return _bytes.AsSpan(0, _length).ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    /// <summary>Whether a name has a prefix, which must be one that was declared.</summary>
    private bool HasPrefix(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        foreach (var prefix in _prefixes)
        {
            if (name.AsSpan(0, colon).SequenceEqual(prefix))
            {
                return true;
            }
        }

        throw new InvalidOperationException($"The prefix of {name} was not declared.");
    }

    private void EndTag()
    {
        if (_isInTag)
        {
            Write(">"u8);
            _isInTag = false;
        }
    }

    private void Value(string name, string value)
    {
        if (!_isInTag)
        {
            throw new InvalidOperationException($"The attribute {name} comes behind the beginning of its element.");
        }

        Write(" "u8);
        Write(name);
        Write("=\""u8);
        Escaped(value, OddInAttributes);
        Write("\""u8);
    }

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> odd)
    {
        for (int next; (next = text.IndexOfAny(odd)) >= 0; text = text[(next + 1)..])
        {
            Write(text[..next]);
            Write(Entity(text[next]));
        }

        Write(text);
    }

    private static ReadOnlySpan<byte> Entity(char odd) => odd switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#x9;"u8,
        _ => "&#xA;"u8,
    };

    private void Write(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + more, 2 * _bytes.Length));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }
}
