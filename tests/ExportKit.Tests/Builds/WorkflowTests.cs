using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ExportKit.Tests.Builds;

/// <summary>What holds for every workflow and action: least rights, an end, no text of strangers in a script, nothing that is not there.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Expected = ["audit.yml", "conformance.yml", "exports.yml", "image.yml", "release.yml", "tests.yml"];

    public static TheoryData<string> Names => [.. BuildFiles.Workflows];

    [Fact]
    public void There_is_a_workflow_for_each_thing_that_is_done() => Assert.Equal(Expected, BuildFiles.Workflows);

    [Theory]
    [MemberData(nameof(Names))]
    public void Rights_are_given_to_each_job_alone(string name)
    {
        var workflow = BuildFiles.Workflow(name);

        Assert.Empty(((YamlMappingNode)workflow.Get("permissions")).Children);
        foreach (var job in BuildFiles.Jobs(workflow))
        {
            var rights = Assert.Single(((YamlMappingNode)job.Get("permissions")).Children);
            Assert.Equal("contents", rights.Key.ToString());
            Assert.Equal(IsRelease(job) ? "write" : "read", rights.Value.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_job_has_an_end_and_every_workflow_a_group(string name)
    {
        var workflow = BuildFiles.Workflow(name);

        Assert.All(BuildFiles.Jobs(workflow), job => Assert.InRange(int.Parse(job.Text("timeout-minutes") ?? "0", CultureInfo.InvariantCulture), 1, 60));
        var concurrency = workflow.Get("concurrency");
        Assert.EndsWith("-${{ github.ref }}", concurrency.Text("group"), StringComparison.Ordinal);
        Assert.Equal(name == "release.yml" ? "false" : "true", concurrency.Text("cancel-in-progress"));
    }

    [Fact]
    public void No_script_holds_an_expression()
    {
        var scripts = BuildFiles.Steps().Where(step => step.Step.Text("run") is not null).ToArray();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, step => Assert.DoesNotContain("${{", step.Step.Text("run"), StringComparison.Ordinal));
    }

    [Fact]
    public void Actions_of_others_are_named_by_commit_and_ours_are_there()
    {
        var uses = BuildFiles.Steps().Select(step => step.Step.Text("uses")).OfType<string>().ToArray();

        Assert.Contains("./.github/actions/export", uses);
        foreach (var use in uses)
        {
            if (use.StartsWith("./", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(Path.Combine(Repository.Root, use, "action.yml")), use);
            }
            else
            {
                Assert.Matches(PinnedAction(), use);
            }
        }
    }

    [Fact]
    public void Each_commit_of_an_action_has_its_version_beside_it_and_is_the_same_everywhere()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        var named = sources.SelectMany(source => VersionOfAction().Matches(source)).Select(match => (Action: match.Groups[1].Value, Commit: match.Groups[2].Value, Version: match.Groups[3].Value)).ToArray();

        Assert.Equal(sources.Sum(source => source.Split("uses: actions/").Length - 1), named.Length);
        Assert.All(named.GroupBy(one => one.Action), group => Assert.Single(group.Distinct()));
    }

    [Fact]
    public void No_checkout_leaves_its_token_behind()
    {
        var checkouts = BuildFiles.Steps().Where(step => step.Step.Text("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true).ToArray();

        Assert.NotEmpty(checkouts);
        Assert.All(checkouts, checkout => Assert.Equal("false", checkout.Step.Get("with").Text("persist-credentials")));
    }

    [Fact]
    public void Every_step_of_the_action_that_runs_names_its_shell() => Assert.All(
        BuildFiles.Steps().Where(step => step.File == "action.yml" && step.Step.Text("run") is not null),
        step => Assert.Equal("bash", step.Step.Text("shell")));

    [Fact]
    public void Every_script_that_a_step_runs_is_there_and_can_be_run()
    {
        var scripts = BuildFiles.Steps()
            .SelectMany(step => ScriptName().Matches(step.Step.Text("run") ?? "").Select(match => match.Value))
            .Select(name => name.Replace("$GITHUB_ACTION_PATH", ".github/actions/export", StringComparison.Ordinal))
            .Append(".github/scripts/verapdf")
            .Select(name => Path.GetFullPath(Path.Combine(Repository.Root, name))).Distinct().ToArray();

        Assert.Contains(Path.Combine(BuildFiles.ActionFolder, "run.sh"), scripts);
        Assert.Contains(Path.Combine(Repository.Root, "setup.sh"), scripts);
        Assert.Contains(Path.Combine(BuildFiles.Scripts, "release.sh"), scripts);
        foreach (var script in scripts)
        {
            Assert.True(File.Exists(script), script);
            Assert.StartsWith("#!", File.ReadLines(script).First(), StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
            {
                Assert.True(File.GetUnixFileMode(script).HasFlag(UnixFileMode.UserExecute), script);
            }
        }
    }

    [Fact]
    public void What_the_action_takes_and_gives_is_what_its_script_reads_and_writes()
    {
        var action = BuildFiles.Action();
        var script = File.ReadAllText(Path.Combine(BuildFiles.ActionFolder, "run.sh"));
        var step = BuildFiles.Steps().Single(step => step.File == "action.yml" && step.Step.Text("id") == "export").Step;
        var environment = ((YamlMappingNode)step.Get("env")).Children;

        Assert.Equal(
            Keys(action.Get("inputs")).Select(name => ($"EXPORT_{name.ToUpperInvariant()}", $"${{{{ inputs.{name} }}}}")),
            environment.Select(pair => (pair.Key.ToString(), pair.Value.ToString())));
        Assert.All(environment.Keys, key => Assert.Contains($"{{{key}:-", script, StringComparison.Ordinal));
        Assert.All(Keys(action.Get("outputs")), name =>
        {
            Assert.Equal($"${{{{ steps.export.outputs.{name} }}}}", action.Get("outputs").Get(name).Text("value"));
            Assert.Contains($"echo \"{name}=", script, StringComparison.Ordinal);
        });
    }

    private static bool IsRelease(YamlMappingNode job) =>
        ((YamlSequenceNode)job.Get("steps")).Any(step => step.Text("run")?.Contains("gh release", StringComparison.Ordinal) == true);

    private static IEnumerable<string> Keys(YamlNode node) => ((YamlMappingNode)node).Children.Keys.Select(key => key.ToString());

    [GeneratedRegex(@"^actions/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"uses: (actions/[a-z-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$", RegexOptions.Multiline)]
    private static partial Regex VersionOfAction();

    [GeneratedRegex(@"(?:\$GITHUB_ACTION_PATH|\.)[\w./-]*\.sh")]
    private static partial Regex ScriptName();
}
