namespace ExportKit.Tests.Cli;

/// <summary>A run ends with where its codes are explained: once, and to people alone.</summary>
public sealed class SaidCodesTests
{
    private const string Pointer = "What a code means, and what to do: exportkit codes ";
    private readonly CommandLineRun _run = new() { IsTerminal = true };

    public SaidCodesTests() => _run.Files.With("story.html", "Headline\nproblem").With("none.html", "none").With("sound.html", "Headline").With("bad.txt", "\u0007");

    [Theory]
    [InlineData("txt story.html", "EK2001")]
    [InlineData("txt story.html none.html absent.html -o out --jobs 1", "EK2001")]
    [InlineData("inspect story.html", "EK2001")]
    [InlineData("inspect absent.html", "EK0001")]
    [InlineData("diff absent.txt story.html", "EK0001")]
    [InlineData("check absent.txt", "EK0001")]
    [InlineData("txt story.html --offline", "EK0020")]
    [InlineData("txt story.html --settings absent.json", "EK0240")]
    public void It_names_the_first(string line, string code)
    {
        _run.Run(line.Split(' '));

        Assert.Equal(Pointer + code, Assert.Single(_run.ErrorLines, one => one.StartsWith(Pointer, StringComparison.Ordinal)));
        Assert.Equal(Pointer + code, _run.ErrorLines[^1]);
    }

    [Theory]
    [InlineData("txt sound.html")]
    [InlineData("txt absent.html -q")]
    [InlineData("txt sound.html --wat")]
    [InlineData("codes EK2001")]
    public void There_is_none_where_nothing_needs_it(string line)
    {
        _run.Run(line.Split(' '));

        Assert.DoesNotContain(Pointer, _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("true", true)]
    public void Where_nobody_looks_only_the_log_of_a_build_has_it(string build, bool isSaid)
    {
        _run.IsTerminal = false;
        _run.Variables["CI"] = build;
        _run.Run("txt", "absent.html");

        Assert.Equal(isSaid, _run.Error.Contains(Pointer, StringComparison.Ordinal));
    }
}
