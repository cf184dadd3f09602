using ExportKit.Checking;

namespace ExportKit.Cli.Checking;

/// <summary>A validator of others, run as a program.</summary>
internal interface IOutsideValidator
{
    /// <summary>Its name, in reports and for <c>--validators</c>.</summary>
    string Name { get; }

    /// <summary>How to install it, as one sentence without its full stop.</summary>
    string InstallHint { get; }

    /// <summary>Finds it on this machine.</summary>
    /// <returns>The program and the arguments that stand before all others; null where it is not installed.</returns>
    string[]? Find(CommandEnvironment environment);

    /// <summary>Runs it over a document.</summary>
    /// <param name="command">What <see cref="Find"/> gave.</param>
    /// <param name="document">The document.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="report">Takes the rules that it checked, by its name.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="IOException">There is no place for its files.</exception>
    ValidatorRun Run(string[] command, CheckedDocument document, CommandEnvironment environment, CheckReportBuilder report);
}
