using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Braille;
using ExportKit.Writing.Braille.Native;

namespace ExportKit.Tests.Writing.Braille;

/// <summary>Makes braille for tests, which skip where liblouis is not there.</summary>
internal static class Embossed
{
    public static BrailleOptions Plain { get; } = new() { IsContracted = false, HasPageNumbers = false };

    public static Article Article(string language, params ImmutableArray<Block> body) => new()
    {
        Metadata = new ArticleMetadata { Headline = [], Language = language },
        Body = body,
        Source = new SourcePlace("test.html"),
    };

    public static BrailleDocument Document(Article article, BrailleOptions? options = null, PageMap? pages = null, DiagnosticBag? diagnostics = null)
    {
        var context = new WritingContext
        {
            Images = ImageLibrary.Empty,
            Words = StructureWords.For(article.Metadata.Language!),
            Diagnostics = diagnostics ?? new DiagnosticBag(),
            Pages = pages,
        };
        Tools.RequireThat(LouisLibrary.Load(new DiagnosticBag()) is not null, "liblouis is not installed.");
        Assert.True(BrailleDocument.TryMake(article, options ?? Plain, context, out var document), string.Join('\n', context.Diagnostics.Diagnostics.Select(item => item.Message)));
        return document;
    }

    /// <summary>The rows of an English article of these blocks, as the characters of BRF, without empty rows at the end.</summary>
    public static string[] Rows(params ImmutableArray<Block> body) => Rows(Document(Article("en", body)));

    public static string[] Rows(BrailleDocument document) => [.. document.Pages.SelectMany(page => page.Rows).Select(Ascii)];

    public static string Ascii(string row) => string.Concat(row.Select(cell => BrfWriter.Cells[cell - '\u2800']));

    public static Paragraph Words(string text) => new([new TextRun(text)]);
}
