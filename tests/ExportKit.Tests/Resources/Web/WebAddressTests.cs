using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("https://bücher.example/a", true)]
    [InlineData("http://xn--é/a", false)]
    [InlineData("http:///a", false)]
    public void A_host_without_a_name_is_told(string address, bool isSound)
    {
        var problem = WebAddress.Parse(address, out _);
        Assert.Equal(isSound ? null : DiagnosticCodes.WebAddressBad, problem?.Code);
    }
}
