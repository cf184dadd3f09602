using System.Text;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Series = """<link rel="canonical" href="https://example.org/boats">""";

    private static CodeCase[] Reading =>
    [
        new("EK1001", "exportkit txt news.html", 1)
        {
            Files =
            {
                {
                    "news.html", """
                    <!DOCTYPE html>
                    <html lang="en">
                    <head><meta charset="utf-8"><title>News</title></head>
                    <body>
                    <ul>
                    <li><a href="https://example.org/boats">A calm morning</a></li>
                    <li><a href="https://example.org/quay">The quay is repaired</a></li>
                    </ul>
                    </body>
                    </html>

                    """
                },
            },
        },
        new("EK1002", "exportkit txt story.html")
        {
            Files = { { "story.html", [.. Encoding.UTF8.GetBytes(Page.With("<p>The caf")), 0xe9, .. Encoding.UTF8.GetBytes(" at the quay, the naïve and the blasé: Ærø, Åland, Übersee, Zürich. Nobody had been there so early.</p>")], "a page in UTF-8 with one byte of another encoding: “The caf”, then the single byte E9, which is é in windows-1252 and nothing in UTF-8" } },
        },
        new("EK1003", "exportkit txt story.html")
        {
            Files = { { "story.html", Encoding.Latin1.GetBytes(Page.With("<p>The café at the quay was full of people who had come for the fête.</p>")), "a page that declares `<meta charset=\"utf-8\">`, and was saved in windows-1252, in which é is one byte" } },
        },
        new("EK1004", "exportkit txt story.html")
        {
            Files =
            {
                {
                    "story.html", $"""
                    <!DOCTYPE html>
                    <html lang="en">
                    <head><meta charset="utf-8"></head>
                    <body>
                    <article>
                    <p>{Page.Words}</p>
                    <p>By evening they were back, and the market had fish enough for a week.</p>
                    </article>
                    </body>
                    </html>

                    """
                },
            },
        },
        new("EK1005", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("", """<meta property="article:published_time" content="last Tuesday at noon">""") } },
        },
        new("EK1006", "exportkit txt story.html")
        {
            Files =
            {
                {
                    "story.html", Page.With("", """
                        <script type="application/ld+json">
                        {
                          "@type": "NewsArticle",
                          "headline": "A calm morning,
                          "datePublished": "2025-05-15"
                        }
                        </script>
                        """)
                },
            },
        },
        new("EK1007", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With(string.Concat(Enumerable.Repeat("<div>", 600)) + "<p>Words that stand too deep.</p>" + string.Concat(Enumerable.Repeat("</div>", 600))), "a page in which 600 `div` elements stand one within the other before the words “Words that stand too deep.”" } },
        },
        new("EK1008", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("""<iframe src="https://www.youtube.com/embed/x1" title="The boats leave the harbour"></iframe>""") } },
        },
        new("EK1009", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("""<p>Who wants to follow them finds the <a href="/timetable">timetable</a> and the <a href="/map">map</a> on our site.</p>""") } },
        },
        new("EK1010", "exportkit txt copied.txt -o out/")
        {
            Files =
            {
                {
                    "copied.txt", $"""
                    The Harbour Mail

                    A calm morning

                    By Ann Lee

                    {Page.Words}

                    What came later

                    By evening they were back, and the market had fish enough for a week.

                    """
                },
            },
        },
        new("EK1011", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("", Series + "\n" + """<link rel="next" href="https://example.org/boats?page=2">""") } },
        },
        new("EK1012", "exportkit txt second.html first.html --parts -o story.txt")
        {
            Files =
            {
                { "first.html", Page.With("", Series + "\n" + """<link rel="next" href="https://example.org/boats?page=2">""") },
                {
                    "second.html", Page.With("", """
                        <link rel="canonical" href="https://example.org/boats?page=2">
                        <link rel="prev" href="https://example.org/boats">
                        """).Replace(Page.Words, "By evening they were back, and the market had fish enough for a week. The harbour master wrote the day down as the best of the year.", StringComparison.Ordinal)
                },
            },
        },
        new("EK1013", "exportkit txt story.html") { Files = { { "story.html", Page.With("<p>The harbour master had un&#xFFFE;derlined the day in his book.</p>") } } },
    ];
}
