using YamlDotNet.RepresentationModel;

namespace ExportKit.Tests.Builds;

/// <summary>The files by which code hosts build the project, and by which other projects use it.</summary>
internal static class BuildFiles
{
    /// <summary>Where actions and the scripts beside them are.</summary>
    public static string ActionFolder { get; } = Path.Combine(Repository.Root, ".github", "actions", "export");

    /// <summary>Where the workflows' own scripts are.</summary>
    public static string Scripts { get; } = Path.Combine(Repository.Root, ".github", "scripts");

    /// <summary>The workflows by the names of their files.</summary>
    public static string[] Workflows { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>A workflow by the name of its file.</summary>
    public static YamlMappingNode Workflow(string name) => Parse(Path.Combine(Repository.Root, ".github", "workflows", name));

    /// <summary>The action.</summary>
    public static YamlMappingNode Action() => Parse(Path.Combine(ActionFolder, "action.yml"));

    /// <summary>What stands in a mapping below a name; fails where there is nothing.</summary>
    public static YamlNode Get(this YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var value)
            ? value
            : throw new Xunit.Sdk.XunitException($"There is no \"{name}\" at line {node.Start.Line}.");

    /// <summary>The text that stands in a mapping below a name; null where there is nothing.</summary>
    public static string? Text(this YamlNode node, string name) =>
        ((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode(name), out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>The jobs of a workflow.</summary>
    public static IEnumerable<YamlMappingNode> Jobs(YamlMappingNode workflow) =>
        ((YamlMappingNode)workflow.Get("jobs")).Children.Values.Cast<YamlMappingNode>();

    /// <summary>The steps of every workflow and of the action, with the file in which they stand.</summary>
    public static IEnumerable<(string File, YamlMappingNode Step)> Steps()
    {
        foreach (var name in Workflows)
        {
            foreach (var step in Jobs(Workflow(name)).SelectMany(job => (YamlSequenceNode)job.Get("steps")))
            {
                yield return (name, (YamlMappingNode)step);
            }
        }

        foreach (var step in (YamlSequenceNode)Action().Get("runs").Get("steps"))
        {
            yield return ("action.yml", (YamlMappingNode)step);
        }
    }

    private static YamlMappingNode Parse(string path)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(path);
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }
}
