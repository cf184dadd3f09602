using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Says in plain words that the program itself is at fault.</summary>
internal static class FaultReport
{
    private const string Variable = "EXPORTKIT_DEBUG";

    /// <summary>Whether the person wants the fault itself, with its stack, instead of words.</summary>
    public static bool IsWanted(CommandEnvironment environment) => !string.IsNullOrEmpty(environment.Variable(Variable));

    /// <summary>Reports a fault.</summary>
    public static void Add(Exception exception, string source, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.InternalFault,
            $"A fault of the program ({exception.GetType().Name}): {exception.Message}",
            new SourcePlace(source),
            $"Please report it with the page; {Variable}=1 shows where in the program it is");
}
