using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Gathers inlines and collapses white space over their borders, as browsers do.</summary>
internal sealed class InlineBuilder
{
    private readonly Stack<List<Inline>> _open = new();
    private readonly StringBuilder _text = new();
    private List<Inline> _current = [];
    private bool _atSpace = true;

    /// <summary>Adds text as the source has it.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text)
    {
        if (EvenText.Is(text))
        {
            EvenText.Append(_text, text, _atSpace);
            _atSpace = text.Length == 0 ? _atSpace : text[^1] == ' ';
            return;
        }

        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!_atSpace)
                {
                    _text.Append(' ');
                    _atSpace = true;
                }
            }
            else if (c is not ('\ufeff' or '\u200b'))
            {
                _text.Append(c);
                _atSpace = false;
            }
        }
    }

    /// <summary>Adds an inline that is no text; a space before it stays.</summary>
    /// <param name="inline">The inline.</param>
    public void Add(Inline inline)
    {
        FlushText();
        _current.Add(inline);
        _atSpace = false;
    }

    /// <summary>Adds the end of a line; spaces beside it go, and so does one at the very beginning.</summary>
    public void Break()
    {
        TrimTextEnd();
        FlushText();
        if (_current.Count > 0 || _open.Count > 0)
        {
            _current.Add(new LineBreak());
        }

        _atSpace = true;
    }

    /// <summary>Begins an inline that holds others.</summary>
    public void Open()
    {
        FlushText();
        _open.Push(_current);
        _current = [];
    }

    /// <summary>Ends the inline that was begun last; an empty one leaves nothing, and gives its space to what surrounds it.</summary>
    /// <param name="make">Makes it of what it holds.</param>
    public void Close(Func<ImmutableArray<Inline>, Inline> make)
    {
        FlushText();
        var content = _current;
        _current = _open.Pop();
        if (content.Count == 0)
        {
            return;
        }

        if (content is [TextRun { Text: " " }])
        {
            _text.Append(' ');
            return;
        }

        _current.Add(make([.. content]));
    }

    /// <summary>All that was gathered, without white space and line breaks at its end.</summary>
    public ImmutableArray<Inline> Finish()
    {
        FlushText();
        return InlineTrim.End([.. _current]);
    }

    private void TrimTextEnd()
    {
        if (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private void FlushText()
    {
        if (_text.Length == 0)
        {
            return;
        }

        if (_current is [.., TextRun last])
        {
            _current[^1] = new TextRun(last.Text + _text);
        }
        else
        {
            _current.Add(new TextRun(_text.ToString()));
        }

        _text.Clear();
    }
}
