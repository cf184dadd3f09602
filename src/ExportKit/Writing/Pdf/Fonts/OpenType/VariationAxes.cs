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
    public static AxisPlace[] At(byte[]? bytes, int weight) => Array.ConvertAll(
        Read(bytes), axis => new AxisPlace(axis.Tag, axis.Tag == WeightAxis ? Math.Clamp(weight, axis.Least, axis.Greatest) : axis.Default));

    private static Axis[] Read(byte[]? bytes)
    {
        if (bytes is null)
        {
            return [];
        }

        var table = new OpenTypeTable(bytes);
        var start = table.UInt16(4);
        var size = table.UInt16(10);
        var axes = new Axis[table.UInt16(8)];
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = table.From(start + i * size);
            var least = (float)axis.Fixed(4);
            axes[i] = new Axis(axis.UInt32(0), least, (float)axis.Fixed(8), Math.Max(least, (float)axis.Fixed(12)));
        }

        return axes;
    }

    private sealed record Axis(uint Tag, float Least, float Default, float Greatest);
}

/// <summary>Where a variable font stands on an axis.</summary>
/// <param name="Axis">The axis's four letters as a number.</param>
/// <param name="Value">The place on it.</param>
internal sealed record AxisPlace(uint Axis, float Value);
