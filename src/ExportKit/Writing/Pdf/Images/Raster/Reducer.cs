namespace ExportKit.Writing.Pdf.Images;

/// <summary>Makes pictures coarser, row by row: each new pixel is the mean of those that it covers, weighted by their alpha.</summary>
internal sealed class Reducer
{
    private readonly RgbaPicture _result;
    private readonly int _width;
    private readonly int _height;

    // Sums of red, green and blue times alpha, of alpha, and of the area.
    private readonly double[] _sums;
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
        _sums = new double[to.Width * 5];
    }

    /// <summary>The picture, once all rows were taken.</summary>
    public RgbaPicture Result => _result;

    /// <summary>Brings a picture to the size that the page has room for.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="room">The room.</param>
    /// <returns>The picture itself where it is not too fine.</returns>
    public static RgbaPicture Reduce(RgbaPicture picture, ImageRoom room)
    {
        var size = room.Fit(picture.Width, picture.Height);
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
        var scale = _result.Width / (double)_width;
        for (var x = 0; x < _width; x++)
        {
            var (left, right) = (x * scale, (x + 1) * scale);
            var target = Math.Min((int)left, _result.Width - 1);
            var border = Math.Min(target + 1, right);
            Add(row.Slice(x * 4, 4), target, (border - left) * share);
            if (right > border && target + 1 < _result.Width)
            {
                Add(row.Slice(x * 4, 4), target + 1, (right - border) * share);
            }
        }
    }

    private void Add(ReadOnlySpan<byte> pixel, int target, double share)
    {
        var sums = _sums.AsSpan(target * 5, 5);
        var alpha = pixel[3] * share;
        sums[0] += pixel[0] * alpha;
        sums[1] += pixel[1] * alpha;
        sums[2] += pixel[2] * alpha;
        sums[3] += alpha;
        sums[4] += share;
    }

    private void Finish()
    {
        var row = _result.Row(_target++);
        for (var x = 0; x < _result.Width; x++)
        {
            var sums = _sums.AsSpan(x * 5, 5);
            for (var i = 0; i < 3; i++)
            {
                row[(x * 4) + i] = sums[3] > 0 ? (byte)Math.Clamp(Math.Round(sums[i] / sums[3]), 0, 255) : (byte)0;
            }

            row[(x * 4) + 3] = sums[4] > 0 ? (byte)Math.Clamp(Math.Round(sums[3] / sums[4]), 0, 255) : (byte)0;
        }

        Array.Clear(_sums);
    }
}
