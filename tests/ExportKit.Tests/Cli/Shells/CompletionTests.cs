using System.CommandLine;
using System.Text.RegularExpressions;
using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Shells;

public sealed class CompletionTests
{
    private readonly CommandLineRun _run = new();

    [SkippableTheory]
    [InlineData("pd", "pdf")]
    [InlineData("pdf --the", "--theme")]
    [InlineData("pdf --theme ", "light cream dark")]
    [InlineData("pdf --theme = d", "dark")]
    [InlineData("txt --tables g", "grid")]
    [InlineData("epub --the", "")]
    [InlineData("pdf --title x", "")]
    [InlineData("pdf st", "story of a ferry.html|stories")]
    [InlineData("pdf --sidecars st", "stories")]
    [InlineData("codes EK200", "EK2001 EK2002 EK2003 EK2004 EK2005 EK2006 EK2007")]
    [InlineData("completion z", "zsh")]
    [InlineData("nothing x", "")]
    public void Bash_completes(string words, string offered)
    {
        var bash = Tools.Require("bash");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "stories"));
        File.WriteAllText(Path.Combine(folder.Path, "story of a ferry.html"), "");
        var arguments = string.Join(' ', words.Split(' ').Select(word => $"'{word}'"));
        const string Call = """
            complete_words() { COMP_WORDS=(exportkit "$@"); COMP_CWORD=$#; _exportkit 2>&1; printf '%s\n' "${COMPREPLY[@]}"; }
            """;
        var result = Tools.Run(bash, ["--norc", "-c", $"{Script("bash")}\n{Call}\ncomplete_words {arguments}"], folder: folder.Path);
        var expected = offered.Contains('|', StringComparison.Ordinal) ? offered.Split('|') : offered.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Order(StringComparer.Ordinal), result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Each_option_of_each_command_is_known_to_each_shell(string shell)
    {
        var script = Script(shell);
        foreach (var command in CommandOutline.All())
        {
            var part = shell == "fish" ? FishPart(script, command) : CasePart(script, command);
            Assert.All(command.Options.Select(Long), name => Assert.Matches(@"(?<![\w-])" + (shell == "fish" ? "-l " + name[2..] : name) + @"(?![\w-])", part));
        }
    }

    [Theory]
    [InlineData("completion", "No shell is named. Give one of: bash, zsh, fish.")]
    [InlineData("completion tcsh", "\"tcsh\" is no shell that is known here. Give one of: bash, zsh, fish.")]
    public void A_shell_that_is_not_known_is_refused(string words, string message)
    {
        Assert.Equal(2, _run.Run(words.Split(' ')));
        Assert.Equal("exportkit: " + message, _run.ErrorLines[0]);
    }

    private static string FishPart(string script, CommandOutline command) =>
        string.Join('\n', script.Split('\n').Where(line => line.Contains($"__fish_seen_subcommand_from {command.Name}'", StringComparison.Ordinal)));

    private static string CasePart(string script, CommandOutline command)
    {
        var part = script[script.IndexOf($"    {command.Name})\n", StringComparison.Ordinal)..];
        return Regex.Match(part[1..], @"^.*?(?=\n {2,4}[a-z*]+\)|\n *esac\n *\})", RegexOptions.Singleline).Value;
    }

    private static string Long(Option option) => CommandOutline.Names(option)[^1];

    private string Script(string shell)
    {
        Assert.Equal(0, _run.Run("completion", shell));
        return _run.Out;
    }
}
