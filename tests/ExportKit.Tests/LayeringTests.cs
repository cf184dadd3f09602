namespace ExportKit.Tests;

/// <summary>Holds the order of dependence that the design names, by reading the <c>using</c> lines of the sources.</summary>
public sealed class LayeringTests
{
    /// <summary>For each room, what it may import of ExportKit. A room stands for all folders within it.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Limits"] = ["Diagnostics"],
        ["Binary"] = [],
        ["Model"] = ["Diagnostics"],
        ["Words"] = ["Diagnostics", "Model"],
        ["Resources"] = ["Diagnostics", "Binary", "Outputs"],
        ["Resources/Archives"] = ["Diagnostics", "Binary", "Resources"],
        ["Resources/Feeds"] = ["Diagnostics", "Resources", "Resources/Archives"],
        ["Outputs"] = ["Diagnostics", "Binary", "Model"],
        ["Reading"] = ["Diagnostics", "Model", "Words"],
        ["Normalising"] = ["Diagnostics", "Model", "Words"],
        ["Writing"] = ["Diagnostics", "Model", "Words"],
        ["Writing/Icu"] = ["Diagnostics", "Model", "Writing"],
        ["Writing/Sentences"] = ["Diagnostics", "Model", "Writing", "Writing/Icu"],
        ["Writing/Raster"] = ["Writing", "Binary"],
        ["Writing/Pdf"] = ["Diagnostics", "Binary", "Model", "Words", "Writing", "Writing/Icu", "Writing/Raster"],
        ["Writing/Epub"] = ["Diagnostics", "Model", "Words", "Writing", "Writing/Raster", "Writing/Sentences"],
        ["Checking"] = ["Diagnostics", "Words"],
        ["Checking/Advising"] = ["Checking", "Checking/Pdf", "Checking/Pdf/Rules"],
        ["Checking/Pdf"] = ["Diagnostics", "Checking", "Writing", "Writing/Pdf"],
        ["Checking/Epub"] = ["Diagnostics", "Checking", "Writing"],
        ["Checking/Comparing"] = ["Diagnostics", "Checking", "Checking/Epub", "Checking/Pdf/Words", "Words"],
        ["Checking/PlainText"] = ["Diagnostics", "Checking", "Words", "Writing"],
        ["Writing/Braille"] = ["Diagnostics", "Model", "Words", "Writing"],
        ["Writing/PlainText"] = ["Diagnostics", "Model", "Words", "Writing", "Writing/Icu"],
        ["Writing/Speech"] = ["Diagnostics", "Model", "Words", "Writing", "Writing/Sentences"],
    };

    [Fact]
    public void No_room_imports_what_it_must_not_know()
    {
        var library = Path.Combine(Repository.Root, "src", "ExportKit");
        var broken = new List<string>();
        foreach (var file in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(library, file).Replace('\\', '/');
            if (Room(path) is { } room && !path.StartsWith("obj/", StringComparison.Ordinal))
            {
                broken.AddRange(Imports(file).Where(import => !IsAllowed(room, import)).Select(import => $"{path} uses {import}"));
            }
        }

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("Reading", "Writing", false)]
    [InlineData("Writing/Pdf", "Writing/Epub", false)]
    [InlineData("Normalising", "Reading", false)]
    [InlineData("Model", "Words", false)]
    [InlineData("Writing", "Writing/Pdf", false)]
    [InlineData("Writing/Raster", "Writing/Pdf", false)]
    [InlineData("Writing/Raster", "Writing/Epub", false)]
    [InlineData("Writing/Pdf", "Writing/Pdf/Syntax", true)]
    [InlineData("Writing/Epub", "Model", true)]
    public void The_rule_tells_allowed_from_forbidden(string room, string import, bool allowed) =>
        Assert.Equal(allowed, IsAllowed(room, import));

    private static bool IsAllowed(string room, string import) =>
        import == "Limits" && room is not ("Diagnostics" or "Binary" or "Model" or "Words" or "Outputs") || import == room || import.StartsWith(room + "/", StringComparison.Ordinal) && room.Contains('/')
        || room is "Reading" or "Normalising" && import.StartsWith(room + "/", StringComparison.Ordinal)
        || Allowed[room].Contains(import, StringComparer.Ordinal);

    private static string? Room(string path) =>
        Allowed.Keys.Where(room => path.StartsWith(room + "/", StringComparison.Ordinal)).MaxBy(room => room.Length);

    private static IEnumerable<string> Imports(string file) =>
        from line in File.ReadLines(file)
        where line.StartsWith("using ExportKit.", StringComparison.Ordinal) || line.StartsWith("using static ExportKit.", StringComparison.Ordinal)
        select line[(line.IndexOf("ExportKit.", StringComparison.Ordinal) + "ExportKit.".Length)..].TrimEnd(';').Replace('.', '/');
}
