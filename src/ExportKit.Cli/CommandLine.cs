using System.CommandLine;
using System.CommandLine.Parsing;
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
        arguments = FaultReport.Take(arguments, environment, out var showsFaults);
        environment = environment with { ShowsFaults = showsFaults };
        var exitCode = Guarded(arguments, environment);
        environment.Said.Tell(environment);
        return exitCode;
    }

    private static int Guarded(string[] arguments, CommandEnvironment environment)
    {
        try
        {
            var exitCode = Dispatch(arguments, environment);
            environment.Out.Flush();
            return exitCode;
        }
        catch (UsageException exception)
        {
            Say(exception, arguments, environment);
            return ExitCodes.Usage;
        }
        catch (SettingsRefused refused)
        {
            Print(refused.Diagnostics, environment);
            return ExitCodes.Usage;
        }
        catch (Exception exception) when (IsOfOutput(exception))
        {
            Print([Unwritable.StandardOutput(exception)], environment);
            return ExitCodes.Failed;
        }
        catch (Exception exception)
        {
            Print([FaultReport.Of(exception, "exportkit", environment.ShowsFaults)], environment);
            return ExitCodes.Failed;
        }
    }

    // On Windows the console's own streams say no more than that something failed.
    private static bool IsOfOutput(Exception exception) => exception is StandardStreamException || (OperatingSystem.IsWindows() && IoFailure.Is(exception));

    private static void Say(UsageException exception, string[] arguments, CommandEnvironment environment)
    {
        var message = DiagnosticPrinter.Printable(exception.Message);
        if (exception.Code is { } code)
        {
            environment.Error.WriteLine($"exportkit: error {code}: {message}");
            environment.Said.Add(code, Severity.Error);
            if (exception.Hint is { } hint)
            {
                environment.Error.WriteLine("  hint: " + DiagnosticPrinter.Printable(hint));
            }
        }
        else
        {
            environment.Error.WriteLine("exportkit: " + message);
            environment.Error.WriteLine(arguments is [var name, ..] && Commands.Find(name) is not null ? $"Try: exportkit {name} --help" : "Try: exportkit --help");
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

    /// <summary>Understands words by a command's options.</summary>
    /// <exception cref="UsageException">They are wrong.</exception>
    internal static ParseResult Parse(GroupedCommand symbols, string[] words)
    {
        var result = symbols.Parse(words, Configuration);
        UnknownWords.Refuse(words, result, symbols);
        return result.Errors is [var error, ..] ? throw new UsageException(Words(error)) : result;
    }

    private static string Words(ParseError error) => error.SymbolResult is OptionResult { Tokens.Count: 0, Option: var option }
        ? $"{option.Name} needs a value{(option.HelpName is { Length: > 0 } value ? $": {option.Name} {value}" : string.Empty)}."
        : error.Message;

    private static int Run(ICommand command, string[] arguments, CommandEnvironment environment)
    {
        var symbols = command.Build();
        var options = new SettingsOptions();
        if (command.TakesSettings)
        {
            options.AddTo(symbols);
        }

        if (AsksForHelp(arguments))
        {
            Help.Write(symbols, command.Examples, environment.Out);
            return ExitCodes.Done;
        }

        if (!command.TakesSettings)
        {
            return command.Run(Parse(symbols, arguments), environment);
        }

        var settings = CommandSettings.Read(symbols, options, arguments, environment);
        return Run(command, settings, environment with { Settings = settings });
    }

    private static int Run(ICommand command, CommandSettings settings, CommandEnvironment environment)
    {
        if (settings.Warnings.Count > 0 && (SettingNames.Find(settings.Run.Result.CommandResult.Command, "quiet") is not { } quiet || settings.Run.Result.GetResult(quiet) is null))
        {
            Print(settings.Warnings, environment);
        }

        try
        {
            return command.Run(settings.Run.Result, environment);
        }
        catch (UsageException fault) when (settings.Run.Explain(fault, result => command.Check(result, environment)) is { } explained)
        {
            throw new SettingsRefused([explained]);
        }
    }

    private static void Print(IReadOnlyList<Diagnostic> diagnostics, CommandEnvironment environment)
    {
        foreach (var diagnostic in diagnostics)
        {
            DiagnosticPrinter.ToError(environment).Print(diagnostic, SettingsFile.FileName);
        }
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
