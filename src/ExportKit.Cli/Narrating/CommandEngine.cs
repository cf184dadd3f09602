using System.Globalization;
using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Cli.Narrating;

/// <summary>An engine that a person names: it reads words from standard input and writes a WAV file, once for each sentence.</summary>
/// <param name="programs">The programs of this machine.</param>
/// <param name="words">The command. <c>{lang}</c> stands for the language, <c>{rate}</c> for words a minute, <c>{out}</c> for the file to write.</param>
/// <param name="rate">How fast it shall speak, in words a minute; null for its own rate.</param>
/// <param name="readsSsml">Whether it reads SSML, and not text.</param>
internal sealed class CommandEngine(IPrograms programs, string[] words, int? rate, bool readsSsml) : ISpeechEngine
{
    /// <summary>The rate that <c>{rate}</c> stands for where none is named.</summary>
    public const int UsualRate = 170;

    private const int MostSeconds = 120;
    private const int MostBytes = 64 * 1024 * 1024;
    private const string File = "speech.wav";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(MostSeconds);

    private string? _program;

    /// <inheritdoc/>
    public IReadOnlyList<string> Languages => [];

    /// <inheritdoc/>
    public string Describe() => ProgramFacts.Of(programs.Find(words[0]));

    /// <inheritdoc/>
    public bool IsThere(DiagnosticBag diagnostics)
    {
        _program ??= programs.Find(words[0]);
        if (_program is null)
        {
            diagnostics.Report(
                DiagnosticCodes.SpeechEngineMissing, $"The program that --voice-command names is not there: {words[0]}", null,
                "Name it as it is called, or by its path");
        }

        return _program is not null;
    }

    /// <summary>Which languages it speaks is not known, so that each is asked of it.</summary>
    /// <param name="language">The language.</param>
    public string? VoiceOf(string language) => language;

    /// <inheritdoc/>
    public string NarratorOf(string voice) => $"{Path.GetFileNameWithoutExtension(words[0])}, {voice}";

    /// <inheritdoc/>
    public EngineSound Say(string text, string voice, string language)
    {
        using var folder = programs.OpenScratch();
        var output = Path.Combine(folder.Path, File);
        var result = programs.Run(new ProgramCall(_program!, [.. words.Skip(1).Select(word => Filled(word, language, output))])
        {
            Input = readsSsml ? SpokenInput.Ssml(text, language, rate) : SpokenInput.Text(text),
            TimeOut = Patience,
            MaxOutputBytes = MostBytes,
        });
        if (result is not { Trouble: null, ExitCode: 0 })
        {
            return new EngineSound([], result.Trouble ?? result.Ended);
        }

        return WritesFile ? new EngineSound(folder.Read(File, MostBytes) ?? []) : new EngineSound(result.Output);
    }

    private bool WritesFile => words.Any(word => word.Contains("{out}", StringComparison.Ordinal));

    private string Filled(string word, string language, string output) => word
        .Replace("{lang}", language, StringComparison.Ordinal)
        .Replace("{rate}", (rate ?? UsualRate).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{out}", output, StringComparison.Ordinal);
}
