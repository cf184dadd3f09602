namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Inputs =>
    [
        new("EK0001", "exportkit txt stroy.html", 1) { Files = { "story.html" } },
        new("EK0002", "exportkit txt empty.html", 1) { Files = { { "empty.html", [], "a file without a byte" } } },
    ];
}
