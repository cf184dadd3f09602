using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Icu;
using ExportKit.Writing.Speech;

namespace ExportKit.Tests.Writing.Speech;

/// <summary>Makes SSML for tests, which skip where ICU is not there.</summary>
internal static class Voiced
{
    public static XNamespace Space { get; } = SsmlOutput.Space;

    public static Article Article(string? language, params ImmutableArray<Block> body) => new()
    {
        Metadata = new ArticleMetadata { Headline = [], Language = language },
        Body = body,
        Source = new SourcePlace("test.html"),
    };

    public static Article OfFile(string path)
    {
        var exporter = new Exporter(ArticleStages.Create(), new FileResourceLoader());
        return exporter.Read([new ExportInput(Path.GetFileName(path), File.ReadAllBytes(path))], new ExportOptions(), new DiagnosticBag())!;
    }

    public static bool Write(Article article, out string ssml, DiagnosticBag diagnostics, Action<SpeechStretch>? heard = null)
    {
        Tools.RequireThat(IcuLibrary.Load(new DiagnosticBag()) is not null, "ICU is not installed");
        using var output = new MemoryStream();
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language ?? "en"), Diagnostics = diagnostics };
        var isWritten = new SsmlWriter { Heard = heard }.Write(article, context, output);
        ssml = Encoding.UTF8.GetString(output.ToArray());
        return isWritten;
    }

    public static string Text(Article article)
    {
        var diagnostics = new DiagnosticBag();
        Assert.True(Write(article, out var ssml, diagnostics), string.Join('\n', diagnostics.Diagnostics.Select(item => item.Message)));
        return ssml;
    }

    /// <summary>The body of an article, an element a line, without white space between elements.</summary>
    public static string[] Lines(string language, params ImmutableArray<Block> body)
    {
        var lines = Text(Article(language, body)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var start = Array.IndexOf(lines, "</metadata>") + 1;
        return [.. lines[start..^1].Where(line => line is not ("</p>" or "<p>"))];
    }

    public static Paragraph Words(string text) => new([new TextRun(text)]);
}
