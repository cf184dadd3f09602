using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command line: finds the command, understands its options, runs it.</summary>
internal static class CommandLine
{
    // Response files and directives would change what a file's name means; bundling would read -out as -o ut.
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="environment">All that is outside.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, CommandEnvironment environment)
    {
        try
        {
            var exitCode = Dispatch(arguments, environment);
            environment.Out.Flush();
            return exitCode;
        }
        catch (UsageException exception)
        {
            environment.Error.WriteLine($"exportkit: {(exception.Code is { } code ? $"error {code}: " : "")}" + DiagnosticPrinter.Printable(exception.Message));
            environment.Error.WriteLine("Try: exportkit --help");
            return ExitCodes.Usage;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            environment.Error.WriteLine("exportkit: standard output cannot be written: " + IoFailure.Describe(exception));
            return ExitCodes.Failed;
        }
    }

    private static int Dispatch(string[] arguments, CommandEnvironment environment)
    {
        if (arguments is [var name, ..] && Commands.Find(name) is { } command)
        {
            return Run(command, arguments[1..], environment);
        }

        switch (arguments)
        {
            case ["--version"]:
                environment.Out.WriteLine(Writing.ToolInfo.NameAndVersion);
                return ExitCodes.Done;
            case ["--help" or "-h" or "-?" or "help"]:
                Help.Write(environment.Out);
                return ExitCodes.Done;
            case ["help", var topic] when Commands.Find(topic) is { } asked:
                Help.Write(asked.Build(), asked.Examples, environment.Out);
                return ExitCodes.Done;
            case []:
                Help.Write(environment.Error);
                return ExitCodes.Usage;
        }

        throw new UsageException(UnknownWords.Command(arguments[0]));
    }

    private static int Run(ICommand command, string[] arguments, CommandEnvironment environment)
    {
        var symbols = command.Build();
        if (AsksForHelp(arguments))
        {
            Help.Write(symbols, command.Examples, environment.Out);
            return ExitCodes.Done;
        }

        var result = symbols.Parse(arguments, Configuration);
        UnknownWords.Refuse(arguments, result, symbols);
        return result.Errors is [var error, ..]
            ? throw new UsageException(error.Message)
            : command.Run(result, environment);
    }

    private static bool AsksForHelp(string[] arguments)
    {
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case "--":
                    return false;
                case "--help" or "-h" or "-?":
                    return true;
            }
        }

        return false;
    }
}
