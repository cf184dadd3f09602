namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Corrections =>
    [
        new("EK0260", "exportkit txt story.html --select .story-text") { Files = { "story.html" } },
        new("EK0261", "exportkit txt story.html --select .story-text") { Files = { { "story.html", Page.With("<div class=\"story-text\"></div>") } } },
        Corrected("EK0265", null, 1) with
        {
            Note = "`story.exportkit.json` may not be read by who runs this.",
            Outside = environment => environment with { Files = new DeniedFiles(environment.Files, "story.exportkit.json") },
        },
        Corrected("EK0266", "{ \"pictures\": { \"goat.jpg\": \"A goat\" } }", 1),
        Corrected("EK0267", "{ \"headings\": [ { \"heading\": \"Before noon\", \"level\": 2 } ] }"),
        Corrected("EK0268", "{ \"headings\": [ { \"heading\": \"The day\", \"level\": 3 } ] }", 0, "<h2>The day</h2>\n<p>It began.</p>\n<h2>The day</h2>"),
        Corrected("EK0269", "{ \"title\": \"A calm morning\" }"),
        Corrected("EK0270", "{ \"tables\": [ { \"number\": 1, \"headerRows\": 2 } ] }", 0, "<table>\n<tr><th>Boat</th><th>Crew</th></tr>\n<tr><td>Maid</td><td>4</td></tr>\n</table>"),
    ];

    private static CodeCase Corrected(string code, string? sidecar, int exitCode = 0, string body = "")
    {
        var files = new CaseFiles();
        if (body.Length == 0)
        {
            files.Add("story.html");
        }
        else
        {
            files.Add("story.html", Page.With(body));
        }

        if (sidecar is null)
        {
            files.Add("story.exportkit.json", "{}", "the page's sidecar");
        }
        else
        {
            files.Add("story.exportkit.json", sidecar + "\n");
        }

        return new(code, "exportkit txt story.html", exitCode) { Files = files };
    }
}
