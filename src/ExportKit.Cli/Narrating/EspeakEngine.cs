using System.Globalization;
using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Cli.Narrating;

/// <summary>eSpeak NG, run once for each sentence: it starts in some hundredths of a second, and the length of each sound is exact.</summary>
/// <param name="programs">The programs of this machine.</param>
/// <param name="rate">How fast it speaks, in words a minute; null for its own rate.</param>
internal sealed class EspeakEngine(IPrograms programs, int? rate) : ISpeechEngine
{
    private const string Name = "espeak-ng";
    private const int MostSeconds = 60;
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(MostSeconds);

    private readonly Lock _lock = new();
    private string? _program;
    private EspeakVoices _voices = new("");
    private string _version = "";

    /// <inheritdoc/>
    public IReadOnlyList<string> Languages => _voices.Languages;

    /// <inheritdoc/>
    public string Describe() => ProgramFacts.Of(programs.Find(Name));

    /// <inheritdoc/>
    public bool IsThere(DiagnosticBag diagnostics)
    {
        lock (_lock)
        {
            return _program is not null || Start(diagnostics);
        }
    }

    /// <inheritdoc/>
    public string? VoiceOf(string language) => _voices.Of(language);

    /// <inheritdoc/>
    public string NarratorOf(string voice) => $"eSpeak NG {_version}, {voice}";

    /// <inheritdoc/>
    public EngineSound Say(string text, string voice, string language)
    {
        string[] speed = rate is { } words ? ["-s", words.ToString(CultureInfo.InvariantCulture)] : [];
        var result = programs.Run(new ProgramCall(_program!, [.. speed, "-v", voice, "-b", "1", "--stdin", "--stdout"])
        {
            Input = SpokenInput.Text(text),
            TimeOut = Patience,
            MaxOutputBytes = MostBytes,
        });
        return result is { Trouble: null, ExitCode: 0 } ? new EngineSound(result.Output) : new EngineSound([], result.Trouble ?? FirstLine(result.Errors));
    }

    private bool Start(DiagnosticBag diagnostics)
    {
        var program = programs.Find(Name);
        var list = program is null ? null : programs.Run(new ProgramCall(program, "--voices") { TimeOut = Patience });
        if (program is null || list is not { Trouble: null, ExitCode: 0 })
        {
            diagnostics.Report(
                DiagnosticCodes.SpeechEngineMissing,
                $"The speech engine {Name} {(program is null ? "is not installed" : "cannot be used: " + (list!.Trouble ?? FirstLine(list.Errors)))}", null,
                "Debian, Ubuntu and Fedora: install espeak-ng. macOS: brew install espeak-ng. Or name another program with --voice-command");
            return false;
        }

        _voices = new EspeakVoices(list.OutputText);
        _version = EspeakVersion(programs.Run(new ProgramCall(program, "--version") { TimeOut = Patience }).OutputText);
        _program = program;
        return true;
    }

    /// <summary>The version within "eSpeak NG text-to-speech: 1.51  Data at: …"; empty where it says none.</summary>
    private static string EspeakVersion(string words)
    {
        var start = words.IndexOf(": ", StringComparison.Ordinal) + 2;
        var end = start < 2 ? -1 : words.IndexOf(' ', start);
        return end < 0 ? "" : words[start..end];
    }

    private static string FirstLine(string errors)
    {
        var line = errors.Trim().Split('\n')[0].Trim();
        return line.Length == 0 ? "it failed" : "it says: " + line;
    }
}
