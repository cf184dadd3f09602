namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Reads the axes of variable fonts (OpenType <c>fvar</c>).</summary>
internal static class VariationAxes
{
    private const uint WeightAxis = 0x77676874;

    /// <summary>The least and the greatest weight.</summary>
    /// <param name="bytes">The table; null where the font is not variable.</param>
    /// <param name="weight">The weight of a font without that axis.</param>
    public static (int Least, int Greatest) Weights(byte[]? bytes, int weight)
    {
        foreach (var axis in Read(bytes))
        {
            if (axis.Tag == WeightAxis)
            {
                return ((int)axis.Least, (int)axis.Greatest);
            }
        }

        return (weight, weight);
    }

    /// <summary>Where a font of some weight stands on each axis.</summary>
    /// <param name="bytes">The table; null where the font is not variable.</param>
    /// <param name="weight">The weight.</param>
    public static (uint Axis, float Value)[] At(byte[]? bytes, int weight) => Array.ConvertAll(
        Read(bytes), axis => (axis.Tag, axis.Tag == WeightAxis ? Math.Clamp(weight, axis.Least, axis.Greatest) : axis.Default));

    private static (uint Tag, float Least, float Default, float Greatest)[] Read(byte[]? bytes)
    {
        if (bytes is null)
        {
            return [];
        }

        var table = new OpenTypeTable(bytes);
        var start = table.UInt16(4);
        var size = table.UInt16(10);
        var axes = new (uint, float, float, float)[table.UInt16(8)];
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = table.From(start + i * size);
            var least = (float)axis.Fixed(4);
            axes[i] = (axis.UInt32(0), least, (float)axis.Fixed(8), Math.Max(least, (float)axis.Fixed(12)));
        }

        return axes;
    }
}
