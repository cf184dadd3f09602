namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Structure =>
    [
        new("EK3001", "exportkit txt story.html") { Files = { { "story.html", Page.With("<h2>At six</h2>\n<p>Nobody slept.</p>\n<h4>At noon</h4>\n<p>Nobody was left.</p>") } } },
        new("EK3002", "exportkit txt story.html") { Files = { { "story.html", Page.With("<p>Nobody slept that night.</p>\n<h2><br></h2>") } } },
        new("EK3003", "exportkit txt story.html") { Files = { { "story.html", Page.With("<p>Nobody slept that night.</p>\n<p><b>What came later</b></p>") } } },
        new("EK3004", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("<table>\n<tr><td>Boat</td><td>Crew</td></tr>\n<tr><td>Aurora</td><td>4</td></tr>\n<tr><td>Maid of Skerrow</td><td>6</td></tr>\n</table>") } },
        },
        new("EK3005", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("<table>\n<tr><td>4</td><td>12</td></tr>\n<tr><td>6</td><td>17</td></tr>\n</table>") } },
        },
        new("EK3006", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("<table>\n<tr><th>Boat</th><th>Crew</th><th>Left at</th></tr>\n<tr><td>Aurora</td><td>4</td></tr>\n<tr><td>Maid of Skerrow</td><td>6</td><td>06:10</td></tr>\n</table>") } },
        },
        new("EK3007", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("""<p>When they come back is told at <a href="https://example.org/timetable">https://example.org/timetable</a> each day.</p>""") } },
        },
        new("EK3008", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("""<p>It was the calmest day of the year.<a href="#note-1" role="doc-noteref">1</a></p>""") } },
        },
    ];
}
