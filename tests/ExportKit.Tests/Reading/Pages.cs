using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading;

namespace ExportKit.Tests.Reading;

/// <summary>Small pages for tests of reading.</summary>
internal static class Pages
{
    /// <summary>Two paragraphs of plain prose, so that a page has an article.</summary>
    public const string Prose =
        "<p>The ferry left the harbour at seven in the morning, an hour late, and nobody on the quay could say why.</p>"
        + "<p>It came back at noon with eleven passengers, a goat, and a letter for the mayor, who read it twice and sighed.</p>";

    /// <summary>More prose, for what stands below.</summary>
    public const string MoreProse =
        "<p>By the evening the whole island knew what the letter said, and most of it, for once, had got the story right.</p>"
        + "<p>The mayor would speak in the square on Sunday, weather permitting, and the goat would be returned to its owner.</p>";

    /// <summary>The words of <see cref="Prose"/>, a line a paragraph.</summary>
    public static string ProseText { get; } = string.Join('\n', Lines(Prose));

    /// <summary>The words of <see cref="MoreProse"/>, a line a paragraph.</summary>
    public static string MoreProseText { get; } = string.Join('\n', Lines(MoreProse));

    /// <summary>A page with a headline and this in its body.</summary>
    public static string Article(string body, string head = "", string attributes = " lang=\"en\"") =>
        $"<!DOCTYPE html><html{attributes}><head><meta charset=\"utf-8\"><title>The late ferry of Skerrow</title>{head}</head>"
        + $"<body><article><h1>The late ferry of Skerrow</h1><div class=\"c\">{body}</div></article></body></html>";

    /// <summary>Reads a page that has an article.</summary>
    public static Article Read(string html, string? baseAddress = "https://example.org/news/ferry.html") =>
        Read(Encoding.UTF8.GetBytes(html), baseAddress).Article ?? throw new InvalidOperationException("No article was found.");

    /// <summary>Reads a page of bytes.</summary>
    public static (Article? Article, DiagnosticBag Diagnostics) Read(byte[] html, string? baseAddress = null, string? declared = null)
    {
        var diagnostics = new DiagnosticBag();
        var options = new ReadingOptions { SourceName = "page.html", BaseAddress = baseAddress, DeclaredEncoding = declared };
        return (HtmlArticleReader.Read(html, options, diagnostics), diagnostics);
    }

    /// <summary>The body's blocks of a page with this between prose, the prose left out.</summary>
    public static IReadOnlyList<Block> Between(string html)
    {
        var body = Read(Article(Prose + html + MoreProse)).Body;
        return [.. body.Where(block => block is not Paragraph paragraph || !IsProse(InlineText.Of(paragraph.Content)))];
    }

    /// <summary>The words of the body of a page.</summary>
    public static string Body(string html) => BodyText.Of(Read(html));

    /// <summary>The words of the body of a page with this between prose.</summary>
    public static string BodyWith(string html) => Body(Article(Prose + html + MoreProse));

    /// <summary>What the body is where all between the prose was left out.</summary>
    public static string ProseAlone { get; } = ProseText + "\n" + MoreProseText;

    private static bool IsProse(string text) => ProseAlone.Contains(text, StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string html) =>
        html.Split("</p>", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("<p>", string.Empty, StringComparison.Ordinal));
}
