using System.Collections.Concurrent;
using System.Text;

namespace ExportKit.Tests.Api;

/// <summary>Tells where the library's pictures come from, and from where they never do.</summary>
public sealed class PictureSourceTests : IDisposable
{
    // 8 by 8 pixels, grey.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_gives_what_lies_below_it()
    {
        Directory.CreateDirectory(_folder["own/img"]);
        File.WriteAllBytes(_folder["own/img/boat.png"], Png);

        Assert.Empty(Missing("img/boat.png", PictureSource.Folder(_folder["own"])));
        Assert.Contains("no such file", Assert.Single(Missing("img/none.png", PictureSource.Folder(_folder["own"]))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gives_nothing_from_outside()
    {
        Directory.CreateDirectory(_folder["own"]);
        File.WriteAllBytes(_folder["outside.png"], Png);
        File.CreateSymbolicLink(_folder["own/link.png"], _folder["outside.png"]);
        var source = PictureSource.Folder(_folder["own"]);

        foreach (var address in new[] { "../outside.png", "link.png", new Uri(_folder["outside.png"]).AbsoluteUri })
        {
            Assert.Contains("outside the folder", Assert.Single(Missing(address, source)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_function_is_asked_by_the_whole_address_and_once()
    {
        var asked = new ConcurrentQueue<string>();
        var source = PictureSource.From(address =>
        {
            asked.Enqueue(address);
            return Png;
        });

        Assert.Empty(Missing("img/boat.png", source));
        Assert.Equal(["https://example.org/news/img/boat.png"], asked);
    }

    [Fact]
    public void What_a_function_does_not_have_is_said() =>
        Assert.Contains("does not have it", Assert.Single(Missing("boat.png", PictureSource.From(_ => null))), StringComparison.Ordinal);

    [Fact]
    public void What_a_function_throws_comes_out() =>
        Assert.Throws<TimeoutException>(() => Missing("boat.png", PictureSource.From(_ => throw new TimeoutException())));

    [Fact]
    public void A_picture_within_the_page_needs_no_source() =>
        Assert.Empty(Missing("data:image/png;base64," + Convert.ToBase64String(Png), PictureSource.None));

    [Fact]
    public void Without_a_source_no_file_is_read()
    {
        File.WriteAllBytes(_folder["boat.png"], Png);

        Assert.Contains("no source of pictures", Assert.Single(Missing(new Uri(_folder["boat.png"]).AbsoluteUri, PictureSource.None)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_must_be_there() => Assert.Throws<ArgumentException>(() => PictureSource.Folder(_folder["none"]));

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Missing(string address, PictureSource source)
    {
        var page = $"""
            <!DOCTYPE html><html lang="en"><head><title>The ferry stays</title></head><body><main><article><h1>The ferry stays</h1>
            <p>The council has agreed to pay for the crew and the fuel, so that the boat sails until the end of March.</p>
            <figure><img src="{address}" alt="A red ferry" width="800" height="600"><figcaption>The ferry at the pier</figcaption></figure>
            <p>In the summer a new contract is to be signed, which three firms have said that they would like to have.</p>
            </article></main></body></html>
            """;
        using var book = new MemoryStream();
        var input = new ExportInput("page.html", Encoding.UTF8.GetBytes(page)) { Address = "https://example.org/news/ferry" };
        var result = new ArticleExporter(pictures: source).Export(input, new DocumentOutput(ExportFormat.Epub, book));
        Assert.Equal(ExportOutcome.Written, result.Outcome);
        return result.Diagnostics.Where(diagnostic => diagnostic.Message.StartsWith("The picture", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Message);
    }
}
