namespace ExportKit.ConformanceTests;

/// <summary>The manifest in <c>docs/clusters</c> is what the schemas of Kubernetes want, in values and in names.</summary>
public sealed class KubernetesTests
{
    private static readonly string Manifest = Path.Combine(Repository.Root, "docs", "clusters", "kubernetes-job.yaml");

    [SkippableFact]
    public void The_manifest_is_valid() => Assert.Equal("", Faults(File.ReadAllText(Manifest)));

    [SkippableTheory]
    [InlineData("completionMode: Indexed", "completionMode: Indext", "/spec/completionMode must be equal to one of the allowed values")]
    [InlineData("completions: 8", "completions: eight", "/spec/completions must be integer")]
    [InlineData("readOnlyRootFilesystem", "readOnlyRootFileSystem", "securityContext/readOnlyRootFileSystem is not known")]
    [InlineData("backoffLimitPerIndex", "backoffLimitPerIndices", "/spec/backoffLimitPerIndices is not known")]
    public void The_check_finds_what_is_wrong(string part, string other, string fault) =>
        Assert.Contains(fault, Faults(File.ReadAllText(Manifest).Replace(part, other, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void The_count_of_shards_is_said_alike()
    {
        var text = File.ReadAllText(Manifest);
        Assert.Contains("completions: 8\n", text, StringComparison.Ordinal);
        Assert.Contains("- name: SHARDS\n              value: \"8\"\n", text, StringComparison.Ordinal);
    }

    private static string Faults(string manifest)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("exportkit-").FullName, "job.yaml");
        try
        {
            File.WriteAllText(file, manifest);
            return Checkers.RunKubernetesCheck(file).Output.Trim();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
