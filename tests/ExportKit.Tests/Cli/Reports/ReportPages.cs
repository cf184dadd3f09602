namespace ExportKit.Tests.Cli.Reports;

/// <summary>Pages with problems that are known to the tests.</summary>
internal static class ReportPages
{
    /// <summary>A page with one picture without a text, at line 3, column 1.</summary>
    public const string One = Start + "\n" + Words + "\n<img src=\"a.png\">" + End + "</article>";

    /// <summary>The same, further down, and a second picture without a text.</summary>
    public const string Two = Start + "\n\n\n" + Words + "\n<img src=\"a.png\">" + End + "<img src=\"b.png\">" + End + "</article>";

    /// <summary>A page whose headings skip levels, with a bold line that stands as one.</summary>
    public const string Headings = Start + Words + "<h3>First part of it</h3>" + Words + "<h6>Deep within</h6>" + Words + "<p><b>A bold line</b></p>" + End + "</article>";

    private const string Start = "<html lang=en><body><article><h1>The head of the story</h1>";

    private const string Words =
        "<p>One paragraph of words that stands before all others, and that is long enough to be taken for a paragraph of an article, as it has two sentences. This is the second.</p>";

    private const string End = "<p>Words after it, which are of the story too, and say how it went on. It went on well, as far as anybody knows.</p>";
}
