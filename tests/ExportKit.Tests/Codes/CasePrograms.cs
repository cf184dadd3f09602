using System.Text;
using ExportKit.Cli;
using ExportKit.Cli.Programs;
using ExportKit.Tests.Cli;
using ExportKit.Tests.Writing.Epub.Narrating;

namespace ExportKit.Tests.Codes;

/// <summary>Plays a system with other programs than this one.</summary>
internal static class CasePrograms
{
    /// <summary>A system that has none.</summary>
    public static CommandEnvironment None(CommandEnvironment environment) => environment with { Programs = new NoPrograms() };

    /// <summary>A system that has a program that ends so, and says nothing.</summary>
    public static Func<CommandEnvironment, CommandEnvironment> That(string name, ProgramEnd end, string errors = "") =>
        environment => environment with { Programs = new FakePrograms().With(name, (_, _) => new ProgramResult(end, 1, [], errors)) };

    /// <summary>A system that has epubcheck, which says one thing.</summary>
    /// <param name="id">The name of its rule.</param>
    /// <param name="severity">How severe it is.</param>
    /// <param name="message">What it says.</param>
    public static Func<CommandEnvironment, CommandEnvironment> EpubCheck(string id, string severity, string message) => With("epubcheck", "report.json", $$"""
        { "messages": [ { "ID": "{{id}}", "severity": "{{severity}}", "message": "{{message}}", "additionalLocations": 0, "suggestion": null,
            "locations": [ { "path": "EPUB/article.xhtml", "line": 9, "column": 12 } ] } ],
          "checker": { "checkerVersion": "5.3.0" } }
        """);

    /// <summary>A system that has Ace, which finds letters that are too pale.</summary>
    public static CommandEnvironment Ace(CommandEnvironment environment) => With("ace", "report/report.json", """
        { "earl:assertedBy": { "doap:release": { "doap:revision": "1.4.6" } },
          "earl:result": { "earl:outcome": "fail" },
          "assertions": [ { "earl:testSubject": { "url": "EPUB/article.xhtml" }, "assertions": [
            { "earl:test": { "dct:title": "color-contrast", "dct:description": "Elements must have sufficient color contrast" },
              "earl:result": { "earl:outcome": "fail", "dct:description": "Fix any of the following:\n  Element has insufficient color contrast of 2.1", "html": "<p>x</p>" } } ] } ] }
        """)(environment);

    /// <summary>A system that has espeak-ng with a few voices, a program that says nothing, and opusenc.</summary>
    /// <param name="packing">What comes of opusenc; null where it packs.</param>
    public static Func<CommandEnvironment, CommandEnvironment> Speaking(ProgramResult? packing = null) => environment => environment with
    {
        Programs = new FakePrograms()
            .With("espeak-ng", (call, _) => new ProgramResult(ProgramEnd.Exited, 0, Espeak(call.Arguments), ""))
            .With("say-nothing", 0, "")
            .With("opusenc", (_, scratch) =>
            {
                scratch!.Files["packed"] = "OggS"u8.ToArray();
                return packing ?? new ProgramResult(ProgramEnd.Exited, 0, [], "");
            }),
    };

    private static byte[] Espeak(string[] arguments) => arguments[0] switch
    {
        "--voices" => Encoding.UTF8.GetBytes(Voices),
        "--version" => "eSpeak NG text-to-speech: 1.51  Data at: /usr/share"u8.ToArray(),
        _ => Waves.Tone(22050, 400),
    };

    private const string Voices = """
        Pty Language       Age/Gender VoiceName          File                 Other Languages
         5  de              --/M      German             gmw/de
         2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
         5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
        """;

    /// <summary>A system whose disk has no room for temporary files.</summary>
    public static CommandEnvironment WithoutRoom(CommandEnvironment environment) => environment with { Programs = new NoRoom(environment.Programs) };

    private static Func<CommandEnvironment, CommandEnvironment> With(string program, string file, string report) => environment => environment with
    {
        Programs = new FakePrograms().With(program, (_, scratch) =>
        {
            scratch!.Files[file] = Encoding.UTF8.GetBytes(report);
            return new ProgramResult(ProgramEnd.Exited, 0, [], "");
        }),
    };

    private sealed class NoRoom(IPrograms programs) : IPrograms
    {
        public string? Find(string name) => programs.Find(name);

        public ProgramResult Run(ProgramCall call) => programs.Run(call);

        public IScratchFolder OpenScratch() => throw new IOException("No space left on device", 28);
    }
}
