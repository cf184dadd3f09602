using System.IO.Compression;

namespace ExportKit.Writing.Raster;

/// <summary>Compresses samples of eight bits that were decoded.</summary>
internal static class SampleCompressor
{
    /// <summary>Compresses rows, each with the filter that leaves least of it (Predictor 15).</summary>
    /// <param name="samples">The rows.</param>
    /// <param name="width">Pixels a row.</param>
    /// <param name="components">Samples a pixel.</param>
    public static byte[] WithPredictor(ReadOnlySpan<byte> samples, int width, int components)
    {
        var length = width * components;
        var (filtered, attempt) = (new byte[length + 1], new byte[length]);
        using var memory = new MemoryStream();
        using (var packed = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            ReadOnlySpan<byte> above = new byte[length];
            for (var from = 0; from < samples.Length; from += length)
            {
                var row = samples.Slice(from, length);
                Filter(row, above, components, filtered, attempt);
                packed.Write(filtered);
                above = row;
            }
        }

        return memory.ToArray();
    }

    private static void Filter(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> result, byte[] attempt)
    {
        var least = long.MaxValue;
        foreach (var kind in (ReadOnlySpan<byte>)[0, 1, 2, 4])
        {
            var sum = PngFilter.Apply(kind, row, above, distance, attempt);
            if (sum < least)
            {
                least = sum;
                result[0] = kind;
                attempt.CopyTo(result[1..]);
            }
        }
    }
}
