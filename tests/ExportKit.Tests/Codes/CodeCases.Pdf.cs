using ExportKit.Cli;
using ExportKit.Model;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Pdf =>
    [
        new("EK5001", "LD_LIBRARY_PATH=lib exportkit pdf story.html", 1)
        {
            Note = "The folder `lib` stands for a system without the library HarfBuzz: it holds files of that name that are no libraries.",
            IsProcess = true,
            Files = { "story.html" },
            Before = CaseLibraries.WithoutHarfBuzz,
        },
        new("EK5002", "exportkit pdf story.html", 1)
        {
            Note = "No font is installed.",
            Files = { "story.html" },
            Outside = CaseFonts.Alone,
        },
        new("EK5003", "exportkit pdf story.html")
        {
            Note = "The character is a hieroglyph that came to Unicode with version 16; no usual font has it.",
            Files = { { "story.html", Page.With("<p>The boat has the sign &#x13460; on its bow.</p>") } },
        },
        new("EK5004", "exportkit pdf story.html")
        {
            Note = "The first font that is found is a copy of Noto Sans whose licence bits forbid that it is put into documents.",
            Files = { "story.html" },
            Before = CaseFonts.NotEmbeddable,
            Outside = CaseFonts.First,
        },
        new("EK5005", "exportkit pdf story.html")
        {
            Files = { { "story.html", Page.With("""<p><img src="goat.png"></p>""") }, { "goat.png", Made.Png, SmallPicture } },
        },
        new("EK5006", "exportkit pdf story.html")
        {
            Note = "No page is known that raises it. Here a fault is put into the program on purpose: it leaves a heading of level 5 right below the headline.",
            Files = { "story.html" },
            Outside = WithLevelsThatSkip,
        },
        new("EK5007", "exportkit pdf story.html")
        {
            Note = "The first font that is found is a copy of Noto Sans whose second half is missing.",
            Files = { "story.html" },
            Before = CaseFonts.Damaged,
            Outside = CaseFonts.First,
        },
        new("EK5020", "exportkit pdf story.html --pdf-standard ua-2") { Files = { { "story.html", Page.With("<p>The ferry costs 4 &#xE123; there and back.</p>") } } },
        new("EK5021", "exportkit pdf story.html --page-size 60x60mm --margins 20mm", ExitCodes.Usage) { Files = { "story.html" } },
        new("EK5022", "exportkit pdf story.html --font-size 6", ExitCodes.Usage) { Files = { "story.html" } },
        new("EK5023", "exportkit pdf story.html --accent \"#f0a000\"", ExitCodes.Usage) { Files = { "story.html" } },
        new("EK5024", "exportkit pdf story.html --font Garamont", 1) { Files = { "story.html" } },
        new("EK5025", "exportkit pdf story.html --logo logo.pdf", ExitCodes.Usage) { Files = { "story.html", { "logo.pdf", "%PDF-1.7\n", "a PDF" } } },
        new("EK5026", "exportkit pdf story.html")
        {
            Files = { { "story.html", Page.With("", $"<link rel=\"canonical\" href=\"https://example.org/{string.Concat(Enumerable.Repeat("a-calm-morning/", 180))}\">"), "a page whose canonical address is 2,720 letters long" } },
        },
        new("EK5030", "exportkit pdf story.html")
        {
            Files =
            {
                { "story.html", Page.With($"<p><img src=\"goat.png\" alt=\"{string.Concat(Enumerable.Repeat("A white goat looks at the sea. ", 1200))}\"></p>"), "a page with a picture whose alternative text is 37,200 letters long" },
                { "goat.png", Made.Png, SmallPicture },
            },
        },
    ];

    private static CommandEnvironment WithLevelsThatSkip(CommandEnvironment environment)
    {
        var normalise = environment.Stages.Normalise;
        return environment with
        {
            Stages = environment.Stages with
            {
                Normalise = (article, options, diagnostics) => normalise(article, options, diagnostics) is var whole
                    ? whole with { Body = whole.Body.Insert(0, new Heading(5, [new TextRun("At six")]) { Id = "h-at-six" }) }
                    : throw new InvalidOperationException("There is always an article."),
            },
        };
    }
}
