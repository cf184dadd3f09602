using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command line is wrong; the message says how, and what would be right.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>The command line asks for what cannot be, as a code tells.</summary>
    public UsageException(DiagnosticCode code, string message)
        : base(message) => Code = code;

    /// <summary>The code of what is wrong; null where words of the command line cannot be understood.</summary>
    public DiagnosticCode? Code { get; }

    /// <summary>What to do about it, where the message does not say it; shown with a code alone.</summary>
    public string? Hint { get; init; }

    /// <summary>The command line asks for what cannot be.</summary>
    /// <param name="diagnostic">Why.</param>
    public UsageException(Diagnostic diagnostic)
        : base($"{diagnostic.Message}. {diagnostic.Hint}.") => Code = diagnostic.Code;
}
