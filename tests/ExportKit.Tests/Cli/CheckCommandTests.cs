using System.Text.Json;

namespace ExportKit.Tests.Cli;

/// <summary>The command <c>check</c>: kinds, exit codes, several files, JSON.</summary>
public sealed class CheckCommandTests
{
    private readonly CommandLineRun _run = new();

    [Theory]
    [InlineData(new[] { "check" }, "No document is named")]
    [InlineData(new[] { "check", "-", "-" }, "only once")]
    [InlineData(new[] { "check", "a.txt", "--validators", "verapfd" }, "\"verapfd\" is no validator that is known")]
    [InlineData(new[] { "check", "a.txt", "--validators", "ace", "--no-external" }, "contradict")]
    public void A_wrong_command_line_is_refused(string[] arguments, string message)
    {
        Assert.Equal(2, _run.Run(arguments));
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_examined_cost_themselves_alone()
    {
        _run.Files.With("page.html", "<!doctype html><p>x").With("picture.txt", [0x89, 0x50, 0, 1]);

        Assert.Equal(1, _run.Run("check", "absent.pdf", "page.html", "picture.txt"));
        Assert.Contains("absent.pdf: error EK0001: The document cannot be read: no such file", _run.Out, StringComparison.Ordinal);
        Assert.Contains("page.html: error EK8800: This cannot be examined: it is a page of HTML or XML", _run.Out, StringComparison.Ordinal);
        Assert.Contains("picture.txt: fails.", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_keeps_to_its_schema()
    {
        _run.Files.With("page.html", "<!doctype html><p>x");

        Assert.Equal(1, _run.Run("check", "page.html", "absent.txt", "--json"));

        var schema = new JsonSchema(File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit.Cli", "check.schema.json")));
        Assert.Empty(schema.Problems(JsonDocument.Parse(_run.Out).RootElement));
        Assert.Contains("\"EK8800\"", _run.Out, StringComparison.Ordinal);
    }
}
