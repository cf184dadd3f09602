using ExportKit.Cli.Programs;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Narration =>
    [
        new("EK9200", "exportkit epub story.html --narrate --lang rm", 1)
        {
            Files = { "story.html" },
            Note = "espeak-ng has voices for English, French and German here.",
            Outside = CasePrograms.Speaking(),
        },
        new("EK9201", "exportkit epub story.html --narrate")
        {
            Files = { { "story.html", Page.With("""<p>The boat is called <i lang="rm">Bun di</i>.</p>""") } },
            Note = "espeak-ng has voices for English, French and German here.",
            Outside = CasePrograms.Speaking(),
        },
        new("EK9202", "exportkit epub story.html --narrate", 1)
        {
            Files = { "story.html" },
            Note = "espeak-ng is not installed.",
            Outside = CasePrograms.None,
        },
        new("EK9203", "exportkit all story.html -o out/ --narrate --voice-command \"say-nothing --to {out}\"", 1)
        {
            Files = { "story.html" },
            Note = "The program say-nothing ends well and writes nothing.",
            Outside = CasePrograms.Speaking(),
        },
        new("EK9204", "exportkit epub story.html --narrate", 1)
        {
            Files = { "story.html" },
            Note = "espeak-ng is installed, opusenc and ffmpeg are not.",
            Outside = environment => CasePrograms.Speaking()(environment) is { Programs: Cli.FakePrograms programs } speaking ? speaking with { Programs = programs.Without("opusenc") } : environment,
        },
        new("EK9205", "exportkit epub story.html --narrate", 1)
        {
            Files = { "story.html" },
            Note = "opusenc ends with an error.",
            Outside = CasePrograms.Speaking(new ProgramResult(ProgramEnd.Exited, 1, [], "")),
        },
    ];
}
