namespace ExportKit.Writing.Raster;

/// <summary>Decodes PNGs row by row and makes them coarser, so that even a very large one takes little room.</summary>
internal static class PngReducer
{
    /// <summary>Decodes a picture.</summary>
    /// <param name="picture">The picture, not interlaced.</param>
    /// <param name="size">The size that it gets, no larger than its own.</param>
    /// <exception cref="InvalidDataException">The image data is damaged.</exception>
    public static RgbaPicture Reduce(PngPicture picture, (int Width, int Height) size)
    {
        var header = picture.Header;
        var reducer = new Reducer(header.Width, header.Height, size);
        var rgba = new byte[header.Width * 4];
        var samples = new PngSamples(picture);
        var length = (int)header.RowLength(header.Width);
        var (above, row) = (new byte[length + 1], new byte[length + 1]);
        using var rows = new PngRows(picture.Data);
        for (var y = 0; y < header.Height; y++)
        {
            rows.Read(row);
            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterDistance);
            samples.ToRgba(row.AsSpan(1), rgba);
            reducer.Take(rgba);
            (above, row) = (row, above);
        }

        rows.End();
        return reducer.Result;
    }
}
