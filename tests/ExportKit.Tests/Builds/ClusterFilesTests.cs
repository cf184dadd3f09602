using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ExportKit.Tests.Builds;

/// <summary>The files of <c>docs/clusters</c>: the workflow keeps the rules of our own, and what its steps and the manifest run does what they say.</summary>
public sealed partial class ClusterFilesTests : IDisposable
{
    private static readonly string Files = Path.Combine(Repository.Root, "docs", "clusters");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_workflow_keeps_the_rules_of_our_own()
    {
        var workflow = Parse("github-actions.yml");
        Assert.Empty(((YamlMappingNode)workflow.Get("permissions")).Children);
        Assert.Equal("true", workflow.Get("concurrency").Text("cancel-in-progress"));
        foreach (var job in BuildFiles.Jobs(workflow))
        {
            Assert.Equal("read", job.Get("permissions").Text("contents"));
            Assert.InRange(int.Parse(job.Text("timeout-minutes")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
            foreach (var step in (YamlSequenceNode)job.Get("steps"))
            {
                Assert.DoesNotContain("${{", step.Text("run") ?? "", StringComparison.Ordinal);
                Assert.True(step.Text("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) != true || step.Get("with").Text("persist-credentials") == "false");
            }
        }
    }

    [Fact]
    public void The_workflow_uses_the_actions_that_our_own_use()
    {
        var ours = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).SelectMany(file => Uses().Matches(File.ReadAllText(file))).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var used = Uses().Matches(File.ReadAllText(Path.Combine(Files, "github-actions.yml"))).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(4, used.Count);
        Assert.All(used, use => Assert.Contains(use, ours));
    }

    [SkippableFact]
    public void The_steps_of_the_workflow_make_what_one_run_makes()
    {
        Skip.If(OperatingSystem.IsWindows(), "The steps are those of a shell.");
        var workflow = Parse("github-actions.yml");
        var shards = ((YamlSequenceNode)workflow.Get("jobs").Get("export").Get("strategy").Get("matrix").Get("shard")).Select(one => one.ToString()).ToList();
        Assert.Equal(["1", "2", "3", "4"], shards);
        var export = Script(workflow, "export", "Export a share");
        foreach (var shard in shards)
        {
            Run(export, "machine-" + shard, ("SHARD", shard), ("SHARDS", "4"), ("TOOL", Program));
        }

        // As actions/download-artifact does with merge-multiple.
        Directory.CreateDirectory(_folder["merged"]);
        foreach (var shard in shards)
        {
            Assert.True(Tools.Run("/bin/cp", ["-R", _folder[$"machine-{shard}/exports"], _folder[$"machine-{shard}/reports"], _folder["merged"]]).ExitCode == 0);
        }

        Run(Script(workflow, "merge", "Merge the reports"), "merged", ("TOOL", Program));
        AssertWhole("merged");
        Assert.Contains("\"inputs\": 5,", File.ReadAllText(_folder["merged/report.json"]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_container_of_the_manifest_exports_the_shard_of_its_index()
    {
        Skip.If(OperatingSystem.IsWindows(), "The container runs a shell.");
        var container = ((YamlSequenceNode)Parse("kubernetes-job.yaml").Get("spec").Get("template").Get("spec").Get("containers"))[0];
        Assert.Equal(["/bin/sh", "-euc"], ((YamlSequenceNode)container.Get("command")).Select(word => word.ToString()));
        var script = Assert.Single((YamlSequenceNode)container.Get("args")).ToString();
        Directory.CreateDirectory(_folder["bin"]);
        File.CreateSymbolicLink(_folder["bin/exportkit"], Program);
        for (var index = 0; index < 3; index++)
        {
            Run(script, "pods", ("JOB_COMPLETION_INDEX", $"{index}"), ("SHARDS", "3"), ("PATH", _folder["bin"] + ":" + Environment.GetEnvironmentVariable("PATH")));
        }

        AssertWhole("pods");
        Assert.Equal(["shard-1.json", "shard-2.json", "shard-3.json"], Directory.EnumerateFiles(_folder["pods/reports"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "ExportKit.Cli");

    private void AssertWhole(string folder) => Assert.Equal(
        Directory.EnumerateFiles(Repository.Input, "*.html").SelectMany(file => (string[])[".epub", ".pdf", ".txt"], (file, ending) => Path.GetFileNameWithoutExtension(file) + ending).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(_folder[folder + "/exports"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private void Run(string script, string folder, params (string Name, string Value)[] variables)
    {
        Directory.CreateDirectory(_folder[folder]);
        if (!Path.Exists(_folder[folder + "/news"]))
        {
            Directory.CreateSymbolicLink(_folder[folder + "/news"], Repository.Input);
        }

        var environment = variables.ToDictionary(variable => variable.Name, string? (variable) => variable.Value, StringComparer.Ordinal);
        environment["CI"] = null;
        var result = Tools.Run("/bin/sh", ["-euc", script], environment, _folder[folder]);
        Assert.True(result.ExitCode == 0, result.All);
    }

    private static string Script(YamlMappingNode workflow, string job, string step) =>
        ((YamlSequenceNode)workflow.Get("jobs").Get(job).Get("steps")).Single(one => one.Text("name") == step).Text("run")!;

    private static YamlMappingNode Parse(string name)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Files, name));
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    [GeneratedRegex("uses: actions/.*")]
    private static partial Regex Uses();
}
