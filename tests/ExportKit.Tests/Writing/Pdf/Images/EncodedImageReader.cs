using System.IO.Compression;
using ExportKit.Writing.Pdf.Images;

namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>Reads an image as a reader of PDF would (FlateDecode, Predictor 15, Indexed, SMask).</summary>
internal static class EncodedImageReader
{
    public static (byte R, byte G, byte B, byte A)[] Pixels(EncodedImage image)
    {
        var samples = Samples(image);
        var alpha = image.Mask is { } mask ? Samples(mask) : null;
        return [.. Enumerable.Range(0, image.Width * image.Height).Select(i =>
        {
            var a = alpha is null ? (byte)255 : (byte)alpha[i];
            if (image.Palette is { } palette)
            {
                return (palette[3 * samples[i]], palette[3 * samples[i] + 1], palette[3 * samples[i] + 2], a);
            }

            byte Eight(int sample) => (byte)(sample * 255 / ((1 << image.Bits) - 1));
            return image.Components == 1
                ? (Eight(samples[i]), Eight(samples[i]), Eight(samples[i]), a)
                : (Eight(samples[3 * i]), Eight(samples[3 * i + 1]), Eight(samples[3 * i + 2]), a);
        })];
    }

    private static int[] Samples(EncodedImage image)
    {
        var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(image.Data.ToArray()), CompressionMode.Decompress))
        {
            zlib.CopyTo(unpacked);
        }

        var rowLength = (image.Width * image.Components * image.Bits + 7) / 8;
        var bytes = unpacked.ToArray();
        Assert.Equal(image.Height * (rowLength + (image.HasPredictor ? 1 : 0)), bytes.Length);
        bytes = image.HasPredictor ? PngUnfilter.Undo(bytes, rowLength, Math.Max(1, image.Components * image.Bits / 8)) : bytes;
        return [.. bytes.Chunk(rowLength).SelectMany(row => Unpacked(row, image.Bits).Take(image.Width * image.Components))];
    }

    private static IEnumerable<int> Unpacked(byte[] row, int bits) =>
        from value in row
        from place in Enumerable.Range(1, 8 / bits)
        select value >> (8 - bits * place) & ((1 << bits) - 1);
}
