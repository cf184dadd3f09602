using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>One command of the program.</summary>
internal interface ICommand
{
    /// <summary>Examples for its help, each a line that works as it stands.</summary>
    IReadOnlyList<string> Examples { get; }

    /// <summary>Whether it takes settings (<c>exportkit.json</c>, environment variables).</summary>
    bool TakesSettings => true;

    /// <summary>Makes the command with its options.</summary>
    GroupedCommand Build();

    /// <summary>Reads the options as <see cref="Run"/> does, and does nothing else: by it the setting is found that is at fault.</summary>
    /// <exception cref="UsageException">The options are wrong.</exception>
    void Check(ParseResult result, CommandEnvironment environment)
    {
    }

    /// <summary>Does what the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="environment">All that is outside.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The command line is wrong.</exception>
    int Run(ParseResult result, CommandEnvironment environment);
}
