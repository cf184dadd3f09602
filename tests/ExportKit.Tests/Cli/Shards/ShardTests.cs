using ExportKit.Cli;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Cli.Shards;

public sealed class ShardTests
{
    // printf %s NAME | sha256sum, the first sixteen digits as a number, modulo 7, and one.
    [Theory]
    [InlineData("news/story.html", 6)]
    [InlineData("https://example.org/news/story", 6)]
    [InlineData("day.warc.gz#17", 4)]
    [InlineData("wetter/überschwemmung.html", 2)]
    public void An_input_is_of_the_shard_that_anybody_can_reckon(string name, int shard) => Assert.Equal(shard, Shard.Of(name, 7));

    [Fact]
    public void Each_input_is_of_one_shard_and_shards_are_of_like_size()
    {
        var counts = new int[8];
        for (var i = 0; i < 8000; i++)
        {
            var name = $"pages/{i}.html";
            Assert.Single(Enumerable.Range(1, 8), number => new Shard(number, 8).Holds(name));
            counts[Shard.Of(name, 8) - 1]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }

    [Theory]
    [InlineData("1/1")]
    [InlineData("4/4")]
    [InlineData("100000/100000")]
    public void A_shard_is_named_by_its_number_and_the_count(string value) => Assert.Equal(value, Shard.Parse(value).ToString());

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/0")]
    [InlineData("1/100001")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("/4")]
    [InlineData("-1/4")]
    [InlineData("1/4/4")]
    [InlineData(" 1/4")]
    [InlineData("1.0/4")]
    [InlineData("one/four")]
    [InlineData("1/99999999999")]
    public void What_names_no_shard_is_refused(string value) =>
        Assert.Equal(DiagnosticCodes.ShardUnclear, Assert.Throws<UsageException>(() => Shard.Parse(value)).Code);

    [Theory]
    [InlineData("--book", "The week")]
    [InlineData("--parts")]
    [InlineData("--check-golden", "golden")]
    [InlineData("--write-baseline", "known.json")]
    public void What_needs_all_inputs_is_refused_with_the_reason(params string[] words)
    {
        var run = new CommandLineRun();
        Assert.Equal(2, run.Run(["txt", "a.html", "b.html", "--shard", "1/2", .. words]));
        Assert.StartsWith($"exportkit: error EK0361: {words[0]} ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Files.Saved);
    }

    [Fact]
    public void Standard_output_is_refused_with_the_reason()
    {
        var run = new CommandLineRun();
        run.Files.With("a.html", "<p>");
        Assert.Equal(2, run.Run("txt", "a.html", "--shard", "1/2", "-o", "-"));
        Assert.StartsWith("exportkit: error EK0361: -o - ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://bucket/exports")]
    [InlineData("gs://bucket")]
    [InlineData("file:///tmp/exports")]
    public void An_address_is_no_place_for_files(string address)
    {
        foreach (var words in (string[][])[["txt", "a.html", "-o", address], ["txt", "a.html", "--report", address + "/r.json"], ["merge-reports", "a.json", "-o", address]])
        {
            var run = new CommandLineRun();
            Assert.Equal(2, run.Run(words));
            Assert.StartsWith("exportkit: error EK0369: ", run.Error, StringComparison.Ordinal);
        }
    }
}
