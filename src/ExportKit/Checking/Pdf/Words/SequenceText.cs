using System.Text;
using ExportKit.Checking.Pdf.Content;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>The text of a sequence or a page, as it grows. Where a line ends, or glyphs stand apart, a space is put in: many files
/// have none there.</summary>
internal sealed class SequenceText
{
    private readonly StringBuilder _text = new();
    private ShownText? _first;
    private ShownText? _last;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text; empty where another text stands for this one.</param>
    /// <param name="shown">Where it stands; null where that is not known.</param>
    public void Add(string text, ShownText? shown)
    {
        if (shown is not null && _last is not null && WordGap.IsBetween(Tail(), _last, text, shown))
        {
            _text.Append(' ');
        }

        _text.Append(text);
        _first ??= shown;
        _last = shown ?? _last;
    }

    /// <summary>Whether there is room for a space, or a line's end, between this text and another that is read after it.</summary>
    /// <param name="next">The other.</param>
    public bool IsApartFrom(SequenceText next) =>
        _last is { } last && next._first is { } first && WordGap.IsBetween(Text, last, next.Text, first);

    private string Tail() => _text.Length > 0 ? _text[^1].ToString() : "";
}
