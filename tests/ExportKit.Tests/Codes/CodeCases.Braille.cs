namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Braille =>
    [
        new("EK9000", "exportkit brf story.html --lang rm", 1) { Files = { "story.html" } },
        new("EK9001", "exportkit brf story.html --table english.ctb", 1) { Files = { "story.html" } },
        new("EK9002", "exportkit brf story.html --table ja-kantenji.utb", 1) { Files = { "story.html" } },
        new("EK9003", "exportkit brf story.html") { Files = { { "story.html", Page.With("""<p>The boat is called <i lang="rm">Bun di</i>.</p>""") } } },
        new("EK9004", "exportkit brf story.html") { Files = { { "story.html", Page.With("<p>The boat has the sign &#x13460; on its bow.</p>") } } },
    ];
}
