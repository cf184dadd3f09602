using ExportKit.Cli;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Reports =>
    [
        new("EK0280", "exportkit txt story.html --baseline known.json", ExitCodes.Usage) { Files = { "story.html" } },
        new("EK0281", "exportkit txt story.html --baseline known.json", ExitCodes.Usage) { Files = { "story.html", { "known.json", "[]\n" } } },
        new("EK0282", "exportkit txt story.html --baseline known.json")
        {
            Files =
            {
                "story.html",
                {
                    "known.json",
                    """
                    {
                      "exportkitBaseline": 1,
                      "problems": [
                        {"source": "story.html", "code": "EK2001", "message": "No text was found for the picture goat.jpg", "fingerprint": "0123456789abcdef"}
                      ]
                    }

                    """
                },
            },
        },
        new("EK0283", "exportkit txt story.html --report reports/today.json", ExitCodes.Usage) { Files = { "story.html", { "reports", "", "a file, where a folder is wanted" } } },
        new("EK0284", "exportkit txt story.html --severity EK0001=off", ExitCodes.Usage) { Files = { "story.html" } },
    ];
}
