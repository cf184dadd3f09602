namespace ExportKit.Tests.Writing.Pdf.Images;

/// <summary>The filters of PNG, straight from the standard's words.</summary>
internal static class PngUnfilter
{
    public static int Predicted(int kind, int a, int b, int c)
    {
        var p = a + b - c;
        var nearest = new[] { a, b, c }.OrderBy(value => Math.Abs(p - value)).First();
        return kind switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => nearest, _ => 0 };
    }

    public static byte[] Undo(byte[] rows, int rowLength, int distance)
    {
        var result = new List<byte>();
        var above = new byte[rowLength];
        foreach (var row in rows.Chunk(rowLength + 1))
        {
            var plain = new byte[rowLength];
            for (var i = 0; i < rowLength; i++)
            {
                int a = i < distance ? 0 : plain[i - distance], c = i < distance ? 0 : above[i - distance];
                plain[i] = (byte)(row[i + 1] + Predicted(row[0], a, above[i], c));
            }

            result.AddRange(plain);
            above = plain;
        }

        return [.. result];
    }
}
