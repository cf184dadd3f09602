using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Archives;

namespace ExportKit.Tests.Resources.Archives;

public sealed class MhtmlReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void The_page_its_address_and_its_pictures_are_taken_out()
    {
        var page = Read(Mhtml(
            Part("text/html; charset=\"iso-8859-1\"", "Content-Location: https://example.org/a/story\r\nContent-Transfer-Encoding: quoted-printable\r\n", "<p>=C4rger =\r\nhier</p>"),
            Part("image/png", "Content-Location: https://example.org/a/one.png\r\nContent-Transfer-Encoding: base64\r\n", "T05F"),
            Part("image/png", "Content-Location: two.png\r\nContent-Transfer-Encoding: base64\r\n", "VFdP"),
            Part("image/png", "Content-ID: <three@x>\r\nContent-Transfer-Encoding: base64\r\n", "VEhSRUU=")));

        Assert.Equal("<p>Ärger hier</p>", Encoding.Latin1.GetString(page.Bytes.Span));
        Assert.Equal("https://example.org/a/story", page.Address);
        Assert.Equal("iso-8859-1", page.Charset);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 10, 0, 0, TimeSpan.Zero), page.Retrieved);
        Assert.Equal(["ONE", "TWO", "THREE"], new[] { "https://example.org/a/one.png", "https://example.org/a/two.png", "cid:three@x" }
            .Select(address => Encoding.ASCII.GetString(page.Resources.Load(address).Bytes.Span)));
        Assert.Equal("image/png", page.Resources.Load("cid:three@x").DeclaredType);
        Assert.Equal("it is not in the saved page", page.Resources.Load("https://example.org/a/four.png").Failure);
    }

    [Fact]
    public void Files_of_the_machine_on_which_it_was_saved_are_looked_for_in_the_page_alone()
    {
        var page = Read(Mhtml(
            Part("text/html", "Content-Location: file:///etc/site/page.html\r\n", "<p>x</p>"),
            Part("image/png", "Content-Location: file:///etc/site/one.png\r\n", "ONE")));

        Assert.Null(page.Address);
        Assert.Equal("thismessage:/etc/site/page.html", page.PictureBase);
        Assert.Null(page.Resources.Load("thismessage:/etc/site/one.png").Failure);
        Assert.NotNull(page.Resources.Load("file:///etc/passwd").Failure);
    }

    [Fact]
    public void The_part_that_the_start_names_is_the_page()
    {
        var page = Read(MhtmlWith(
            "; start=\"<second>\"", Part("text/html", "Content-ID: <first>\r\n", "<p>frame</p>"), Part("text/html", "Content-ID: <second>\r\n", "<p>page</p>")));

        Assert.Equal("<p>page</p>", Encoding.UTF8.GetString(page.Bytes.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"\"\r\n\r\n")]
    public void What_holds_no_page_is_an_error(string content)
    {
        Assert.Null(MhtmlReader.Read(Encoding.ASCII.GetBytes(content), "a.mht", _diagnostics));
        Assert.Equal("EK0210", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void Parts_within_parts_without_end_are_no_trouble()
    {
        var text = new StringBuilder("MIME-Version: 1.0\r\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append($"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        MhtmlReader.Read(Encoding.ASCII.GetBytes(text.ToString()), "a.mht", _diagnostics);

        Assert.Equal("EK0210", Assert.Single(_diagnostics.Diagnostics).Code.Id);
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var random = new Random(5);
        var sound = Encoding.ASCII.GetBytes(Mhtml(
            Part("text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable\r\n", "<p>=C3=84</p>"),
            Part("image/png", "Content-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n", "T05F")));
        for (var i = 0; i < 1000; i++)
        {
            var bytes = (byte[])sound.Clone();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            MhtmlReader.Read(bytes.AsMemory(0, random.Next(bytes.Length)), "a.mht", _diagnostics)?.Resources.Load("cid:a");
        }
    }

    /// <summary>A saved page of some parts.</summary>
    public static string Mhtml(params string[] parts) => MhtmlWith("", parts);

    /// <summary>A part of a saved page.</summary>
    public static string Part(string type, string headers, string content) => $"Content-Type: {type}\r\n{headers}\r\n{content}\r\n";

    private static string MhtmlWith(string parameters, params string[] parts) =>
        "From: <Saved by a browser>\r\nSubject: A page\r\nDate: Tue, 5 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        + $"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----part\"{parameters}\r\n\r\n\r\n"
        + string.Concat(parts.Select(part => "------part\r\n" + part)) + "------part--\r\n";

    private ArchivedPage Read(string content)
    {
        var page = MhtmlReader.Read(Encoding.ASCII.GetBytes(content), "a.mht", _diagnostics);
        Assert.Empty(_diagnostics.Diagnostics);
        return page!;
    }
}
