using System.Text;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>The places that an element gives the letters within it, one after another (SVG 2, 11.5).</summary>
/// <param name="x">Absolute places across.</param>
/// <param name="y">Absolute places down.</param>
/// <param name="dx">Moves across.</param>
/// <param name="dy">Moves down.</param>
internal sealed class SvgTextPlaces(List<double> x, List<double> y, List<double> dx, List<double> dy)
{
    private int _letter;

    /// <summary>Reads the places of an element.</summary>
    /// <param name="node">The element.</param>
    /// <param name="measures">What lengths refer to.</param>
    public static SvgTextPlaces Of(SvgNode node, SvgMeasures measures) => new(
        Lengths(node["x"], measures.Width, measures),
        Lengths(node["y"], measures.Height, measures),
        Lengths(node["dx"], measures.Width, measures),
        Lengths(node["dy"], measures.Height, measures));

    /// <summary>Goes to the next letter.</summary>
    /// <returns>What it is given; null for what it is not.</returns>
    public (double? X, double? Y, double? MoveX, double? MoveY) Next()
    {
        var at = _letter++;
        return (At(x, at), At(y, at), At(dx, at), At(dy, at));
    }

    private static double? At(List<double> list, int index) => index < list.Count ? list[index] : null;

    private static List<double> Lengths(string? text, double whole, SvgMeasures measures)
    {
        const int MaxLengths = 10_000;
        var lengths = new List<double>();
        foreach (var part in (text ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SvgLength.Of(part, whole, measures.FontSize) is not { } length || lengths.Count == MaxLengths)
            {
                break;
            }

            lengths.Add(length);
        }

        return lengths;
    }
}

/// <summary>Puts the letters of a text together into pieces and chunks, with white space as SVG has it.</summary>
internal sealed class SvgTextBuilder
{
    private readonly List<SvgTextChunk> _chunks = [];
    private readonly List<SvgTextPlaces> _open = [];
    private readonly StringBuilder _letters = new();
    private (SvgStyle Style, SvgInk? Fill, SvgInk? Stroke) _look;
    private (double X, double Y) _move;
    private bool _endsInSpace = true;

    /// <summary>Opens an element.</summary>
    /// <param name="places">The places that it gives its letters.</param>
    public void Open(SvgTextPlaces places) => _open.Add(places);

    /// <summary>Closes the innermost element.</summary>
    public void Close() => _open.RemoveAt(_open.Count - 1);

    /// <summary>Writes letters.</summary>
    /// <param name="text">The letters.</param>
    /// <param name="style">Their style.</param>
    /// <param name="fill">What fills them.</param>
    /// <param name="stroke">What strokes them.</param>
    public void Write(string text, SvgStyle style, SvgInk? fill, SvgInk? stroke)
    {
        EndPiece();
        _look = (style, fill, stroke);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.IsControl(text[i]) || text[i] == ' ' ? ' ' : text[i];
            if (letter == ' ' && _endsInSpace && !style.KeepsSpaces)
            {
                continue;
            }

            _endsInSpace = letter == ' ';
            Place();
            _letters.Append(letter);
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _letters.Append(text[++i]);
            }
        }
    }

    /// <summary>The chunks, those without letters left out.</summary>
    public List<SvgTextChunk> Finish()
    {
        EndPiece();
        if (_chunks is [.., var last] && last.Pieces is [.., var piece] && !piece.Style.KeepsSpaces)
        {
            last.Pieces[^1] = piece with { Text = piece.Text.TrimEnd(' ') };
        }

        foreach (var chunk in _chunks)
        {
            chunk.Pieces.RemoveAll(static piece => piece.Text.Length == 0);
        }

        _chunks.RemoveAll(static chunk => chunk.Pieces.Count == 0);
        return _chunks;
    }

    /// <summary>Looks what the elements around it give a letter; the innermost counts.</summary>
    private void Place()
    {
        double? x = null, y = null, moveX = null, moveY = null;
        foreach (var places in _open)
        {
            var next = places.Next();
            (x, y) = (next.X ?? x, next.Y ?? y);
            (moveX, moveY) = (next.MoveX ?? moveX, next.MoveY ?? moveY);
        }

        if (x is not null || y is not null || _chunks.Count == 0)
        {
            EndPiece();
            _chunks.Add(new SvgTextChunk(x, y));
        }

        if (moveX is not null || moveY is not null)
        {
            EndPiece();
            _move = (_move.X + (moveX ?? 0), _move.Y + (moveY ?? 0));
        }
    }

    private void EndPiece()
    {
        if (_letters.Length > 0)
        {
            _chunks[^1].Pieces.Add(new SvgTextPiece(_letters.ToString(), _look.Style, _look.Fill, _look.Stroke) { MoveX = _move.X, MoveY = _move.Y });
            _letters.Clear();
            _move = default;
        }
    }
}
