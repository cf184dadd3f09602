using ExportKit.Reading;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading;

public sealed class AddressBasesTests
{
    private const string File = "file:///home/user/news/story.html";
    private const string Own = "https://example.org/news/story";

    [Theory]
    [InlineData("other", "https://example.org/news/other")]
    [InlineData("/top", "https://example.org/top")]
    [InlineData("//cdn.example.org/x", "https://cdn.example.org/x")]
    [InlineData("http://elsewhere.example/", "http://elsewhere.example/")]
    public void Links_belong_to_the_web_even_of_a_saved_page(string address, string expected) =>
        Assert.Equal(expected, Bases(File, Own).OfLink(address));

    [Theory]
    [InlineData("other")]
    [InlineData("/etc/passwd")]
    public void A_link_never_gets_a_path_of_the_machine(string address) => Assert.Null(Bases(File, null).OfLink(address));

    [Theory]
    [InlineData("img/a.jpg", "file:///home/user/news/img/a.jpg")]
    [InlineData("./a b.jpg", "file:///home/user/news/a%20b.jpg")]
    [InlineData("../a.jpg", "file:///home/user/a.jpg")]
    [InlineData("/img/a.jpg", "https://example.org/img/a.jpg")]
    [InlineData("//cdn.example.org/a.jpg", "https://cdn.example.org/a.jpg")]
    [InlineData("https://cdn.example.org/a.jpg", "https://cdn.example.org/a.jpg")]
    [InlineData("data:image/gif;base64,AA==", "data:image/gif;base64,AA==")]
    public void Pictures_of_a_saved_page_lie_beside_it(string address, string expected) =>
        Assert.Equal(expected, Bases(File, Own).OfPicture(address));

    [Theory]
    [InlineData("img/a.jpg", "https://example.org/news/img/a.jpg")]
    [InlineData("/img/a.jpg", "https://example.org/img/a.jpg")]
    public void Pictures_of_a_page_that_is_no_file_go_the_way_of_links(string address, string expected) =>
        Assert.Equal(expected, Bases(null, Own).OfPicture(address));

    [Theory]
    [InlineData("img/a.jpg", null)]
    [InlineData("/img/a.jpg", null)]
    [InlineData("//cdn.example.org/a.jpg", "https://cdn.example.org/a.jpg")]
    public void Without_any_base_an_address_stays_relative(string address, string? expected) =>
        Assert.Equal(expected, Bases(null, null).OfPicture(address));

    [Theory]
    [InlineData("https://mirror.example/a/", "https://mirror.example/a/x")]
    [InlineData("/a/", "https://example.org/a/x")]
    [InlineData("file:///etc/", "https://example.org/news/x")]
    public void The_base_of_the_page_counts_for_links_where_it_is_of_the_web(string stated, string expected) =>
        Assert.Equal(expected, Bases(File, Own, stated).OfLink("x"));

    [Fact]
    public void What_a_person_says_wins_over_the_page() =>
        Assert.Equal("https://person.example/x", Bases(File, Own, given: "https://person.example/y").OfLink("x"));

    private static AddressBases Bases(string? file, string? own, string? stated = null, string? given = null)
    {
        var page = PageBuilder.Build("<p>words</p>", new ReadingOptions { SourceName = "story.html" }, null)!;
        page.BaseAddress = stated;
        return new AddressBases(page, new ReadingOptions { SourceName = "story.html", BaseAddress = given, PictureBaseAddress = file }, own);
    }
}
