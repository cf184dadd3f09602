using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Says in plain words that the program itself is at fault; where in it, only to who asks.</summary>
internal static class FaultReport
{
    /// <summary>The option that asks where in the program a fault arose; every command takes it.</summary>
    public const string Option = "--debug";

    /// <summary>What help says of the option.</summary>
    public const string Description = "Where the program itself is at fault, show where in it";

    /// <summary>The variable that asks the same.</summary>
    public const string Variable = "EXPORTKIT_DEBUG";

    // What the framework throws, and names nowhere, when packing finds no memory; nothing else makes packing fail.
    private const string CompressionFailure = "ZLibException";

    /// <summary>Takes the option out of the words of a command line, so that nothing else comes to see it.</summary>
    /// <param name="arguments">The words.</param>
    /// <param name="environment">What the environment says.</param>
    /// <param name="isWanted">Whether the person wants to see where a fault arose.</param>
    /// <returns>The other words.</returns>
    public static string[] Take(string[] arguments, CommandEnvironment environment, out bool isWanted)
    {
        isWanted = !string.IsNullOrEmpty(environment.Variable(Variable));
        var end = Array.IndexOf(arguments, "--");
        var words = new List<string>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            if ((end < 0 || i < end) && arguments[i] is Option or Option + "=true" or Option + "=false")
            {
                isWanted = arguments[i] != Option + "=false";
            }
            else
            {
                words.Add(arguments[i]);
            }
        }

        return words.Count == arguments.Length ? arguments : [.. words];
    }

    /// <summary>Reports a fault.</summary>
    /// <param name="exception">The fault.</param>
    /// <param name="source">What was worked on.</param>
    /// <param name="diagnostics">Takes what is to be said of it.</param>
    /// <param name="environment">Tells whether the person wants to see where it arose.</param>
    public static void Add(Exception exception, string source, DiagnosticBag diagnostics, CommandEnvironment environment) =>
        diagnostics.Add(Of(exception, source, environment.ShowsFaults));

    /// <summary>What is to be said of a fault.</summary>
    /// <param name="exception">The fault.</param>
    /// <param name="source">What was worked on.</param>
    /// <param name="showsPlace">Whether the person wants to see where it arose.</param>
    public static Diagnostic Of(Exception exception, string source, bool showsPlace) =>
        Of(exception, source) with { Trace = showsPlace ? exception.ToString() : null };

    private static Diagnostic Of(Exception exception, string source) => exception switch
    {
        TypeInitializationException { InnerException: { } inner } => Of(inner, source),
        _ when exception is OutOfMemoryException || exception.GetType().Name == CompressionFailure => new(
            DiagnosticCodes.MemoryExhausted,
            "There is not enough memory for this",
            new SourcePlace(source),
            "Allow the program more, or let it work on fewer pages at a time with --jobs 1"),
        _ when IoFailure.Is(exception) => new(
            DiagnosticCodes.MachineUnusable,
            $"A file or folder that the program needs cannot be used: {IoFailure.Describe(exception)}",
            new SourcePlace(source),
            "See that the current folder and the one for temporary files are there, and that the program may use them"),
        _ => new(
            DiagnosticCodes.InternalFault,
            $"A fault of the program ({exception.GetType().Name}): {exception.Message}",
            new SourcePlace(source),
            $"Please report it with what you gave the program; {Option} shows where in the program it is"),
    };
}
