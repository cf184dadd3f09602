using ExportKit.Resources.Web;

namespace ExportKit.Tests.Resources.Web;

/// <summary>Which cookies of a file go where.</summary>
public sealed class CookieFileTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    [Theory]
    [InlineData("site.example\tFALSE\t/\tFALSE\t0\ta\t1", "http://site.example/", "a=1")]
    [InlineData("site.example\tFALSE\t/\tFALSE\t0\ta\t1", "http://www.site.example/", null)]
    [InlineData(".site.example\tTRUE\t/\tFALSE\t0\ta\t1", "http://www.SITE.example/", "a=1")]
    [InlineData(".site.example\tTRUE\t/\tFALSE\t0\ta\t1", "http://site.example/", "a=1")]
    [InlineData(".site.example\tTRUE\t/\tFALSE\t0\ta\t1", "http://evilsite.example/", null)]
    [InlineData("site.example\tFALSE\t/news\tFALSE\t0\ta\t1", "http://site.example/news/story", "a=1")]
    [InlineData("site.example\tFALSE\t/news\tFALSE\t0\ta\t1", "http://site.example/newspaper", null)]
    [InlineData("site.example\tFALSE\t/news/\tFALSE\t0\ta\t1", "http://site.example/news", null)]
    [InlineData("site.example\tFALSE\t/\tTRUE\t0\ta\t1", "http://site.example/", null)]
    [InlineData("site.example\tFALSE\t/\tTRUE\t0\ta\t1", "https://site.example/", "a=1")]
    [InlineData("site.example\tFALSE\t/\tFALSE\t1799999999\ta\t1", "http://site.example/", null)]
    [InlineData("site.example\tFALSE\t/\tFALSE\t1800000001.5\ta\t1", "http://site.example/", "a=1")]
    [InlineData("#HttpOnly_site.example\tFALSE\t/\tFALSE\t0\ta\t1", "http://site.example/", "a=1")]
    [InlineData("# Netscape HTTP Cookie File\r\n\r\nsite.example\tFALSE\t/\tFALSE\t0\ta\t1\r\n", "http://site.example/", "a=1")]
    [InlineData("site.example\tFALSE\t/\tFALSE\t0\ta", "http://site.example/", "a=")]
    [InlineData("site.example\tFALSE\t/\tFALSE\t0\ta\t1\nsite.example\tFALSE\t/x\tFALSE\t0\tb\t2", "http://site.example/x", "b=2; a=1")]
    [InlineData("2.3.4\tTRUE\t/\tFALSE\t0\ta\t1", "http://1.2.3.4/", null)]
    public void Cookies_go_to_their_hosts(string file, string address, string? cookies) =>
        Assert.Equal(cookies, CookieFile.Parse(file, out _)!.For(new Uri(address), Now));

    [Theory]
    [InlineData("site.example FALSE / FALSE 0 a secret")]
    [InlineData("site.example\tFALSE\tnews\tFALSE\t0\ta\tsecret")]
    [InlineData("site.example\tMAYBE\t/\tFALSE\t0\ta\tsecret")]
    [InlineData("site.example\tFALSE\t/\tFALSE\tsoon\ta\tsecret")]
    [InlineData("site.example\tFALSE\t/\tFALSE\t0\t\tsecret")]
    [InlineData("site.example\tFALSE\t/\tFALSE\t0\ta\tsecret; b=2")]
    [InlineData(".\tTRUE\t/\tFALSE\t0\ta\tsecret")]
    public void A_line_that_is_no_cookie_is_told_without_its_value(string line)
    {
        Assert.Null(CookieFile.Parse("# file\n" + line, out var problem));
        Assert.Contains("line 2 is no cookie", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Cookies_do_not_follow_a_redirect_to_another_host()
    {
        using var run = new WebRun();
        run.Settings = run.Settings with { Cookies = CookieFile.Parse("site.example\tFALSE\t/\tFALSE\t0\tsession\tsecret", out _) };
        run.Server.Redirect("/", "http://other.example/b").Page("/b", "<p>B");

        run.Fetch();

        Assert.Equal(["session=secret", null], run.Server.Asked.Select(asked => asked["Cookie"]));
    }
}
