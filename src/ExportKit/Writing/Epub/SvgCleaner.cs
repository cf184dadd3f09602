using System.Xml;

namespace ExportKit.Writing.Epub;

/// <summary>An SVG picture that holds nothing that acts, moves or reaches out.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Dropped">The first thing that was left out, for a message; null where nothing was.</param>
/// <param name="Moves">Whether its style sheet may still move something.</param>
internal sealed record CleanSvg(ReadOnlyMemory<byte> Bytes, string? Dropped, bool Moves);

/// <summary>Writes an SVG picture anew from what <see cref="SvgVocabulary"/> allows. No entity is expanded and nothing is loaded.</summary>
internal sealed class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    private readonly XmlReader _reader;
    private readonly XmlOutput _output = new();
    private readonly Stack<bool> _isWritten = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private string? _dropped;
    private bool _moves;
    private bool _isImage;

    private SvgCleaner(XmlReader reader) => _reader = reader;

    /// <summary>Cleans a picture; null where it is not well-formed, or not SVG.</summary>
    /// <param name="bytes">The file.</param>
    public static CleanSvg? Clean(ReadOnlyMemory<byte> bytes)
    {
        // A document type may stand there, and is passed over; an entity that it declares then fails.
        var rules = new XmlInputRules(XmlDocumentType.PassedOver) { IgnoresRemarks = true };
        try
        {
            using var reader = XmlInput.Open(new MemoryStream(bytes.ToArray(), writable: false), rules);
            return new SvgCleaner(reader).Run();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private CleanSvg? Run()
    {
        using (_output)
        {
            if (_reader.MoveToContent() != XmlNodeType.Element || _reader.LocalName != "svg" || _reader.NamespaceURI != Svg)
            {
                return null;
            }

            while (!_reader.EOF)
            {
                Step();
            }

            return new CleanSvg(_output.ToBytes(), _dropped, _moves);
        }
    }

    private void Step()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element when _reader is { NamespaceURI: Svg, LocalName: "style" }:
                Style();
                return;
            case XmlNodeType.Element when !IsKept():
                Drop();
                return;
            case XmlNodeType.Element:
                Start();
                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _isWritten.Count > 0:
                _output.Text(_reader.Value);
                break;
        }

        _reader.Read();
    }

    private bool IsKept() => _reader.NamespaceURI == Svg
        && (SvgVocabulary.IsUnwrapped(_reader.LocalName) || SvgVocabulary.IsElement(_reader.LocalName))
        && (_reader.LocalName != "image" || SvgValues.IsPictureData(_reader.GetAttribute("href") ?? _reader.GetAttribute("href", XLink)));

    /// <summary>Passes an element over. What an editor keeps for itself (metadata, other namespaces) is not worth a word.</summary>
    private void Drop()
    {
        if (_reader is { NamespaceURI: Svg, LocalName: not "metadata" })
        {
            _dropped ??= _reader.LocalName;
        }

        _reader.Skip();
    }

    private void Style()
    {
        var css = _reader.ReadElementContentAsString();
        if (!SvgValues.IsHarmless(css))
        {
            _dropped ??= "style";
            return;
        }

        _moves |= SvgValues.Moves(css);
        _output.Element("style", Svg, css);
    }

    private void Start()
    {
        var isWritten = !SvgVocabulary.IsUnwrapped(_reader.LocalName);
        if (isWritten)
        {
            _output.Start(_reader.LocalName, Svg);
            Attributes();
        }

        if (!_reader.IsEmptyElement)
        {
            _isWritten.Push(isWritten);
        }
        else if (isWritten)
        {
            _output.End(mayBeVoid: true);
        }
    }

    private void End()
    {
        if (_isWritten.Pop())
        {
            _output.End(mayBeVoid: true);
        }
    }

    private void Attributes()
    {
        if (_isWritten.Count == 0)
        {
            _output.Prefix("xlink", XLink);
        }

        _isImage = _reader.LocalName == "image";
        while (_reader.MoveToNextAttribute())
        {
            Attribute();
        }

        _reader.MoveToElement();
    }

    private void Attribute()
    {
        var (name, value) = (_reader.LocalName, _reader.Value);
        if (name == "href" && _reader.NamespaceURI is "" or XLink)
        {
            Reference(value);
        }
        else if (_reader.Prefix == "xml" && name is "lang" or "space")
        {
            _output.Attribute("xml:" + name, value);
        }
        else if (_reader.NamespaceURI.Length == 0 && SvgVocabulary.IsAttribute(name) && SvgValues.IsHarmless(value))
        {
            Plain(name, value);
        }
        else if (_reader.NamespaceURI.Length == 0 && (name.StartsWith("on", StringComparison.Ordinal) || SvgVocabulary.IsAttribute(name)))
        {
            _dropped ??= name;
        }
    }

    private void Reference(string value)
    {
        // A picture within alone carries its bytes; all else that refers does so within the file.
        if (_isImage ? SvgValues.IsPictureData(value) : SvgValues.IsWithin(value))
        {
            _output.Attribute(_reader.NamespaceURI.Length == 0 ? "href" : "xlink:href", value);
        }
        else
        {
            _dropped ??= "href";
        }
    }

    private void Plain(string name, string value)
    {
        if (name == "id" && !(XmlReader.IsName(value) && !value.Contains(':') && _ids.Add(value)))
        {
            return;
        }

        _moves |= name == "style" && SvgValues.Moves(value);
        _output.Attribute(name, value);
    }
}
