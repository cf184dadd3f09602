using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Makes articles and their texts for tests.</summary>
internal static class Spoken
{
    /// <summary>What stands before the body of <see cref="Article"/>.</summary>
    private const string EndOfFront = "Reading it aloud takes about ";

    public static Article Article(params ImmutableArray<Block> body) => new()
    {
        Metadata = new ArticleMetadata { Headline = [new TextRun("Headline")] },
        Body = body,
        Source = new SourcePlace("test.html"),
    };

    public static WritingContext Context(string language = "en") => new()
    {
        Images = ImageLibrary.Empty,
        Words = StructureWords.For(language),
        Diagnostics = new DiagnosticBag(),
    };

    public static PlainTextDocument Document(Article article, PlainTextOptions? options = null, string language = "en") =>
        new PlainTextWriter(options ?? new PlainTextOptions()).Compose(article, Context(language));

    public static string Text(Article article, PlainTextOptions? options = null, string language = "en") =>
        Document(article, options, language).ToText();

    /// <summary>The text of a body alone, without what stands before it and without the last line end.</summary>
    public static string Body(params ImmutableArray<Block> body)
    {
        var text = Text(Article(body), new PlainTextOptions { IncludeContents = false });
        var start = text.IndexOf(EndOfFront, StringComparison.Ordinal);
        return text[start..].IndexOf("\n\n", StringComparison.Ordinal) is var end and >= 0 ? text[(start + end + 2)..].TrimEnd('\n') : "";
    }

    /// <summary>The text of a paragraph of these inlines.</summary>
    public static string Line(params ImmutableArray<Inline> inlines) => Body(new Paragraph(inlines));

    /// <summary>The text of a paragraph of this text.</summary>
    public static string Line(string text) => Line(new TextRun(text));

    public static Paragraph Words(string text) => new([new TextRun(text)]);

    public static ImmutableArray<Inline> Inlines(string text) => [new TextRun(text)];

    public static Picture Picture(string? alt, AltSource source = AltSource.Alt) =>
        new("image.png") { Alt = alt is null ? null : new AltText(alt, source) };

    public static ListItem Item(params ImmutableArray<Block> content) => new(content);

    /// <summary>Lines with generated stretches in braces, to see them.</summary>
    public static string Marked(PlainTextDocument document) => string.Join('\n', document.Lines.Select(line =>
        string.Concat(line.Runs.Select(run => run.IsGenerated ? "{" + run.Text + "}" : run.Text))));
}
