using System.IO.Compression;

namespace ExportKit.Tests.PdfReading;

/// <summary>Undoes the filters of a stream (ISO 32000-1, 7.4).</summary>
internal static class PdfFilters
{
    /// <summary>The decoded bytes of a stream. Filters of pictures are refused: their bytes are not text.</summary>
    public static byte[] Decode(PdfFile file, PdfStream stream)
    {
        var filters = OneOrMore(file, file.Get(stream.Dictionary, "Filter")).ToList();
        var parameters = OneOrMore(file, file.Get(stream.Dictionary, "DecodeParms")).ToList();
        var bytes = stream.Raw.ToArray();
        for (var i = 0; i < filters.Count; i++)
        {
            var parameter = i < parameters.Count ? parameters[i] as PdfDictionary : null;
            bytes = (filters[i] as PdfName)?.Value switch
            {
                "FlateDecode" => Unpredict(file, Inflate(bytes), parameter ?? PdfDictionary.Empty),
                "ASCIIHexDecode" => HexDecode(bytes),
                var other => throw new PdfFormatException($"The filter {other} is not read here"),
            };
        }

        return bytes;
    }

    private static IEnumerable<PdfValue> OneOrMore(PdfFile file, PdfValue value) => value switch
    {
        PdfNull => [],
        PdfArray array => array.Items.Select(file.Resolve),
        _ => [value],
    };

    private static byte[] Inflate(byte[] bytes)
    {
        using var input = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var output = new MemoryStream();
        input.CopyTo(output);
        return output.ToArray();
    }

    private static byte[] HexDecode(byte[] bytes) =>
        ((PdfString)new PdfLexer((byte[])[(byte)'<', .. bytes], withReferences: false).Expect()).Bytes;

    /// <summary>Undoes a predictor (7.4.4.4).</summary>
    private static byte[] Unpredict(PdfFile file, byte[] bytes, PdfDictionary parameters)
    {
        int Parameter(string key, int otherwise) => file.Get(parameters, key) is PdfNumber number ? number.Whole : otherwise;
        var predictor = Parameter("Predictor", 1);
        var colours = Parameter("Colors", 1);
        var bits = Parameter("BitsPerComponent", 8);
        var pixel = Math.Max(1, colours * bits / 8);
        var row = ((Parameter("Columns", 1) * colours * bits) + 7) / 8;
        return predictor switch
        {
            1 => bytes,
            2 when bits == 8 => UnpredictTiff(bytes, row, pixel),
            >= 10 => UnpredictPng(bytes, row, pixel),
            _ => throw new PdfFormatException($"The predictor {predictor} with {bits} bits is not read here"),
        };
    }

    private static byte[] UnpredictTiff(byte[] bytes, int row, int pixel)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] += i % row >= pixel ? bytes[i - pixel] : (byte)0;
        }

        return bytes;
    }

    private static byte[] UnpredictPng(byte[] bytes, int row, int pixel)
    {
        var rows = bytes.Length / (row + 1);
        var result = new byte[rows * row];
        for (var y = 0; y < rows; y++)
        {
            var type = bytes[y * (row + 1)];
            for (var x = 0; x < row; x++)
            {
                var at = (y * row) + x;
                var left = x >= pixel ? result[at - pixel] : 0;
                var up = y > 0 ? result[at - row] : 0;
                var upLeft = x >= pixel && y > 0 ? result[at - row - pixel] : 0;
                result[at] = (byte)(bytes[(y * (row + 1)) + 1 + x] + Prediction(type, left, up, upLeft));
            }
        }

        return result;
    }

    private static int Prediction(int type, int left, int up, int upLeft) => type switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Paeth(left, up, upLeft),
        _ => throw new PdfFormatException($"There is no PNG predictor {type}"),
    };

    private static int Paeth(int left, int up, int upLeft)
    {
        var guess = left + up - upLeft;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - upLeft));
        return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
}
