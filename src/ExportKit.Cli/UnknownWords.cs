using System.CommandLine;
using System.CommandLine.Parsing;

namespace ExportKit.Cli;

/// <summary>Refuses words that name no command and no option, and names the nearest that does.</summary>
internal static class UnknownWords
{
    /// <summary>What to say of a first word that is no command.</summary>
    public static string Command(string word)
    {
        if (word.StartsWith('-') && word.Length > 1)
        {
            return $"\"{word}\" is no option here. Options stand after the command: exportkit pdf story.html -o exports";
        }

        return Suggestion.Nearest(word, Commands.All.Select(command => command.Name)) is { } nearest
            ? $"\"{word}\" is no command. Did you mean {nearest}?"
            : $"\"{word}\" is no command. Say which document you want: exportkit pdf {word}";
    }

    /// <summary>Refuses unknown options, values for options that take none, and inputs that are too many; words after
    /// <c>--</c> are inputs, whatever they begin with.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public static void Refuse(string[] arguments, ParseResult result, Command command)
    {
        RefuseOptions(result, command);
        RefuseValues(arguments, command);
        if (result.UnmatchedTokens is [var word, ..])
        {
            throw new UsageException($"\"{word}\" is one input too many: {command.Name} takes {(command.Arguments.Count == 0 ? "none" : "one")}.");
        }
    }

    private static void RefuseOptions(ParseResult result, Command command)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return;
            }

            if (token.Type == TokenType.Argument && IsOption(token.Value) && !IsValue(token, result, command))
            {
                throw new UsageException(Option(token.Value, command));
            }
        }
    }

    private static void RefuseValues(string[] arguments, Command command)
    {
        foreach (var argument in arguments.TakeWhile(argument => argument != "--").Where(IsOption))
        {
            var name = Name(argument);
            if (name.Length < argument.Length
                && command.Options.Any(option => option.Arity.MaximumNumberOfValues == 0 && Names(option).Contains(name, StringComparer.Ordinal)))
            {
                throw new UsageException($"{name} takes no value but true and false.");
            }
        }
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string Name(string word) => word.IndexOfAny(['=', ':']) is > 0 and var end ? word[..end] : word;

    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    // A word that an option took as its value is no option.
    private static bool IsValue(Token token, ParseResult result, Command command) =>
        command.Options.Any(option => result.GetResult(option) is { } taken && taken.Tokens.Any(value => ReferenceEquals(value, token)));

    private static string Option(string word, Command command)
    {
        var name = Name(word);
        return Suggestion.Nearest(name, command.Options.SelectMany(Names).Append("--help").Append(FaultReport.Option)) is { } nearest
            ? $"\"{name}\" is no option of {command.Name}. Did you mean {nearest}?"
            : $"\"{name}\" is no option of {command.Name}.";
    }
}
