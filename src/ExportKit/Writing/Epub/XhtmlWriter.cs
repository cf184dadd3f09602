using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes one XHTML document of an EPUB (EPUB 3.3, 6.1) and knows, at each point, the language and direction that
/// hold there. Elements and attributes outside <see cref="XhtmlVocabulary"/> cannot be written.</summary>
internal sealed class XhtmlWriter : IDisposable
{
    /// <summary>The namespace of XHTML.</summary>
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>The namespace of <c>epub:type</c>.</summary>
    public const string Ops = "http://www.idpf.org/2007/ops";

    private readonly Stack<Frame> _open = new();

    /// <summary>What writes the XML itself; for MathML, which has a vocabulary of its own.</summary>
    public XmlOutput Xml { get; } = new();

    /// <summary>Whether a role of ARIA tells what a part of the document is.</summary>
    public bool HasRoles { get; private set; }

    /// <summary>The language that holds here.</summary>
    public string Language => _open.Peek().Language;

    /// <summary>The direction that holds here.</summary>
    public TextDirection Direction => _open.Peek().Direction;

    /// <summary>Begins the document, writes its head and begins its body.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="language">The document's language, a BCP 47 tag.</param>
    /// <param name="direction">The document's direction.</param>
    public void StartDocument(string title, string language, TextDirection direction)
    {
        Xml.HtmlDocumentType();
        Xml.Start("html", Xhtml);
        Xml.Prefix("epub", Ops);
        _open.Push(new Frame("html", language, direction));
        Attribute("lang", language);
        Attribute("xml:lang", language);
        Attribute("dir", Value(direction));
        Start("head");
        Start("meta").Attribute("charset", "utf-8").End();
        Start("title").Text(title).End();
        Start("link").Attribute("rel", "stylesheet").Attribute("type", "text/css").Attribute("href", EpubPaths.Style).End();
        End();
    }

    /// <summary>Begins an element.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="cssClass">Its class; null for none.</param>
    public XhtmlWriter Start(string element, string? cssClass = null)
    {
        if (!XhtmlVocabulary.IsElement(element))
        {
            throw new InvalidOperationException($"The element {element} is not among those that an EPUB of ours holds.");
        }

        if (XhtmlVocabulary.IsBlock(element))
        {
            Xml.NewLine();
        }

        Xml.Start(element, Xhtml);
        _open.Push(_open.Peek() with { Element = element });
        return cssClass is null ? this : Attribute("class", cssClass);
    }

    /// <summary>Writes an attribute of the element that was begun.</summary>
    /// <param name="name">Its name, with its prefix where it has one.</param>
    /// <param name="value">Its value.</param>
    public XhtmlWriter Attribute(string name, string value)
    {
        if (!XhtmlVocabulary.HasAttribute(_open.Peek().Element, name))
        {
            throw new InvalidOperationException($"The element {_open.Peek().Element} does not carry the attribute {name}.");
        }

        HasRoles |= name == "role" && value is not ("presentation" or "doc-pagebreak");
        Xml.Attribute(name, value);
        return this;
    }

    /// <summary>Marks the element that was begun with its language and direction, where they differ from what holds around it.</summary>
    /// <param name="language">The language; null where it does not differ.</param>
    /// <param name="direction">The direction; null where it does not differ.</param>
    public XhtmlWriter Speaks(string? language, TextDirection? direction)
    {
        var frame = _open.Pop();
        if (language is not null && language != frame.Language)
        {
            Xml.Attribute("lang", language);
            Xml.Attribute("xml:lang", language);
            frame = frame with { Language = language };
        }

        if (direction is { } given && given != frame.Direction)
        {
            Xml.Attribute("dir", Value(given));
            frame = frame with { Direction = given };
        }

        _open.Push(frame);
        return this;
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text.</param>
    public XhtmlWriter Text(string text)
    {
        Xml.Text(text);
        return this;
    }

    /// <summary>Ends the innermost element.</summary>
    public XhtmlWriter End()
    {
        var element = _open.Pop().Element;
        if (XhtmlVocabulary.IsContainer(element))
        {
            Xml.NewLine();
        }

        Xml.End(XhtmlVocabulary.IsVoid(element));
        return this;
    }

    /// <summary>Ends body and document and gives its bytes.</summary>
    public byte[] EndDocument()
    {
        while (_open.Count > 0)
        {
            End();
        }

        return Xml.ToBytes();
    }

    /// <inheritdoc/>
    public void Dispose() => Xml.Dispose();

    private static string Value(TextDirection direction) => direction == TextDirection.RightToLeft ? "rtl" : "ltr";

    /// <summary>An element that is open, with what holds within it.</summary>
    private readonly record struct Frame(string Element, string Language, TextDirection Direction);
}
