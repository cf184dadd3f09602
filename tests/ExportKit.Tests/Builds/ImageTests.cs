using System.Text.RegularExpressions;

namespace ExportKit.Tests.Builds;

/// <summary>What holds for the image of the tool. It is built where containers are; what it is built of is tried here.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] Known = ["ARG", "FROM", "LABEL", "COPY", "RUN", "ENV", "USER", "WORKDIR", "ENTRYPOINT", "CMD"];
    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "image");
    private static readonly List<(string Word, string What)> Steps = Read(File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")));

    [Fact]
    public void Each_step_is_one_that_is_known() => Assert.All(Steps, step => Assert.Contains(step.Word, Known));

    [Fact]
    public void What_it_begins_with_is_pinned()
    {
        var images = Steps.Where(step => step.Word == "ARG").Select(step => step.What.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        Assert.All(images.Values, image => Assert.Matches(PinnedImage(), image));
        Assert.All(Steps.Where(step => step.Word == "FROM"), step => Assert.Contains(step.What.Split(' ')[0].Trim('$', '{', '}'), images.Keys));
    }

    [Fact]
    public void It_runs_as_nobody_in_the_folder_that_is_mounted_and_is_the_tool()
    {
        var last = Steps[Steps.FindLastIndex(step => step.Word == "FROM")..];

        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", Assert.Single(last, step => step.Word == "USER").What);
        Assert.Equal("/work", Assert.Single(last, step => step.Word == "WORKDIR").What);
        Assert.Equal("[\"/usr/local/bin/exportkit\"]", Assert.Single(last, step => step.Word == "ENTRYPOINT").What);
        Assert.True(last.FindIndex(step => step.Word == "USER") > last.FindLastIndex(step => step.Word == "RUN"));
        Assert.Contains("org.opencontainers.image.licenses=\"MIT\"", last.Single(step => step.Word == "LABEL").What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_copied_from_the_repository_is_there()
    {
        foreach (var step in Steps.Where(step => step.Word == "COPY" && !step.What.StartsWith("--from=", StringComparison.Ordinal)))
        {
            Assert.All(step.What.Split(' ')[..^1], path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
        }
    }

    [Fact]
    public void What_is_run_is_a_script_that_can_be_run()
    {
        var scripts = Steps.Where(step => step.Word == "RUN").Select(step => Path.GetFileName(step.What.Split(' ')[0])).ToArray();

        Assert.Equal(["install.sh", "build.sh", "install.sh"], scripts);
        Assert.All(scripts, script => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Folder, script)).HasFlag(UnixFileMode.UserExecute), script));
    }

    [SkippableTheory]
    [InlineData("run.txt", "libharfbuzz-subset0")]
    [InlineData("build.txt", "gcc")]
    public void The_packages_that_are_installed_are_those_of_its_Debian(string list, string one)
    {
        var release = File.Exists("/etc/os-release") ? File.ReadAllLines("/etc/os-release") : [];
        var version = Steps.First(step => step.What.StartsWith("DEBIAN=", StringComparison.Ordinal)).What[("DEBIAN=debian:".Length)..].Split('.')[0];
        Skip.IfNot(release.Contains("ID=debian") && release.Contains($"VERSION_ID=\"{version}\""), "This is no machine of the image's Debian.");
        Skip.If(!Directory.Exists("/var/lib/apt/lists") || !Directory.EnumerateFiles("/var/lib/apt/lists", "*Packages*").Any(), "The lists of Debian's packages are not here.");
        var result = Tools.Run(Path.Combine(Folder, "install.sh"), [list, "--simulate"]);

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains(one, File.ReadAllLines(Path.Combine(Folder, list)));
    }

    [Fact]
    public void A_step_over_several_lines_is_one()
    {
        Assert.Equal([("FROM", "a"), ("RUN", "b c")], Read("# remark\nFROM a\nRUN b \\\n    c\n"));
    }

    private static List<(string Word, string What)> Read(string file)
    {
        var lines = file.Split('\n').Where(line => !line.TrimStart().StartsWith('#'));
        return [.. Continued().Replace(string.Join('\n', lines), " ").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].Trim()))];
    }

    [GeneratedRegex(@"^[a-z0-9./-]+:[0-9]+\.[0-9]+[a-z0-9.-]*$")]
    private static partial Regex PinnedImage();

    [GeneratedRegex(@"[ ]*\\\n[ ]*")]
    private static partial Regex Continued();
}
