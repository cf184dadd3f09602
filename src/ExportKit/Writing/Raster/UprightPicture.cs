namespace ExportKit.Writing.Raster;

/// <summary>Turns decoded pictures the way up that their EXIF orientation says.</summary>
internal static class UprightPicture
{
    /// <summary>The picture as it is shown.</summary>
    /// <param name="picture">The picture as it is stored.</param>
    /// <param name="orientation">Its EXIF orientation, 1 to 8.</param>
    public static RgbaPicture Of(RgbaPicture picture, int orientation)
    {
        if (orientation is <= 1 or > 8)
        {
            return picture;
        }

        var isTurned = orientation >= 5;
        var upright = new RgbaPicture(isTurned ? picture.Height : picture.Width, isTurned ? picture.Width : picture.Height);
        for (var y = 0; y < upright.Height; y++)
        {
            var row = upright.Row(y);
            for (var x = 0; x < upright.Width; x++)
            {
                var (fromX, fromY) = From(x, y, picture.Width - 1, picture.Height - 1, orientation);
                picture.Row(fromY).Slice(fromX * 4, 4).CopyTo(row[(x * 4)..]);
            }
        }

        return upright;
    }

    private static (int X, int Y) From(int x, int y, int right, int bottom, int orientation) => orientation switch
    {
        2 => (right - x, y),
        3 => (right - x, bottom - y),
        4 => (x, bottom - y),
        5 => (y, x),
        6 => (y, bottom - x),
        7 => (right - y, bottom - x),
        _ => (right - y, x),
    };
}
