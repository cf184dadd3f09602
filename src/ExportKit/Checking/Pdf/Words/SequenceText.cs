using System.Text;
using ExportKit.Checking.Pdf.Content;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>The text of a sequence or a page, as it grows. Where a line ends, or glyphs stand apart, a space is put in: many files
/// have none there.</summary>
internal sealed class SequenceText
{
    // A space between words is a quarter of the size in most fonts, and letters are seldom set wider apart than a tenth.
    private const double WordGap = 0.17;
    private const double LineStep = 0.5;

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
        if (text.Length > 0 && _text.Length > 0 && shown is not null && _last is not null && IsApart(_last, shown)
            && !char.IsWhiteSpace(_text[^1]) && !char.IsWhiteSpace(text[0]))
        {
            _text.Append(' ');
        }

        _text.Append(text);
        _first ??= shown;
        _last = shown ?? _last;
    }

    /// <summary>Whether there is room for a space, or a line's end, between this text and another that is read after it.</summary>
    /// <param name="next">The other.</param>
    public bool IsApartFrom(SequenceText next) => _last is { } last && next._first is { } first && IsApart(last, first);

    private static bool IsApart(ShownText before, ShownText after)
    {
        var size = Math.Max(Math.Min(before.Size, after.Size), 0.1);
        var (dx, dy) = (before.End.X - before.Start.X, before.End.Y - before.Start.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var (ux, uy) = length > 0 ? (dx / length, dy / length) : (1.0, 0.0);
        double Along(PagePoint point) => ((point.X - before.Start.X) * ux) + ((point.Y - before.Start.Y) * uy);
        double Across(PagePoint point) => ((point.Y - before.Start.Y) * ux) - ((point.X - before.Start.X) * uy);
        var (start, end) = (Along(after.Start), Along(after.End));

        // In scripts from right to left the next text stands before the last.
        var gap = Math.Max(Math.Min(start, end) - length, -Math.Max(start, end));
        return Math.Abs(Across(after.Start)) > LineStep * size || gap > WordGap * size;
    }
}
