namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string Numbers = """<!DOCTYPE html><html><head><title>2025</title></head><body><article><h1>2025</h1><p>11 12 13 14 15 16 17.</p></article></body></html>""";

    // Letters of Korean that stand for one that is missing: words to a reader of pages, and nothing to a voice.
    private const string Fillers = """<!DOCTYPE html><html lang="ko"><body><article><p>&#x3164;&#x115F;&#x1160;</p></article></body></html>""";

    private static CodeCase[] Speech =>
    [
        new("EK9100", "exportkit ssml numbers.html --select article", 1) { Files = { { "numbers.html", Numbers } } },
        new("EK9101", "exportkit ssml fillers.html --select article --title ...", 1) { Files = { { "fillers.html", Fillers } } },
    ];
}
