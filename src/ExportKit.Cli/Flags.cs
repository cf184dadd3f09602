using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>Options that are given or not, and take no value.</summary>
internal static class Flags
{
    /// <summary>Makes one. It is declared to hold a text that it never has: options that hold a truth value are compiled at
    /// run time, which takes as long as reading the whole command line.</summary>
    public static Option<string> Create(string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Whether it is given.</summary>
    public static bool Has(this ParseResult result, Option<string> flag) => result.GetResult(flag) is not null;
}
