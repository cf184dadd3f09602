using System.Text;
using System.Text.Json;
using ExportKit.Tests.Golden;

namespace ExportKit.ConformanceTests;

/// <summary>pdf.js, the reader in Firefox, sees the tag tree that we see: names, order and words. All files run in one process.</summary>
public sealed class PdfJsTests
{
    private static readonly Lazy<ToolResult> Results = new(() => Checkers.RunPdfJs(
        SampleArticles.Available.Select(name => ExportedArticle.Of(name).PdfPath)));

    [SkippableTheory]
    [MemberData(nameof(SampleArticles.Names), MemberType = typeof(SampleArticles))]
    public void Pdf_js_sees_the_same_tag_tree(string article)
    {
        var export = ExportedArticle.Of(article);
        var file = Checkers.Lines(Results.Value).FirstOrDefault(line => line.GetProperty("file").GetString() == export.PdfPath);
        Assert.True(file.ValueKind == JsonValueKind.Object, "pdf.js gave no result. " + Results.Value.All);

        Assert.Equal(export.Article.Metadata.Language, file.GetProperty("language").GetString());
        Assert.True(file.GetProperty("marked").GetBoolean());
        var pages = file.GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal(export.TaggedPdf.Pages.Count, pages.Count);
        foreach (var (page, seen) in export.TaggedPdf.Pages.Zip(pages))
        {
            var expected = PageTree.Of(export.TaggedPdf, page);
            var actual = Overlook(expected, Outline(seen.GetProperty("tree")));
            Assert.True(expected == actual, $"Page {page.Index + 1}. {TextDifference.Between(expected, actual)}");
            Assert.Equal("", seen.GetProperty("unmarked").GetString()!.Trim());
        }
    }

    private static string Outline(JsonElement root)
    {
        var lines = new StringBuilder();
        foreach (var child in root.GetProperty("children").EnumerateArray())
        {
            Append(lines, child, 0);
        }

        return lines.ToString();
    }

    /// <summary>Takes any text where any will do.</summary>
    private static string Overlook(string expected, string actual)
    {
        var (wanted, lines) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Min(wanted.Length, lines.Length); i++)
        {
            lines[i] = wanted[i].Trim() == PageTree.AnyText && lines[i].Trim().StartsWith('"') ? wanted[i] : lines[i];
        }

        return string.Join('\n', lines);
    }

    /// <summary>Adds a node's lines; one that has nothing on this page adds none, though pdf.js may name it.</summary>
    private static void Append(StringBuilder lines, JsonElement node, int depth)
    {
        if (!IsHere(node))
        {
            return;
        }

        if (node.TryGetProperty("role", out var role))
        {
            PageTree.AppendElement(lines, depth, role.GetString()!, Text(node, "alt"), Text(node, "lang"));
            foreach (var child in node.GetProperty("children").EnumerateArray())
            {
                Append(lines, child, depth + 1);
            }
        }
        else if (node.TryGetProperty("text", out var text))
        {
            PageTree.AppendText(lines, depth, text.GetString()!);
        }
        else
        {
            PageTree.AppendLink(lines, depth, Text(node.GetProperty("annotation"), "contents"));
        }
    }

    private static bool IsHere(JsonElement node) =>
        !node.TryGetProperty("children", out var children) || children.EnumerateArray().Any(IsHere);

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString() : null;
}
