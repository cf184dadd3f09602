namespace ExportKit.Writing.Raster;

/// <summary>Writes baseline JPEGs (ITU-T T.81) of three components, the two of colour at half the size (4:2:0). Alpha is not
/// looked at. The quality is one at which a print shows no loss.</summary>
internal static class JpegWriter
{
    private const int Block = 8;
    private const int Unit = 16;

    /// <summary>Writes a picture.</summary>
    /// <param name="picture">The picture.</param>
    public static byte[] Write(RgbaPicture picture)
    {
        var output = new MemoryStream(picture.Pixels.Length / 16 + 1024);
        JpegHeaderWriter.Write(output, picture.Width, picture.Height);
        var coder = new JpegBlockCoder(output);
        var unit = new YccUnit(picture);
        for (var y = 0; y < picture.Height; y += Unit)
        {
            for (var x = 0; x < picture.Width; x += Unit)
            {
                unit.Read(x, y);
                for (var i = 0; i < 4; i++)
                {
                    coder.Write(unit.Luma.AsSpan((i / 2 * Block * Unit) + (i % 2 * Block)), Unit, JpegTables.Luma, 0);
                }

                coder.Write(unit.Blue, Block, JpegTables.Chroma, 1);
                coder.Write(unit.Red, Block, JpegTables.Chroma, 2);
            }
        }

        coder.Finish();
        output.Write((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        return output.ToArray();
    }

    /// <summary>Sixteen by sixteen pixels as brightness and colour (ITU-T T.871), 0 in the middle.</summary>
    private sealed class YccUnit(RgbaPicture picture)
    {
        private readonly float[] _blue = new float[Unit * Unit];
        private readonly float[] _red = new float[Unit * Unit];

        public float[] Luma { get; } = new float[Unit * Unit];

        public float[] Blue { get; } = new float[Block * Block];

        public float[] Red { get; } = new float[Block * Block];

        /// <summary>Reads a unit; what lies outside the picture is as its last row and column.</summary>
        public void Read(int left, int top)
        {
            for (var i = 0; i < Unit * Unit; i++)
            {
                var x = Math.Min(left + (i % Unit), picture.Width - 1);
                var y = Math.Min(top + (i / Unit), picture.Height - 1);
                var at = ((y * picture.Width) + x) * 4;
                var (r, g, b) = (picture.Pixels[at], picture.Pixels[at + 1], picture.Pixels[at + 2]);
                Luma[i] = (0.299f * r) + (0.587f * g) + (0.114f * b) - 128;
                _blue[i] = (-0.168736f * r) - (0.331264f * g) + (0.5f * b);
                _red[i] = (0.5f * r) - (0.418688f * g) - (0.081312f * b);
            }

            Halve(_blue, Blue);
            Halve(_red, Red);
        }

        private static void Halve(float[] full, float[] half)
        {
            for (var i = 0; i < half.Length; i++)
            {
                var at = (i / Block * 2 * Unit) + (i % Block * 2);
                half[i] = (full[at] + full[at + 1] + full[at + Unit] + full[at + Unit + 1]) / 4;
            }
        }
    }
}
