using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ExportKit.Tests.Builds;

/// <summary>What the program is made of, is named: in the notices with licences, and in the bill of materials; and is what was locked.</summary>
public sealed partial class SupplyTests
{
    private static readonly string Notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"));

    [Fact]
    public void Each_package_of_the_program_is_named_with_its_version_and_a_licence_whose_text_is_there()
    {
        var named = Rows("In the program").Concat(Rows("Named by a package, and not in the program")).ToList();

        Assert.Equal(Locked("src").Order(StringComparer.Ordinal), named.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));
        Assert.All(Rows("In the program"), row => Assert.Contains($"\n### {row[2]}\n", Notices, StringComparison.Ordinal));
        Assert.All(named, row => Assert.NotEqual("", row[3]));
    }

    [Fact]
    public void Each_package_of_the_tests_is_named()
    {
        var named = Rows("For tests alone").Select(row => $"{row[0]} {row[1]}").ToHashSet(StringComparer.Ordinal);
        var locked = Locked("tests");
        locked.ExceptWith(Locked("src"));

        Assert.DoesNotContain(locked, package => !named.Contains(package));
    }

    [Fact]
    public void Each_package_of_npm_is_named()
    {
        var tools = Path.Combine(Repository.Root, "tests", "ExportKit.ConformanceTests", "tools");
        var files = Directory.EnumerateFiles(tools, "package.json").Concat(Directory.EnumerateDirectories(tools).Where(folder => Path.GetFileName(folder) != "node_modules").SelectMany(folder => Directory.EnumerateFiles(folder, "package.json"))).ToArray();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var package = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var kind in (string[])["dependencies", "optionalDependencies"])
            {
                if (package.RootElement.TryGetProperty(kind, out var dependencies))
                {
                    // A version that is a range would not be the one that was looked at.
                    Assert.All(dependencies.EnumerateObject(), one => Assert.Contains($"\n| {one.Name} | {one.Value.GetString()} | ", Notices, StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void Data_of_others_are_named()
    {
        Assert.All((string[])["GlyphNames.txt", "Words/Languages", "QuotationMarks.cs"], part => Assert.Contains(part, Notices, StringComparison.Ordinal));

        // Whatever else is built into the program and is not code must be looked at, and named here or there.
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit", "ExportKit.csproj"));
        Assert.Equal(
            ["Words/Languages/*.json", "Checking/Pdf/Fonts/GlyphNames.txt", "Writing/Epub/style.css", "Writing/Epub/narration.css"],
            Embedded().Matches(project).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Restores_are_locked_wherever_something_is_built()
    {
        Assert.All((string[])["setup.sh", "test.sh", ".github/scripts/release.sh"], script => Assert.Contains("--locked-mode", File.ReadAllText(Path.Combine(Repository.Root, script)), StringComparison.Ordinal));
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).ToArray();
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
        Assert.Matches("<RestoreLockedMode [^>]*CI[^>]*>true<", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")));
    }

    [SkippableFact]
    public void The_bill_of_materials_names_what_is_locked_and_is_the_same_each_time()
    {
        var python = Tools.Require("python3");
        var script = Path.Combine(BuildFiles.Scripts, "sbom.py");
        var (first, second) = (Tools.Run(python, [script]), Tools.Run(python, [script], folder: Path.GetTempPath()));

        Assert.True(first.ExitCode == 0, first.All);
        Assert.Equal(first.Output, second.Output);
        using var bill = JsonDocument.Parse(first.Output);
        Assert.Equal(("CycloneDX", "1.6"), (bill.RootElement.GetProperty("bomFormat").GetString(), bill.RootElement.GetProperty("specVersion").GetString()));
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToArray();
        Assert.Equal(
            Rows("In the program").Select(row => $"{row[0]} {row[1]} {row[2]}").Order(StringComparer.OrdinalIgnoreCase),
            components.Select(one => $"{one.GetProperty("name")} {one.GetProperty("version")} {one.GetProperty("licenses")[0].GetProperty("license").GetProperty("id")}"));
        Assert.All(components, one => Assert.Equal(64, Convert.FromBase64String(one.GetProperty("properties")[0].GetProperty("value").GetString()!).Length));
        var references = components.Select(one => one.GetProperty("bom-ref").GetString()).Append("exportkit").ToHashSet();
        Assert.All(bill.RootElement.GetProperty("dependencies").EnumerateArray(), one => Assert.All(one.GetProperty("dependsOn").EnumerateArray(), other => Assert.Contains(other.GetString(), references)));
    }

    [Fact]
    public void What_is_built_knows_nothing_of_its_folder()
    {
        foreach (var name in (string[])["ExportKit.dll", "ExportKit.Cli.dll"])
        {
            var assembly = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name));

            // A build for all, as a workflow makes it, has the compiler's own name for the folder.
            var hasStandIn = assembly.AsSpan().IndexOf("/exportkit/"u8) > 0 || assembly.AsSpan().IndexOf("/_/src/"u8) > 0;
            Assert.True(hasStandIn, $"{name} does not name the folder that stands for any");
            Assert.True(assembly.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root + Path.DirectorySeparatorChar)) < 0, $"{name} names the folder in which it was built");
        }

        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "ExportKit.dll")));
        Assert.Contains(file.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Fact]
    public void Newer_versions_are_proposed_for_all_that_is_pinned()
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, ".github", "dependabot.yml"));
        var stream = new YamlStream();
        stream.Load(reader);
        var updates = ((YamlSequenceNode)stream.Documents[0].RootNode.Get("updates")).ToArray();

        Assert.Equal(["nuget", "github-actions", "docker", "npm"], updates.Select(update => update.Text("package-ecosystem")));
        var folders = updates.Where(update => update.Text("package-ecosystem") != "nuget").SelectMany(update => (YamlSequenceNode)update.Get("directories")).Select(node => node.ToString());
        Assert.All(folders, folder => Assert.True(Directory.Exists(Repository.Root + folder), folder));
    }

    /// <summary>The packages of lock files, as "name version".</summary>
    private static HashSet<string> Locked(string folder)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder)))
        {
            var file = Path.Combine(project, "packages.lock.json");
            if (!File.Exists(file))
            {
                continue;
            }

            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() != "Project")
                {
                    found.Add($"{package.Name} {package.Value.GetProperty("resolved")}");
                }
            }
        }

        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>The rows of the first table below a heading.</summary>
    private static List<string[]> Rows(string heading)
    {
        var section = Notices[Notices.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        var lines = section.Split('\n').SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'));
        return [.. lines.Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    [GeneratedRegex("<EmbeddedResource Include=\"([^\"]+)\"")]
    private static partial Regex Embedded();
}
