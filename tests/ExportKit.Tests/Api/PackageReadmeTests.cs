namespace ExportKit.Tests.Api;

/// <summary>What the package of the library shows as code is code that is compiled and run: the sample's.</summary>
public sealed class PackageReadmeTests
{
    [Fact]
    public void Each_line_of_its_examples_stands_in_the_sample()
    {
        var sample = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "ExportKit.Sample", "Program.cs")).ToHashSet(StringComparer.Ordinal);
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit", "PACKAGE.md")).Split("```");
        var lines = blocks.Where(block => block.StartsWith("csharp\n", StringComparison.Ordinal)).SelectMany(block => block.Split('\n')[1..]).Where(line => line.Length > 0).ToArray();

        Assert.True(lines.Length > 8);
        Assert.All(lines, line => Assert.Contains(line, sample));
    }
}
