namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Reads path data (SVG 2, 9.3): all commands, absolute and relative. Data that is wrong is drawn up to its fault, as
/// the standard asks.</summary>
internal ref struct SvgPathReader
{
    private readonly SvgPath _path = new();
    private SvgNumbers _numbers;
    private double _startX;
    private double _startY;

    // The last control point, for the smooth commands; its kind tells whether it counts.
    private double _controlX;
    private double _controlY;
    private char _last;

    private SvgPathReader(string data) => _numbers = new SvgNumbers(data);

    /// <summary>Reads path data.</summary>
    /// <param name="data">The data.</param>
    public static SvgPath Read(string data)
    {
        var reader = new SvgPathReader(data);
        while (reader._path.Steps.Count <= SvgPath.MaxSteps && reader._numbers.TryLetter(out var command) && reader.Command(command))
        {
        }

        return reader._path;
    }

    private bool Command(char command)
    {
        if (_path.Steps.Count == 0 && command is not ('M' or 'm'))
        {
            return false;
        }

        if (command is 'Z' or 'z')
        {
            _path.Close(_startX, _startY);
            _last = 'Z';
            return true;
        }

        // A command may be followed by any number of its arguments; after a move they draw lines.
        var isFirst = true;
        while (_path.Steps.Count <= SvgPath.MaxSteps && Step(isFirst ? command : command switch { 'M' => 'L', 'm' => 'l', _ => command }))
        {
            isFirst = false;
        }

        return !isFirst;
    }

    private bool Step(char command)
    {
        var (x0, y0) = char.IsAsciiLetterLower(command) ? _path.End : (0, 0);
        var kind = char.ToUpperInvariant(command);
        var isDone = kind switch
        {
            'M' => Move(x0, y0),
            'L' => Line(x0, y0),
            'H' => Horizontal(x0),
            'V' => Vertical(y0),
            'C' => Cubic(x0, y0),
            'S' => SmoothCubic(x0, y0),
            'Q' => Quadratic(x0, y0),
            'T' => SmoothQuadratic(x0, y0),
            'A' => Arc(x0, y0),
            _ => false,
        };
        _last = isDone ? kind : _last;
        return isDone;
    }

    private bool Pair(double x0, double y0, out double x, out double y)
    {
        y = 0;
        if (!_numbers.TryNext(out x) || !_numbers.TryNext(out y))
        {
            return false;
        }

        (x, y) = (x + x0, y + y0);
        return true;
    }

    private bool Move(double x0, double y0)
    {
        if (!Pair(x0, y0, out var x, out var y))
        {
            return false;
        }

        _path.MoveTo(x, y);
        (_startX, _startY) = (x, y);
        return true;
    }

    // After a subpath was closed, what follows without a move starts where that one did.
    private readonly void Reopen()
    {
        if (_last == 'Z')
        {
            _path.MoveTo(_startX, _startY);
        }
    }

    private bool Line(double x0, double y0) => Pair(x0, y0, out var x, out var y) && LineTo(x, y);

    private bool Horizontal(double x0) => _numbers.TryNext(out var x) && LineTo(x + x0, _path.End.Y);

    private bool Vertical(double y0) => _numbers.TryNext(out var y) && LineTo(_path.End.X, y + y0);

    private readonly bool LineTo(double x, double y)
    {
        Reopen();
        _path.LineTo(x, y);
        return true;
    }

    private bool Cubic(double x0, double y0) => Pair(x0, y0, out var x1, out var y1) && CubicFrom(x0, y0, x1, y1);

    private bool SmoothCubic(double x0, double y0)
    {
        var (x1, y1) = Mirrored(_last is 'C' or 'S');
        return CubicFrom(x0, y0, x1, y1);
    }

    private bool CubicFrom(double x0, double y0, double x1, double y1)
    {
        if (!Pair(x0, y0, out var x2, out var y2) || !Pair(x0, y0, out var x, out var y))
        {
            return false;
        }

        Reopen();
        _path.CurveTo(x1, y1, x2, y2, x, y);
        (_controlX, _controlY) = (x2, y2);
        return true;
    }

    private bool Quadratic(double x0, double y0) => Pair(x0, y0, out var x1, out var y1) && QuadraticFrom(x0, y0, x1, y1);

    private bool SmoothQuadratic(double x0, double y0)
    {
        var (x1, y1) = Mirrored(_last is 'Q' or 'T');
        return QuadraticFrom(x0, y0, x1, y1);
    }

    private bool QuadraticFrom(double x0, double y0, double x1, double y1)
    {
        if (!Pair(x0, y0, out var x, out var y))
        {
            return false;
        }

        Reopen();
        var (fromX, fromY) = _path.End;
        _path.CurveTo(
            fromX + ((x1 - fromX) * 2 / 3), fromY + ((y1 - fromY) * 2 / 3), x + ((x1 - x) * 2 / 3), y + ((y1 - y) * 2 / 3), x, y);
        (_controlX, _controlY) = (x1, y1);
        return true;
    }

    private readonly (double X, double Y) Mirrored(bool hasControl) =>
        hasControl ? ((2 * _path.End.X) - _controlX, (2 * _path.End.Y) - _controlY) : _path.End;

    private bool Arc(double x0, double y0)
    {
        if (!Pair(0, 0, out var radiusX, out var radiusY) || !_numbers.TryNext(out var turn)
            || !_numbers.TryFlag(out var isLarge) || !_numbers.TryFlag(out var isSweep) || !Pair(x0, y0, out var x, out var y))
        {
            return false;
        }

        Reopen();
        SvgArc.Add(_path, Math.Abs(radiusX), Math.Abs(radiusY), turn, isLarge, isSweep, x, y);
        return true;
    }
}
