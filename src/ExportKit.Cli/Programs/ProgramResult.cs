using System.Globalization;
using System.Text;

namespace ExportKit.Cli.Programs;

/// <summary>How a program came to its end.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself, with an exit code.</summary>
    Exited,

    /// <summary>It took too long and was killed.</summary>
    TimedOut,

    /// <summary>It wrote too much to standard output and was killed.</summary>
    TooMuchOutput,

    /// <summary>It could not be started.</summary>
    NotStarted,
}

/// <summary>What came of a program.</summary>
/// <param name="End">How it came to its end.</param>
/// <param name="ExitCode">Its exit code; -1 where it did not exit by itself.</param>
/// <param name="Output">What it wrote to standard output, as far as it was read.</param>
/// <param name="Errors">What it wrote to standard error, as far as it was kept; why it could not be started where it was not.</param>
internal sealed record ProgramResult(ProgramEnd End, int ExitCode, byte[] Output, string Errors)
{
    private const int LongestSaid = 200;

    /// <summary>Standard output as UTF-8.</summary>
    public string OutputText => Encoding.UTF8.GetString(Output);

    /// <summary>How it ended and the first line of what it wrote to standard error, as the end of a sentence: "it ended with 3 and said: no such
    /// voice".</summary>
    public string Ended
    {
        get
        {
            var line = Array.Find(Errors.Split('\n', StringSplitOptions.TrimEntries), one => one.Length > 0) ?? "";
            var said = line.Length == 0 ? "" : " and said: " + (line.Length > LongestSaid ? line[..LongestSaid] + "\u2026" : line);
            return string.Create(CultureInfo.InvariantCulture, $"it ended with {ExitCode}{said}");
        }
    }

    /// <summary>Why there is no result that can be used, as the end of a sentence; null where the program ended by itself.</summary>
    public string? Trouble => End switch
    {
        ProgramEnd.Exited => null,
        ProgramEnd.TimedOut => "it took too long",
        ProgramEnd.TooMuchOutput => "it wrote too much",
        _ => "it could not be started: " + Errors,
    };
}
