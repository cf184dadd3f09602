using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>A command as manuals and shells are told of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Symbols">Its arguments and options.</param>
/// <param name="Examples">Lines that work as they stand.</param>
internal sealed record CommandOutline(string Name, string Description, GroupedCommand Symbols, IReadOnlyList<string> Examples)
{
    /// <summary>The options that help shows, in its order, and help itself.</summary>
    public IEnumerable<Option> Options => Symbols.Groups.SelectMany(group => group.Options).Where(option => !option.Hidden);

    /// <summary>All commands with all their options, in the order of help.</summary>
    public static CommandOutline[] All() => Array.ConvertAll(Commands.All, name =>
    {
        var command = Commands.Find(name.Name)!;
        var symbols = command.Build();
        if (command.TakesSettings)
        {
            new SettingsOptions().AddTo(symbols);
        }

        return new CommandOutline(name.Name, name.Description, symbols, command.Examples);
    });

    /// <summary>The names of an option, the short ones first.</summary>
    public static string[] Names(Option option) => [.. option.Aliases.Prepend(option.Name).OrderBy(name => name.Length)];
}
