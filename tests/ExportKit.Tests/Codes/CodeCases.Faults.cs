namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Faults =>
    [
        new("EK0340", "exportkit txt story.html", 1)
        {
            Note = "The machine has no memory left when the page is read.",
            Files = { "story.html" },
            Outside = environment => environment with
            {
                Stages = environment.Stages with { Read = (_, _, _) => throw new OutOfMemoryException() },
            },
        },
        new("EK0341", "exportkit txt story.html", 1)
        {
            Note = "The current folder was removed by another program.",
            Outside = environment => environment with { Files = new GoneFiles(environment.Files) },
        },
    ];
}
