using System.Text;
using ExportKit;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.PlainText;

// Makes the documents of story.html in the working folder; its pictures lie in story_files.
var exporter = new ArticleExporter(pictures: PictureSource.Folder("story_files"));
using var pdf = File.Create("story.pdf");
using var epub = File.Create("story.epub");
var result = exporter.Export(ExportInput.FromFile("story.html"), new DocumentOutput(ExportFormat.Pdf, pdf), new DocumentOutput(ExportFormat.Epub, epub));
foreach (var diagnostic in result.Diagnostics) Console.WriteLine($"{diagnostic.Place}: {diagnostic.Severity} {diagnostic.Code}: {diagnostic.Message}");
foreach (var document in result.Documents) Console.WriteLine($"{document.Format}: {document.Outcome}");

// Step by step, with the article at hand between reading and writing.
using var stream = File.OpenRead("story.html");
using var output = File.Create("story.txt");
var diagnostics = new DiagnosticBag();
Article? read = exporter.Read(ExportInput.FromStream(stream, "story.html"), diagnostics);   // as the page has it
Article? article = read is null ? null : exporter.Normalise(read, diagnostics);             // levels, alternative texts, languages, header cells
if (article is not null) exporter.Write(article, ExportFormat.PlainText, output, diagnostics);
if (article is null || diagnostics.HasAny(Severity.Error)) return 1;

Console.WriteLine($"Headline: {InlineText.Of(article.Metadata.Headline)}");
Console.WriteLine($"Headings: {ArticleWalker.Blocks(article).OfType<Heading>().Count()}");

// A changed article, in another shape, with pictures of a function.
var louder = new Louder().Rewrite(article);
var markdown = new ArticleExporter(
    new ExportOptions { PlainText = new PlainTextOptions { Headings = HeadingStyle.Markdown, WrapWidth = 72 } },
    PictureSource.From(address => address.EndsWith(".png", StringComparison.Ordinal) ? File.ReadAllBytes("story_files/boat.png") : null));
using var text = new MemoryStream();
Console.WriteLine($"louder: {markdown.Write(louder, ExportFormat.PlainText, text, diagnostics).Outcome}");
Console.WriteLine(Encoding.UTF8.GetString(text.ToArray()).Split('\n')[0]);
return 0;

/// <summary>Raises its voice in each run of text.</summary>
internal sealed class Louder : ArticleRewriter
{
    protected override IEnumerable<Inline> Inline(Inline inline) =>
        inline is TextRun run ? [new TextRun(run.Text.ToUpperInvariant())] : base.Inline(inline);
}
