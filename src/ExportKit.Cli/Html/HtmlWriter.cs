using System.Globalization;

namespace ExportKit.Cli.Html;

/// <summary>Writes HTML (WHATWG HTML, 13.1) from words that anybody may have written: all text and all values are escaped, elements are
/// ended in the order in which they were begun, addresses go through <see cref="HtmlAddress"/>, and scripts, handlers of events and styles
/// of single elements cannot be written at all, so that a page may forbid them.</summary>
/// <param name="output">Where to; it is not closed.</param>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly string[] Void = ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];
    private static readonly string[] Forbidden = ["script", "style", "iframe", "object", "embed", "base", "template", "noscript", "foreignObject"];

    // These hold addresses, markup or styles, and have methods of their own where they are needed.
    private static readonly string[] Guarded = ["href", "src", "srcset", "srcdoc", "style", "action", "formaction", "data", "ping", "background", "poster"];

    private readonly Stack<string> _open = new();
    private bool _isTagOpen;

    /// <summary>How deep the elements nest that are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Writes the document type, which all pages begin with.</summary>
    public HtmlWriter DocumentType()
    {
        output.Write("<!doctype html>\n");
        return this;
    }

    /// <summary>Begins an element; its attributes may follow at once.</summary>
    /// <param name="name">A name of the program's own.</param>
    /// <exception cref="ArgumentException">Such elements are never written.</exception>
    public HtmlWriter Start(string name)
    {
        if (Array.IndexOf(Forbidden, name) >= 0 || !IsName(name))
        {
            throw new ArgumentException($"An element {name} is never written.", nameof(name));
        }

        Begin(name);
        return this;
    }

    /// <summary>Gives the element that was just begun an attribute.</summary>
    /// <param name="name">A name of the program's own; none that holds an address, a style or a script.</param>
    /// <param name="value">The value, in anybody's words; null leaves the attribute out.</param>
    /// <exception cref="ArgumentException">Such attributes are never written.</exception>
    public HtmlWriter Attribute(string name, string? value)
    {
        if (Array.IndexOf(Guarded, name) >= 0 || name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || !IsName(name))
        {
            throw new ArgumentException($"An attribute {name} is not written so.", nameof(name));
        }

        Value(name, value);
        return this;
    }

    /// <summary>The same with a number.</summary>
    public HtmlWriter Attribute(string name, double value) => Attribute(name, Number(value));

    /// <summary>Gives the element an attribute without a value, where something holds.</summary>
    public HtmlWriter Flag(string name, bool holds = true) => holds ? Attribute(name, "") : this;

    /// <summary>Lets the element lead to an address, if it is one that may be followed (<see cref="HtmlAddress.IsSafe"/>) or a place on the
    /// same site; else it leads nowhere.</summary>
    public HtmlWriter Href(string? address)
    {
        Value("href", address is not null && (HtmlAddress.IsSafe(address) || HtmlAddress.IsLocal(address)) ? address : null);
        return this;
    }

    /// <summary>Lets a form or a button send to a place on the same site.</summary>
    /// <param name="name"><c>action</c> or <c>formaction</c>.</param>
    /// <param name="path">A path of the program's own.</param>
    /// <exception cref="ArgumentException">The address leads elsewhere.</exception>
    public HtmlWriter SendTo(string name, string path)
    {
        if (name is not ("action" or "formaction") || !HtmlAddress.IsLocal(path))
        {
            throw new ArgumentException($"Nothing is sent to {path}.", nameof(path));
        }

        Value(name, path);
        return this;
    }

    /// <summary>Lets the element show something of the same site.</summary>
    /// <param name="path">A path of the program's own.</param>
    /// <exception cref="ArgumentException">The address leads elsewhere.</exception>
    public HtmlWriter Source(string path)
    {
        if (!HtmlAddress.IsLocal(path))
        {
            throw new ArgumentException($"{path} is not of this site.", nameof(path));
        }

        Value("src", path);
        return this;
    }

    /// <summary>Lets the element show a picture that the page carries.</summary>
    /// <param name="type">Its media type, of the program's own words.</param>
    /// <param name="bytes">The file.</param>
    public HtmlWriter Source(string type, ReadOnlySpan<byte> bytes)
    {
        InTag();
        output.Write(" src=\"data:");
        Escape(type);
        output.Write(";base64,");
        output.Write(Convert.ToBase64String(bytes));
        output.Write('"');
        return this;
    }

    /// <summary>Writes words, escaped.</summary>
    public HtmlWriter Text(string? text)
    {
        CloseTag();
        Escape(text);
        return this;
    }

    /// <summary>Writes a number as pages show it, with commas between thousands.</summary>
    public HtmlWriter Text(long number) => Text(number.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Writes a line end, which parts what stands on lines of its own in the source and nothing on the page.</summary>
    public HtmlWriter Line()
    {
        CloseTag();
        output.Write('\n');
        return this;
    }

    /// <summary>Ends the innermost element.</summary>
    public HtmlWriter End()
    {
        CloseTag();
        if (!_open.TryPop(out var name))
        {
            throw new InvalidOperationException("No element is open.");
        }

        output.Write("</");
        output.Write(name);
        output.Write('>');
        return this;
    }

    /// <summary>Ends elements until so many are open.</summary>
    public HtmlWriter EndTo(int depth)
    {
        while (_open.Count > depth)
        {
            End();
        }

        return this;
    }

    /// <summary>Writes an element that holds words alone.</summary>
    public HtmlWriter Element(string name, string? text) => Start(name).Text(text).End();

    /// <summary>The same, with a class.</summary>
    public HtmlWriter Element(string name, string? kind, string? text) => Start(name).Attribute("class", kind).Text(text).End();

    /// <summary>Says that the words of the element are in a language of theirs, so that they are read aloud rightly, and set by their own
    /// direction, whatever they hold (WCAG 3.1.2).</summary>
    /// <param name="language">The language as a BCP 47 tag; null where it is not known.</param>
    /// <param name="isRightToLeft">Their direction; null to tell by the words.</param>
    public HtmlWriter Language(string? language, bool? isRightToLeft = null) => Attribute("lang", language is { Length: > 0 } ? language : null)
        .Attribute("dir", isRightToLeft switch { null => "auto", true => "rtl", false => "ltr" });

    /// <summary>Writes a style sheet of the program's own.</summary>
    /// <exception cref="ArgumentException">It could end its element.</exception>
    public HtmlWriter StyleSheet(string css)
    {
        if (css.Contains('<', StringComparison.Ordinal))
        {
            throw new ArgumentException("A style sheet holds no markup.", nameof(css));
        }

        Begin("style");
        CloseTag();
        output.Write(css);
        return End();
    }

    /// <summary>What was written by another writer, as it is: only what came of this class.</summary>
    public HtmlWriter Written(string html)
    {
        CloseTag();
        output.Write(html);
        return this;
    }

    /// <summary>A number in an attribute: two places behind the point at most.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private void Begin(string name)
    {
        CloseTag();
        output.Write('<');
        output.Write(name);
        _isTagOpen = true;
        _open.Push(name);
    }

    private void InTag()
    {
        if (!_isTagOpen)
        {
            throw new InvalidOperationException("Attributes follow the beginning of their element.");
        }
    }

    private void Value(string name, string? value)
    {
        InTag();
        if (value is null)
        {
            return;
        }

        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Escape(value);
        output.Write('"');
    }

    private void CloseTag()
    {
        if (!_isTagOpen)
        {
            return;
        }

        _isTagOpen = false;
        output.Write('>');
        if (Array.IndexOf(Void, _open.Peek()) >= 0)
        {
            _open.Pop();
        }
    }

    private void Escape(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Write(letter);
                output.Write(text[++i]);
            }
            else if (letter == '\r')
            {
                // Line ends of all kinds are one (WHATWG Infra, 4.7, "normalize newlines").
                output.Write(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (Entity(letter) is { } entity)
            {
                output.Write(entity);
            }
            else
            {
                output.Write(IsStorable(letter) ? letter : '\uFFFD');
            }
        }
    }

    private static string? Entity(char letter) => letter switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };

    // What HTML cannot hold (WHATWG Infra, 4.5): controls, noncharacters, halves of pairs.
    private static bool IsStorable(char letter) =>
        letter is '\n' or '\t' || (letter >= ' ' && letter is not (>= '\u007F' and <= '\u009F')
            && !char.IsSurrogate(letter) && letter is not ((>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE'));

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && !name.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
