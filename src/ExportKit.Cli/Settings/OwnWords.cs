using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>What the person wrote on the command line, understood before any settings.</summary>
internal sealed class OwnWords
{
    private readonly HashSet<Option> _off = [];

    /// <summary>Understands it.</summary>
    /// <param name="symbols">The command.</param>
    /// <param name="arguments">Its words, without the command's name.</param>
    /// <exception cref="UsageException">It is wrong in itself.</exception>
    public OwnWords(GroupedCommand symbols, string[] arguments)
    {
        Words = FlagWords.Resolve(arguments, symbols, _off);
        Result = CommandLine.Parse(symbols, Words);
    }

    /// <summary>The words, without truth values behind flags.</summary>
    public string[] Words { get; }

    /// <summary>What they mean on their own.</summary>
    public ParseResult Result { get; }

    /// <summary>Whether an option is given, if only to turn it off.</summary>
    public bool Has(Option option) => _off.Contains(option) || Result.GetResult(option) is { Implicit: false };

    /// <summary>Whether a flag is turned off.</summary>
    public bool IsOff(Option option) => _off.Contains(option);

    /// <summary>The words of each option that is given, without the inputs.</summary>
    public List<(Option Option, string[] Words)> Options()
    {
        var options = new List<(Option, string[])>();
        foreach (var option in Result.CommandResult.Command.Options)
        {
            if (Result.GetResult(option) is { Implicit: false } given)
            {
                options.Add((option, given.Tokens.Count == 0 ? [option.Name] : [.. given.Tokens.Select(token => $"{option.Name}={token.Value}")]));
            }
        }

        return options;
    }
}
