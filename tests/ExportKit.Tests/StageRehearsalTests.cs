using ExportKit.Cli;
using ExportKit.Diagnostics;

namespace ExportKit.Tests;

public sealed class StageRehearsalTests
{
    [Theory]
    [InlineData("txt")]
    [InlineData("epub")]
    public void Every_stage_is_gone_through_without_a_problem(string command)
    {
        var written = 0;
        var reported = StageRehearsal.Perform(ArticleStages.Create(), Commands.Formats(command), write =>
        {
            write();
            written++;
        });

        Assert.Equal(1, written);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Severity >= Severity.Accessibility);
    }

    [Fact]
    public void Its_page_is_read_to_the_end()
    {
        var stages = ArticleStages.Create();
        var articles = 0;
        StageRehearsal.Perform(
            stages with
            {
                Read = (bytes, options, diagnostics) =>
                {
                    var article = stages.Read(bytes, options, diagnostics);
                    articles += article is { Body.Length: >= 4, Metadata.Published: not null } ? 1 : 0;
                    return article;
                },
            },
            [],
            static write => write());

        Assert.Equal(1, articles);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("inspect", "page.html")]
    [InlineData("txt")]
    [InlineData("nonsense", "page.html")]
    public void What_writes_nothing_is_not_rehearsed(params string[] arguments) => Assert.Null(Rehearsal.Start(arguments));
}
