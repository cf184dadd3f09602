using System.CommandLine;
using System.Globalization;
using ExportKit.Cli.Narrating;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Cli;

/// <summary>The options that have an EPUB read aloud.</summary>
internal sealed class NarrateOptions
{
    private const int SlowestRate = 80;
    private const int FastestRate = 450;

    private readonly Option<string> _narrate = Flags.Create("Have the EPUB read aloud by a speech engine, text and sound in step (media overlays)", "--narrate");
    private readonly Option<string> _by = new("--narrate-by") { HelpName = "sentence|paragraph", Description = "What is shown while it is read (default: sentence)" };

    private readonly Option<string> _command = new("--voice-command")
    {
        HelpName = "COMMAND",
        Description = "The program that speaks, in place of espeak-ng: reads words, writes a WAV file to standard output or to {out}; {lang} and {rate} are filled in",
    };

    private readonly Option<string> _input = new("--voice-input") { HelpName = "text|ssml", Description = "What the program of --voice-command reads (default: text)" };
    private readonly Option<string> _rate = new("--voice-rate") { HelpName = "N", Description = $"How fast the voice speaks, in words a minute, {SlowestRate} to {FastestRate}" };
    private readonly Option<string> _audio = new("--audio") { HelpName = "opus|mp3", Description = "How its sound is packed (default: opus)" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="areHidden">Whether they change nothing there, so that help leaves them out.</param>
    public void AddTo(GroupedCommand command, bool areHidden)
    {
        Option[] options = [_narrate, _by, _command, _input, _rate, _audio];
        foreach (var option in options)
        {
            option.Hidden = areHidden;
        }

        command.AddGroup("The EPUB's voice", options);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="environment">The programs of this machine.</param>
    /// <returns>How an EPUB is read aloud; null where it is not.</returns>
    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public NarrationOptions? Read(ParseResult result, CommandEnvironment environment)
    {
        var command = Command(result.GetValue(_command));
        var readsSsml = OneOf(_input, result.GetValue(_input), "text", "ssml") == "ssml";
        var rate = Rate(result.GetValue(_rate));
        var kind = OneOf(_audio, result.GetValue(_audio), "opus", "mp3") == "mp3" ? SoundKind.Mp3 : SoundKind.Opus;
        var unit = OneOf(_by, result.GetValue(_by), "sentence", "paragraph");
        if (!result.Has(_narrate))
        {
            return null;
        }

        ISpeechEngine engine = command is null ? new EspeakEngine(environment.Programs, rate) : new CommandEngine(environment.Programs, command, rate, readsSsml);
        return new NarrationOptions(engine, new SoundEncoder(environment.Programs, kind)) { ByParagraph = unit == "paragraph" };
    }

    private static string[]? Command(string? command) => command is null
        ? null
        : CommandWords.Of(command) ?? throw new UsageException($"--voice-command \"{command}\" names no program, or a quote is not closed.");

    private static string OneOf(Option option, string? value, params string[] known) => value is null
        ? known[0]
        : Array.Find(known, one => one.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"\"{value}\" is not among what {option.Name} takes: {string.Join(", ", known)}.");

    private static int? Rate(string? value)
    {
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is >= SlowestRate and <= FastestRate
            ? rate
            : throw new UsageException($"\"{value}\" is no rate of speech. Give --voice-rate words a minute, from {SlowestRate} to {FastestRate}.");
    }
}
