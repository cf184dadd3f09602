using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Which codes a run has said, so that it can end with where they are explained: once, however many there were.</summary>
internal sealed class SaidCodes
{
    private string? _first;

    /// <summary>Remembers a code. What is no more than worth knowing is not worth another line.</summary>
    /// <param name="code">The code.</param>
    /// <param name="severity">How much it matters here.</param>
    public void Add(DiagnosticCode code, Severity severity)
    {
        if (severity > Severity.Info)
        {
            _first ??= code.Id;
        }
    }

    /// <summary>Says where codes are explained, if any was said, to people: at a terminal, or in the log of a build. What programs read
    /// stays as it is.</summary>
    /// <param name="environment">Where to.</param>
    public void Tell(CommandEnvironment environment)
    {
        if (_first is not null && (environment.IsErrorTerminal() || !string.IsNullOrEmpty(environment.Variable("CI"))))
        {
            environment.Error.WriteLine($"What a code means, and what to do: exportkit codes {_first}");
        }
    }
}
