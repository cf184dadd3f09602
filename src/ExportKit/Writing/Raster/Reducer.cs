namespace ExportKit.Writing.Raster;

/// <summary>Makes pictures coarser, row by row: each new pixel is the mean of those that it covers, weighted by their alpha.</summary>
internal sealed class Reducer
{
    private const int Sums = 5;

    private readonly RgbaPicture _result;
    private readonly int _width;
    private readonly int _height;

    // Sums of red, green and blue times alpha, of alpha, and of the area.
    private readonly double[] _sums;

    // Where the sums of each column's pixel stand, and how much of the column lies in it; the rest lies in the next one.
    private readonly int[] _places;
    private readonly double[] _shares;
    private readonly double _columnShare;
    private int _row;
    private int _target;

    /// <summary>Makes a reducer.</summary>
    /// <param name="width">The picture's width in pixels.</param>
    /// <param name="height">The picture's height in pixels.</param>
    /// <param name="to">The size that it gets, no larger.</param>
    public Reducer(int width, int height, (int Width, int Height) to)
    {
        (_width, _height) = (width, height);
        _result = new RgbaPicture(to.Width, to.Height);
        _sums = new double[(to.Width + 1) * Sums];
        _places = new int[width];
        _shares = new double[width];
        _columnShare = to.Width / (double)width;
        for (var x = 0; x < width; x++)
        {
            var target = Math.Min((int)(x * _columnShare), to.Width - 1);
            _places[x] = target * Sums;
            _shares[x] = Math.Min(_columnShare, target + 1 - (x * _columnShare));
        }
    }

    /// <summary>The picture, once all rows were taken.</summary>
    public RgbaPicture Result => _result;

    /// <summary>Brings a picture to the size that the page has room for.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="room">The room.</param>
    /// <returns>The picture itself where it is not too fine.</returns>
    public static RgbaPicture Reduce(RgbaPicture picture, ImageRoom room)
    {
        return To(picture, room.Fit(picture.Width, picture.Height));
    }

    /// <summary>Brings a picture to a size.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="size">The size, no larger than its own.</param>
    /// <returns>The picture itself where it has that size.</returns>
    public static RgbaPicture To(RgbaPicture picture, (int Width, int Height) size)
    {
        if (size == (picture.Width, picture.Height))
        {
            return picture;
        }

        var reducer = new Reducer(picture.Width, picture.Height, size);
        for (var y = 0; y < picture.Height; y++)
        {
            reducer.Take(picture.Row(y));
        }

        return reducer.Result;
    }

    /// <summary>Takes the next row.</summary>
    /// <param name="row">Four bytes a pixel.</param>
    public void Take(ReadOnlySpan<byte> row)
    {
        var scale = _result.Height / (double)_height;
        var (top, bottom) = (_row * scale, (_row + 1) * scale);
        _row++;
        var border = Math.Min(_target + 1, bottom);
        Add(row, border - top);
        if (bottom >= _target + 1 - 1e-9 || _row == _height)
        {
            Finish();
            if (bottom - border > 1e-9 && _target < _result.Height)
            {
                Add(row, bottom - border);
            }
        }
    }

    private void Add(ReadOnlySpan<byte> row, double share)
    {
        for (var x = 0; x < _width; x++)
        {
            var place = _places[x];
            Add(row, x * 4, place, _shares[x] * share);
            if (_shares[x] < _columnShare)
            {
                Add(row, x * 4, place + Sums, (_columnShare - _shares[x]) * share);
            }
        }
    }

    private void Add(ReadOnlySpan<byte> row, int pixel, int place, double share)
    {
        var sums = _sums;
        var alpha = row[pixel + 3] * share;
        sums[place] += row[pixel] * alpha;
        sums[place + 1] += row[pixel + 1] * alpha;
        sums[place + 2] += row[pixel + 2] * alpha;
        sums[place + 3] += alpha;
        sums[place + 4] += share;
    }

    private void Finish()
    {
        var row = _result.Row(_target++);
        for (var x = 0; x < _result.Width; x++)
        {
            var sums = _sums.AsSpan(x * Sums, Sums);
            for (var i = 0; i < 3; i++)
            {
                row[(x * 4) + i] = sums[3] > 0 ? (byte)Math.Clamp(Math.Round(sums[i] / sums[3]), 0, 255) : (byte)0;
            }

            row[(x * 4) + 3] = sums[4] > 0 ? (byte)Math.Clamp(Math.Round(sums[3] / sums[4]), 0, 255) : (byte)0;
        }

        Array.Clear(_sums);
    }
}
