using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Resources;
using ExportKit.Tests.ExporterTests;

namespace ExportKit.Tests.Resources;

/// <summary>Which pictures a page may show.</summary>
public sealed class GuardedResourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeResources _web = new();

    public GuardedResourcesTests()
    {
        foreach (var name in new[] { "site/news/a.png", "site/images/b.png", "other/c.png" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], name);
        }

        _web.With("https://site.example/a.png", "web");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("site/news/a.png", true)]
    [InlineData("site/news/../news/a.png", true)]
    [InlineData("site/images/b.png", false)]
    [InlineData("site/news/../images/b.png", false)]
    [InlineData("site/news/%2e%2e/images/b.png", false)]
    [InlineData("other/c.png", false)]
    public void A_page_shows_what_lies_below_its_folder(string path, bool isShown)
    {
        var result = Page("site/news/story.html").Load($"file://{_folder.Path}/{path}");

        Assert.Equal(isShown, result.Failure is null);
        Assert.True(isShown || result.Failure == "it lies outside the page's own folder" && result.Hint!.Contains("--images-from", StringComparison.Ordinal));
    }

    [Fact]
    public void What_lies_beside_a_folder_of_the_same_beginning_is_outside()
    {
        Directory.CreateDirectory(_folder["site/newspaper"]);
        File.WriteAllText(_folder["site/newspaper/d.png"], "d");

        Assert.NotNull(Page("site/news/story.html").Load(FileAddress.Of(_folder["site/newspaper/d.png"])).Failure);
    }

    [SkippableFact]
    public void Links_count_as_where_they_lead()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a right there");
        File.CreateSymbolicLink(_folder["site/news/out.png"], _folder["other/c.png"]);
        Directory.CreateSymbolicLink(_folder["site/news/out"], "../../other");
        File.CreateSymbolicLink(_folder["site/news/round.png"], "round.png");
        Directory.CreateSymbolicLink(_folder["linked"], _folder["site/news"]);

        Assert.NotNull(Load("site/news/out.png"));
        Assert.NotNull(Load("site/news/out/c.png"));
        Assert.NotNull(Load("site/news/round.png"));
        Assert.Null(Load("linked/a.png"));
        Assert.Null(Page("linked/story.html").Load(FileAddress.Of(_folder["site/news/a.png"])).Failure);

        string? Load(string path) => Page("site/news/story.html").Load(FileAddress.Of(_folder[path])).Failure;
    }

    [Fact]
    public void A_person_can_allow_a_folder()
    {
        var rules = new ResourceRules { Folders = [_folder["site/images"]] };

        Assert.Null(Page("site/news/story.html", rules).Load(FileAddress.Of(_folder["site/images/b.png"])).Failure);
        Assert.NotNull(Page("site/news/story.html", rules).Load(FileAddress.Of(_folder["other/c.png"])).Failure);
    }

    [Fact]
    public void A_page_of_the_web_shows_no_file_and_one_that_is_none_neither()
    {
        var address = FileAddress.Of(_folder["site/news/a.png"]);

        Assert.Equal("a page of the web may show no file of this machine", Loader(new PageOrigin(null, IsFetched: true)).Load(address).Failure);
        Assert.NotNull(Loader(new PageOrigin(null, IsFetched: false)).Load(address).Failure);
    }

    [Fact]
    public void Pictures_of_the_web_are_fetched_for_pages_of_the_web_and_for_files_where_they_are_wanted()
    {
        const string Address = "https://site.example/a.png";

        Assert.Null(Loader(new PageOrigin(null, IsFetched: true)).Load(Address).Failure);
        var refused = Page("site/news/story.html").Load(Address);
        Assert.Contains("--fetch-images", refused.Hint, StringComparison.Ordinal);
        Assert.Single(_web.Asked);
        Assert.Null(Page("site/news/story.html", new ResourceRules { FetchesForFiles = true }).Load(Address).Failure);
    }

    [Fact]
    public void One_page_does_not_get_pictures_without_end()
    {
        var rules = new ResourceRules { Limits = new ExportLimits { FetchedImages = 2 } };
        var loader = Loader(new PageOrigin(null, IsFetched: true), rules);
        loader.Load("https://site.example/a.png");
        loader.Load("https://site.example/a.png");

        var refused = loader.Load("https://site.example/a.png");
        Assert.Equal(DiagnosticCodes.TooManyPictures, refused.Code);
        Assert.Equal("2 pictures were fetched for the page; the limit is 2. Further pictures leave a frame with their text.", refused.Failure);
        Assert.Equal("Raise the limit with --max-fetched-images", refused.Hint);
        Assert.Equal(2, _web.Asked.Count);
        var small = Loader(new PageOrigin(null, IsFetched: true), new ResourceRules { Limits = new ExportLimits { ImagesBytes = 2 } });
        Assert.Null(small.Load("https://site.example/a.png").Failure);
        Assert.NotNull(small.Load("https://site.example/a.png").Failure);
    }

    [Fact]
    public void What_stands_in_the_address_is_always_shown() =>
        Assert.Equal("abc", Encoding.UTF8.GetString(Loader(new PageOrigin(null, IsFetched: true)).Load("data:,abc").Bytes.Span));

    private IResourceLoader Page(string path, ResourceRules? rules = null) => Loader(new PageOrigin(FileAddress.Of(_folder[path]), IsFetched: false), rules);

    private IResourceLoader Loader(PageOrigin page, ResourceRules? rules = null) =>
        new GuardedResources(new FileResourceLoader(), () => _web, rules ?? new ResourceRules()).For(page);
}
