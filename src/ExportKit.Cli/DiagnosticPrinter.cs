using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Prints diagnostics for people: <c>place: severity CODE: message</c>, and the hint on a line of its own.</summary>
internal sealed class DiagnosticPrinter
{
    // A line that began with its colon would be read as one that has lost its beginning.
    private const string Nameless = "\"\"";

    private readonly TextWriter _output;
    private readonly bool _isColoured;
    private readonly SaidCodes? _said;

    /// <summary>Makes a printer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isColoured">Whether severities are coloured, for a terminal.</param>
    /// <param name="said">Remembers what was said; null for nobody.</param>
    public DiagnosticPrinter(TextWriter output, bool isColoured, SaidCodes? said = null)
    {
        _output = output;
        _isColoured = isColoured;
        _said = said;
    }

    /// <summary>A printer to standard error.</summary>
    public static DiagnosticPrinter ToError(CommandEnvironment environment) => new(environment.Error, WantsColour(environment), environment.Said);

    /// <summary>Whether an environment wants colour on standard error: a terminal, and not <c>NO_COLOR</c> or a dumb one.</summary>
    public static bool WantsColour(CommandEnvironment environment) =>
        string.IsNullOrEmpty(environment.Variable("NO_COLOR"))
        && environment.Variable("TERM") != "dumb"
        && environment.IsErrorTerminal();

    /// <summary>The word for a severity, in messages and in JSON.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Accessibility => "accessibility",
        _ => "error",
    };

    /// <summary>Prints one.</summary>
    /// <param name="diagnostic">What to print.</param>
    /// <param name="source">The input, for a diagnostic that has no place of its own.</param>
    public void Print(Diagnostic diagnostic, string source)
    {
        _said?.Add(diagnostic.Code, diagnostic.Severity);
        var place = Named(diagnostic.Place?.ToString() ?? source);
        var (start, end) = _isColoured ? (Colour(diagnostic.Severity), "\e[0m") : ("", "");
        _output.WriteLine(
            $"{Printable(place)}: {start}{Word(diagnostic.Severity)}{end} {diagnostic.Code}: {Printable(diagnostic.Message)}");
        if (diagnostic.Hint is { } hint)
        {
            _output.WriteLine($"  hint: {Printable(hint)}");
        }

        foreach (var line in diagnostic.Trace?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            _output.WriteLine($"  {Printable(line.TrimEnd('\r'))}");
        }
    }

    /// <summary>The name of an input as a line begins with it; a pair of quotation marks for one that is empty.</summary>
    /// <param name="source">The name, as it was given.</param>
    public static string Named(string source) => source.Length == 0 ? Nameless : source;

    /// <summary>A text in which nothing steers the terminal or turns its direction: pages may hold anything.</summary>
    public static string Printable(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSteering(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = text[i] is '\n' or '\r' or '\t' ? ' ' : '\ufffd';
            }
        }

        return clean?.ToString() ?? text;
    }

    private static bool IsSteering(char letter) =>
        letter is < ' ' or (>= '\x7f' and <= '\x9f') or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Info => "\e[36m",
        Severity.Warning => "\e[33m",
        Severity.Accessibility => "\e[1;35m",
        _ => "\e[1;31m",
    };
}
