using System.Xml.Linq;
using ExportKit.Tests.Golden;

namespace ExportKit.Tests.Api;

/// <summary>Holds what the library shows to others: whoever changes that sees it in a file, and decides on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_members_are_those_that_are_kept() =>
        GoldenFile.AssertNone([new GoldenFile(Path.Combine(Repository.Root, "tests", "Golden", "api", "ExportKit.verified.txt")).Compare(ApiText.Of(typeof(ArticleExporter).Assembly))]);

    [Fact]
    public void A_change_of_a_member_changes_the_text()
    {
        var text = ApiText.Of(typeof(ArticleExporter).Assembly);

        Assert.Contains("sealed class ArticleExporter\n    new(ExportOptions? options = null, PictureSource? pictures = null)\n", text, StringComparison.Ordinal);
        Assert.Contains("    ExportResult Export(ExportInput page, params IReadOnlyList<DocumentOutput> outputs)\n", text, StringComparison.Ordinal);
        Assert.Contains("    required ArticleMetadata Metadata { get; init; }\n", text, StringComparison.Ordinal);
        Assert.Contains("    Article? Read(ExportInput page, DiagnosticBag diagnostics)\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DiagnosticCodes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documentation_speaks_of_no_type_that_nobody_else_sees()
    {
        var assembly = typeof(ArticleExporter).Assembly;
        var seen = assembly.GetExportedTypes().ToDictionary(type => type.FullName!, StringComparer.Ordinal);
        var hidden = assembly.GetTypes().Where(type => !type.IsVisible).Select(type => type.FullName!).ToHashSet(StringComparer.Ordinal);
        var members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToList();

        var broken = members.Where(member => seen.Keys.Any(name => IsOf(member.Attribute("name")!.Value, name)))
            .SelectMany(member => member.Descendants("see").Select(see => see.Attribute("cref")?.Value).OfType<string>()
                .Where(cref => hidden.Any(name => IsOf(cref, name))).Select(cref => $"{member.Attribute("name")!.Value} speaks of {cref}"));

        Assert.NotEmpty(members);
        Assert.Empty(broken.Where(line => !IsHiddenMember(line, seen)).Order(StringComparer.Ordinal));
    }

    private static bool IsOf(string id, string type) => id.Length > 2 && (id[2..] == type || id.StartsWith($"T:{type}", StringComparison.Ordinal) && id.Length == type.Length + 2 || id[2..].StartsWith(type + ".", StringComparison.Ordinal) && id[(2 + type.Length + 1)..].Split('(')[0].IndexOf('.') < 0);

    // A member that is internal itself may speak of what is internal.
    private static bool IsHiddenMember(string line, Dictionary<string, Type> seen)
    {
        var id = line.Split(' ')[0];
        var path = id[2..].Split('(')[0];
        var dot = path.LastIndexOf('.');
        return id[0] != 'T' && seen.TryGetValue(path[..dot], out var type)
            && type.GetMember(path[(dot + 1)..].Replace("#ctor", ".ctor", StringComparison.Ordinal)).Length == 0;
    }
}
