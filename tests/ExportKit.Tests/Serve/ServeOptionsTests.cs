using System.Net;
using System.Text;
using ExportKit.Cli;
using ExportKit.Serve;

namespace ExportKit.Tests.Serve;

/// <summary>Options that hold for the served page as they do for other commands.</summary>
public sealed class ServeOptionsTests
{
    [Fact]
    public async Task A_limit_of_the_command_line_holds_for_the_pages_that_are_shown()
    {
        await using var run = await (await ServeRun.Start([("story.html", ServeRun.Story)], ["--max-elements", "5"])).Enter();

        Assert.Contains("EK0300", await run.Page(await run.Open("story.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_pictures_holds_for_the_documents()
    {
        await using var run = await (await ServeRun.Start([("story.html", ServeRun.Story)], ["--max-images", "0"])).Enter();
        var address = await run.Open("story.html");

        Assert.Contains("EK0307", await run.Page(address + "/preview"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2KB", HttpStatusCode.UnprocessableEntity)]
    [InlineData("20MB", HttpStatusCode.SeeOther)]
    public async Task The_size_of_a_page_is_what_the_command_line_says(string size, HttpStatusCode expected)
    {
        await using var run = await (await ServeRun.Start(words: ["--max-input", size])).Enter();
        using var answer = await run.Upload(("story.html", Encoding.UTF8.GetBytes(ServeRun.Story + new string(' ', 17 * 1024 * 1024))));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public void No_page_is_larger_than_what_is_sent_at_once()
    {
        var limits = new ServeLimits();

        Assert.Equal(limits.UploadBytes, limits.WithPage(int.MaxValue).PageBytes);
        Assert.Equal(limits, limits.WithPage(null));
    }

    [Theory]
    [InlineData("-q", "ADDRESS\n")]
    [InlineData("--quiet=false", "Open this address in your browser; it lets in who knows it, until Ctrl+C:\n  ADDRESS\n")]
    public async Task Quiet_says_the_address_alone(string word, string said)
    {
        await using var run = await ServeRun.Start(words: [word]);
        using var output = new StringWriter { NewLine = "\n" };
        Server.Say(run.Address, run.Settings, output);

        Assert.Equal(said.Replace("ADDRESS", run.Address, StringComparison.Ordinal), output.ToString());
    }

    [Theory]
    [InlineData("--max-input", "1", "--max-input may be from 1KB to 1GB, and not 1.")]
    [InlineData("--max-images", "many", "\"many\" is no number without a unit.")]
    public void A_limit_that_cannot_be_is_said_before_anything_is_started(string option, string value, string message)
    {
        var run = new Cli.CommandLineRun();

        Assert.Equal(ExitCodes.Usage, run.Run("serve", option, value));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
