using System.Text;
using ExportKit.Resources;

namespace ExportKit.Tests.Resources;

public sealed class DataAddressTests
{
    [Theory]
    [InlineData("data:,words", null, "words")]
    [InlineData("DATA:text/plain,a%20b%C3%A9", "text/plain", "a bé")]
    [InlineData("data:image/svg+xml;charset=utf-8,<svg/>", "image/svg+xml", "<svg/>")]
    [InlineData("data:image/PNG;base64,d29yZHM=", "image/png", "words")]
    [InlineData("data:image/png;BASE64,d29yZHM", "image/png", "words")]
    [InlineData("data:image/png;base64,d2 9y\nZHM%3D", "image/png", "words")]
    [InlineData("data:,100%", null, "100%")]
    [InlineData("data:,%4", null, "%4")]
    [InlineData("data:;base64,", null, "")]
    public void The_bytes_are_taken_out(string address, string? type, string expected)
    {
        var result = DataAddress.Read(address);

        Assert.Null(result.Failure);
        Assert.Equal(type, result.DeclaredType);
        Assert.Equal(expected, Encoding.UTF8.GetString(result.Bytes.Span));
    }

    [Theory]
    [InlineData("data:image/png;base64")]
    [InlineData("data:image/png;base64,!!!!")]
    [InlineData("data:image/png;base64,abcde")]
    public void Damage_is_a_failure_and_throws_nothing(string address) => Assert.NotNull(DataAddress.Read(address).Failure);

    [Fact]
    public void Bytes_above_ascii_survive_percent_encoding() =>
        Assert.Equal([0x89, (byte)'P', 0xff, 0x00], DataAddress.Read("data:image/png,%89P%ff%00").Bytes.ToArray());
}
