namespace ExportKit.Tests.PdfReading;

public sealed class PdfFiltersTests
{
    /// <summary>Rows of three pixels; each PNG filter type gives 10 20 30 over a row of 1 2 3.</summary>
    [Theory]
    [InlineData("01 0A 0A 0A")]
    [InlineData("02 09 12 1B")]
    [InlineData("03 0A 0E 13")]
    [InlineData("04 09 0A 0A")]
    [InlineData("00 0A 14 1E")]
    public void Png_predictors_are_undone(string row) =>
        Assert.Equal([1, 2, 3, 10, 20, 30], Decode($"00 01 02 03 {row}", 15));

    [Fact]
    public void The_tiff_predictor_is_undone() =>
        Assert.Equal([1, 3, 6, 10, 30, 60], Decode("01 02 03 0A 14 1E", 2));

    /// <summary>Decodes data that is deflated, then predicted.</summary>
    private static byte[] Decode(string hex, int predictor)
    {
        var data = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Compress))
        {
            deflate.Write(data);
        }

        var file = PdfFile.Read(HandmadePdf.Classic(SamplePdf.Objects()));
        var dictionary = (PdfDictionary)new PdfLexer(
            System.Text.Encoding.ASCII.GetBytes($"<< /Filter [/FlateDecode] /DecodeParms [<< /Predictor {predictor} /Columns 3 >>] >>"), withReferences: true).Expect();
        return file.Decode(new PdfStream(dictionary, packed.ToArray()));
    }
}
