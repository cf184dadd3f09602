using System.Globalization;
using System.Text.RegularExpressions;
using ExportKit.Tests.Codes;
using ExportKit.Tests.Golden;
using Xunit.Abstractions;

namespace ExportKit.Tests.Docs;

/// <summary>What the documentation tells a reader to type works, from the top of each page to its end, and prints what the page shows.
/// Examples on pages of codes are run by the tests of the codes.</summary>
[Collection(CodesCollection.Name)]
public sealed partial class CommandTests(ITestOutputHelper output)
{
    private const string CodesFolder = "docs/codes/";

    public static TheoryData<string> Pages => [.. Documentation.Where(page => page.Blocks.Any(block => block.IsCommands)).Select(page => page.Name)];

    private static IEnumerable<MarkdownPage> Documentation => MarkdownPage.All.Where(page => !page.Name.StartsWith(CodesFolder, StringComparison.Ordinal));

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public void Each_command_of_a_page_does_what_the_page_says(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "Pages show the paths and shells of Unix.");
        using var folder = new DocsFolder();
        var faults = new List<string>();
        foreach (var block in MarkdownPage.All.Single(page => page.Name == name).Blocks.Where(block => block.NotRun is null))
        {
            if (block.File is { } file)
            {
                folder.Write(file, block.Content);
            }
            else if (block.IsCommands)
            {
                Run(block, folder, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Fact]
    public void What_is_not_run_is_known_with_its_reason()
    {
        var blocks = Documentation.SelectMany(page => page.Blocks).Where(block => block.IsCommands).ToList();
        var notRun = blocks.Where(block => block.NotRun is not null).ToList();
        var list = string.Concat(notRun.Select(block => $"{block.Page}: {block.NotRun}: {block.Commands[0].Text}\n"));
        output.WriteLine($"{blocks.Count - notRun.Count} blocks of commands are run, {notRun.Count} are not.\n{list}");
        GoldenFile.AssertNone([new GoldenFile(Path.Combine(Repository.Root, "tests", "Golden", "docs", "not-run.verified.txt")).Compare(list)]);
    }

    [Fact]
    public void A_remark_above_a_block_is_understood()
    {
        var remarks = Documentation.SelectMany(page => Remark().Matches(page.Text).Select(match => (page.Name, match.Value))).ToList();
        Assert.Equal(remarks.Count, Documentation.SelectMany(page => page.Blocks).Count(block => (block.NotRun ?? block.File) is not null));
    }

    [Theory]
    [InlineData("Written: a.txt.\n", "Written: a.txt.\n", true)]
    [InlineData("Written: a.txt.\n", "Written: b.txt.\n", false)]
    [InlineData("Written: …; … words\n", "Written: a.txt; 3 words\n", true)]
    [InlineData("one\n…\nfour\n", "one\ntwo\nthree\nfour\n", true)]
    [InlineData("one\n…\nfour\n", "one\nfour\n", true)]
    [InlineData("one\n…\n", "one\ntwo\nthree\n", true)]
    [InlineData("one\n…\n", "two\n", false)]
    [InlineData("one…\n", "one\ntwo\n", false)]
    [InlineData("", "one\n", false)]
    public void What_varies_is_left_open(string shown, string printed, bool isSame) => Assert.Equal(isSame, IsAsShown(shown, printed));

    [Fact]
    public void A_line_is_taken_apart_as_a_shell_does()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        File.WriteAllText(folder["in/b.html"], "");
        File.WriteAllText(folder["in/a.html"], "");
        var line = ShellLine.Read("A=b ./exportkit all in/*.html \"in/*.html\" --x='a \"b\"' <c > d  # why", folder.Path)!;
        Assert.Equal(["all", "in/a.html", "in/b.html", "in/*.html", "--x=a \"b\""], line.Words);
        Assert.Equal(("b", "c", "d"), (line.Variables["A"], line.Input, line.Output));
        Assert.All((string[])["exportkit txt a | head", "cat a", "exportkit txt $A", "exportkit txt a; ls"], text => Assert.Null(ShellLine.Read(text, folder.Path)));
    }

    private static void Run(DocsBlock block, DocsFolder folder, List<string> faults)
    {
        var (lastExit, lastText) = (0, "");
        foreach (var command in block.Commands)
        {
            // What follows may show how this one ended.
            if (command.Text == "echo $?")
            {
                if (command.Printed?.Trim() != lastExit.ToString(CultureInfo.InvariantCulture))
                {
                    faults.Add($"{block.Page}:{command.Line}: {lastText} ended with {lastExit}");
                }

                lastExit = 0;
                continue;
            }

            Judge(lastExit, lastText);
            (lastExit, var printed) = folder.Run(command.Text);
            lastText = $"{block.Page}:{command.Line}: $ {command.Text}\n{printed}";
            if (command.Printed is { } shown && !IsAsShown(shown, printed))
            {
                faults.Add($"{block.Page}:{command.Line}: other output than shown.\n$ {command.Text}\n{printed}");
            }
        }

        Judge(lastExit, lastText);

        void Judge(int exit, string text)
        {
            if (exit != 0)
            {
                faults.Add($"exit code {exit}: {text}");
            }
        }
    }

    private static bool IsAsShown(string shown, string printed)
    {
        var pattern = Regex.Escape(shown.TrimEnd('\n') + "\n").Replace("…\\n", "\0", StringComparison.Ordinal);
        pattern = Regex.Replace(pattern, "(^|\\\\n)\0", "$1(?:.*\\n)*?").Replace("\0", "…\\n", StringComparison.Ordinal).Replace("…", ".*", StringComparison.Ordinal);
        return Regex.IsMatch(printed.TrimEnd('\n') + "\n", $"\\A{pattern}\\z") || (shown.Length == 0 && printed.Length == 0);
    }

    [GeneratedRegex("^ *<!-- (?:not run|file)", RegexOptions.Multiline)]
    private static partial Regex Remark();
}
