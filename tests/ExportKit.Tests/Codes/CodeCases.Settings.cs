using ExportKit.Cli;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string SettingsName = "exportkit.json";

    private static CodeCase[] Settings =>
    [
        new("EK0240", "exportkit txt story.html --settings house.json", ExitCodes.Usage) { Files = { "story.html" } },
        Refused("EK0241", "{ \"lang\": \"en-GB\""),
        Refused("EK0242", "{ \"langage\": \"en-GB\" }"),
        Refused("EK0243", "{ \"strict\": \"true\" }"),
        Refused("EK0244", "{ \"page-size\": \"a7\" }"),
        Refused("EK0245", "{ \"lang\": \"en\", \"lang\": \"fr\" }"),
        Refused("EK0246", "{ \"extends\": \"exportkit.json\" }"),
        Refused("EK0247", "{ \"output\": \"/etc/cron.d\" }"),
        Settled("EK0248", SettingsName, "{ \"allow-private\": true }", "exportkit txt story.html"),
        Settled("EK0249", "news/exportkit.json", "{ \"output\": \"exports\" }", "exportkit txt news/story.html"),
        new("EK0250", "EXPORTKIT_LANGUAGE=en-GB exportkit txt story.html") { Files = { "story.html" } },
    ];

    private static CodeCase Refused(string code, string settings) =>
        new(code, "exportkit txt story.html", ExitCodes.Usage) { Files = { { SettingsName, settings + "\n" }, "story.html" } };

    private static CodeCase Settled(string code, string name, string settings, string line) =>
        new(code, line) { Files = { { name, settings + "\n" }, name[..name.LastIndexOf(SettingsName, StringComparison.Ordinal)] + "story.html" } };
}
