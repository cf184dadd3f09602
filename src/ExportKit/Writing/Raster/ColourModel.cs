namespace ExportKit.Writing.Raster;

/// <summary>What a sample of an image stands for.</summary>
internal enum ColourModel
{
    /// <summary>A grey.</summary>
    Grey,

    /// <summary>Red, green and blue.</summary>
    Rgb,

    /// <summary>Cyan, magenta, yellow and black.</summary>
    Cmyk,

    /// <summary>A place in a palette of red, green and blue.</summary>
    Indexed,
}
