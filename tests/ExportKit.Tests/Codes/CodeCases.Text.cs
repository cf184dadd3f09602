namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Columns =
        "<table>\n<tr><th>Boat</th><th>What became of it on that day</th></tr>\n<tr><td>Aurora</td><td>It came back at noon with more fish than it could carry</td></tr>\n</table>";

    private static CodeCase[] Text =>
    [
        new("EK7001", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("""<blockquote class="twitter-tweet" cite="data:text/html,boats"><p>What a morning it was at the quay!</p></blockquote>""") } },
        },
        new("EK7002", "exportkit txt story.html --encoding us-ascii") { Files = { { "story.html", Page.With("<p>“What a morning!” said the harbour master.</p>") } } },
        new("EK7003", "exportkit txt story.html --encoding windows-1252") { Files = { { "story.html", Page.With("<p>The boat Жар was the last to leave.</p>") } } },
        new("EK7004", "exportkit txt story.html --tables grid --wrap 40") { Files = { { "story.html", Page.With(Columns) } } },
        new("EK7005", "LD_LIBRARY_PATH=lib exportkit txt story.html --wrap 30")
        {
            Note = "The folder `lib` stands for a system without the library ICU: it holds files of that name that are no libraries.",
            IsProcess = true,
            Files = { { "story.html", Japanese } },
            Before = CaseLibraries.WithoutIcu,
        },
    ];

    private static string Japanese => Page.With("", language: "ja", headline: "静かな朝")
        .Replace(Page.Words, "船は六時に港を出た。昼までにすべての桟橋が空になった。岸壁にいた人はだれも、これほど静かな朝を思い出せなかった。残った人びとは、最後の帆が見えなくなるまで見送った。", StringComparison.Ordinal);
}
