using System.Diagnostics;
using System.Text;
using ExportKit.Cli.Programs;

namespace ExportKit.Tests.Cli.Programs;

/// <summary>Programs are found on PATH and run within their limits, never by a shell.</summary>
public sealed class SystemProgramsTests
{
    private readonly SystemPrograms _programs = new();

    [Fact]
    public void A_program_is_found_on_the_path_and_an_absent_one_is_not()
    {
        Assert.True(Path.IsPathFullyQualified(_programs.Find("sh")!));
        Assert.Null(_programs.Find("no-such-program-anywhere"));
    }

    [Fact]
    public void A_file_that_nobody_may_run_is_no_program()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "tool");
        File.WriteAllText(path, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Null(_programs.Find(path));
    }

    [Fact]
    public void Arguments_reach_the_program_as_they_are()
    {
        var result = _programs.Run(new ProgramCall(_programs.Find("printf")!, "%s|%s|%s", "a b; echo $HOME", "\"'`\\", "*"));

        Assert.Equal((ProgramEnd.Exited, 0, "a b; echo $HOME|\"'`\\|*"), (result.End, result.ExitCode, result.OutputText));
    }

    [Fact]
    public void Input_output_errors_and_exit_code_are_passed_on()
    {
        var result = _programs.Run(Shell("cat; echo wrong >&2; exit 7") with { Input = Encoding.UTF8.GetBytes("żółw") });

        Assert.Equal((7, "żółw", "wrong\n"), (result.ExitCode, result.OutputText, result.Errors));
    }

    [Fact]
    public void A_program_that_takes_too_long_is_killed_with_its_children()
    {
        using var folder = new TemporaryFolder();
        var mark = Path.Combine(folder.Path, "child");
        var clock = Stopwatch.StartNew();

        var result = _programs.Run(Shell($"(sleep 60 & echo $! > '{mark}'; wait) ; sleep 60") with { TimeOut = TimeSpan.FromSeconds(1) });

        Assert.Equal((ProgramEnd.TimedOut, -1), (result.End, result.ExitCode));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
        Assert.True(IsGone(int.Parse(File.ReadAllText(mark), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_program_that_writes_without_end_is_killed()
    {
        var result = _programs.Run(Shell("while :; do echo words words words; done") with { MaxOutputBytes = 1000 });

        Assert.Equal((ProgramEnd.TooMuchOutput, 1000), (result.End, result.Output.Length));
        Assert.Equal("it wrote too much", result.Trouble);
    }

    [Fact]
    public void Errors_past_their_bound_are_dropped_and_do_not_stop_the_program()
    {
        var result = _programs.Run(Shell("i=0; while [ $i -lt 2000 ]; do echo error error error >&2; i=$((i+1)); done; echo done") with { MaxErrorBytes = 100 });

        Assert.Equal((ProgramEnd.Exited, "done\n", 100), (result.End, result.OutputText, result.Errors.Length));
    }

    [Fact]
    public void A_program_that_does_not_read_its_input_is_no_failure() =>
        Assert.Equal(0, _programs.Run(Shell("exit 0") with { Input = new byte[4_000_000] }).ExitCode);

    [Fact]
    public void What_cannot_be_started_says_so() =>
        Assert.Equal(ProgramEnd.NotStarted, _programs.Run(new ProgramCall("/no/such/program")).End);

    [Fact]
    public void Variables_are_set_and_taken_away()
    {
        var result = _programs.Run(Shell("echo ${EXPORTKIT_A-none} ${HOME-none}") with { Environment = [new("EXPORTKIT_A", "b"), new("HOME", null)] });

        Assert.Equal("b none\n", result.OutputText);
    }

    [Fact]
    public void A_program_gets_no_variable_that_it_does_not_need()
    {
        const string Secret = "EXPORTKIT_TEST_DEPLOY_TOKEN";
        Environment.SetEnvironmentVariable(Secret, "the secret");
        try
        {
            var result = _programs.Run(new ProgramCall(_programs.Find("env")!));

            Assert.DoesNotContain("the secret", result.OutputText, StringComparison.Ordinal);
            Assert.Contains("PATH=", result.OutputText, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Secret, null);
        }
    }

    [Theory]
    [InlineData("PATH", true)]
    [InlineData("Path", true)]
    [InlineData("LC_ALL", true)]
    [InlineData("JAVA_HOME", true)]
    [InlineData("GITHUB_TOKEN", false)]
    [InlineData("AWS_SECRET_ACCESS_KEY", false)]
    [InlineData("EXPORTKIT_HEADER", false)]
    [InlineData("HTTPS_PROXY", false)]
    [InlineData("LD_PRELOAD", false)]
    [InlineData("NODE_OPTIONS", false)]
    public void Variables_are_passed_on_by_name(string name, bool isPassedOn) => Assert.Equal(isPassedOn, ProgramVariables.IsPassedOn(name));

    [Fact]
    public void A_scratch_folder_is_gone_when_it_is_done_with()
    {
        string path;
        using (var scratch = _programs.OpenScratch())
        {
            path = scratch.Write("a.txt", "words"u8);
            Assert.Equal("words"u8.ToArray(), scratch.Read("a.txt", 10));
            Assert.Null(scratch.Read("a.txt", 4));
            Assert.Null(scratch.Read("b.txt", 10));
            File.CreateSymbolicLink(Path.Combine(scratch.Path, "link"), "/etc/hostname");
            Assert.Null(scratch.Read("link", 1000));
        }

        Assert.False(File.Exists(path));
    }

    private static ProgramCall Shell(string script) => new("/bin/sh", "-c", script);

    // A killed process may be seen for a moment until its parent has buried it.
    private static bool IsGone(int id)
    {
        for (var i = 0; i < 50; i++)
        {
            var status = $"/proc/{id}/stat";
            if (!File.Exists(status) || File.ReadAllText(status).Contains(") Z", StringComparison.Ordinal))
            {
                return true;
            }

            Thread.Sleep(100);
        }

        return false;
    }
}
