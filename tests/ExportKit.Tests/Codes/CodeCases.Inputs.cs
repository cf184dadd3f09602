using ExportKit.Cli;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Inputs =>
    [
        new("EK0001", "exportkit txt stroy.html", 1) { Files = { "story.html" } },
        new("EK0002", "exportkit txt empty.html", 1) { Files = { { "empty.html", [], "a file without a byte" } } },
        new("EK0003", "exportkit txt photo.html", 1)
        {
            Files = { { "photo.html", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], "a picture (PNG) under the name of a page" } },
        },
        new("EK0004", "exportkit txt story.html -o exports/story.txt", 1) { Files = { "story.html", { "exports", "", "a file, where a folder is wanted" } } },
        new("EK0005", "exportkit txt story.html -o story.html", 1) { Files = { "story.html" } },
        new("EK0006", "exportkit txt story.html --strict", ExitCodes.Strict) { Files = { { "story.html", Page.With("<p><img src=\"wheel.jpg\"></p>") } } },
        new("EK0007", "exportkit txt large.html", 1)
        {
            Note = "`large.html` has a byte more than 64 MB.",
            Before = folder =>
            {
                using var file = File.Create(folder["large.html"]);
                file.SetLength((64L * 1024 * 1024) + 1);
            },
        },
        new("EK0008", "exportkit txt story.html", 1)
        {
            Note = "For this page a fault was put into the program; there is no input that is known to find one.",
            Files = { "story.html" },
            Outside = environment => environment with
            {
                Stages = environment.Stages with { Read = (_, _, _) => throw new InvalidOperationException("a fault that was put there") },
            },
        },
        new("EK0009", "exportkit epub story.html missing.html --book \"The week\"", 1) { Files = { "story.html" } },
        new("EK0020", "exportkit txt http://news.example/story --offline", ExitCodes.Usage),
    ];
}
