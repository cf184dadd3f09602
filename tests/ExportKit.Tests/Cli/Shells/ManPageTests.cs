using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Shells;

public sealed class ManPageTests
{
    private readonly string[] _lines;

    public ManPageTests()
    {
        var run = new CommandLineRun();
        Assert.Equal(0, run.Run("man"));
        _lines = run.Out.Split('\n');
    }

    [Fact]
    public void Each_option_stands_in_it_with_what_help_says_of_it()
    {
        var text = string.Join('\n', _lines).Replace("\\-", "-", StringComparison.Ordinal).Replace("\\(dq", "\"", StringComparison.Ordinal);
        foreach (var option in CommandOutline.All().SelectMany(command => command.Options))
        {
            Assert.All(CommandOutline.Names(option), name => Assert.Contains($"\\fB{name}\\fR", text, StringComparison.Ordinal));
            Assert.Contains(option.Description!, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_has_the_parts_that_a_manual_page_has() =>
        Assert.Superset(
            ((string[])["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"]).ToHashSet(),
            _lines.Where(line => line.StartsWith(".SH ", StringComparison.Ordinal)).Select(line => line[4..].Trim('"')).ToHashSet());

    [Fact]
    public void No_word_of_a_text_is_taken_for_a_macro() =>
        Assert.All(
            _lines.Where(line => line.StartsWith('.') || line.StartsWith('\'')),
            line => Assert.Matches(@"^\.(TH|SH|TP|IP|br|nf|fi)( |$)", line));

    [Fact]
    public void What_several_commands_share_stands_once() =>
        Assert.Single(_lines, line => line.Contains("\\fB\\-\\-theme\\fR", StringComparison.Ordinal));
}
