using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The options that say which settings a command takes.</summary>
internal sealed class SettingsOptions
{
    /// <summary>Names a settings file.</summary>
    public const string FileOption = "--settings";

    /// <summary>Takes none.</summary>
    public const string NoneOption = "--no-settings";

    private readonly Option<string> _file = new(FileOption)
    {
        HelpName = "FILE", Description = "Take the settings of this file, and look for no exportkit.json upwards from the input",
    };

    private readonly Option<string> _none = Flags.Create("Take the settings of no file", NoneOption);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command) => command.AddGroup("Settings (see exportkit init)", _file, _none);

    /// <summary>Finds the settings that a command line asks for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="isOff">Whether a flag was turned off in it.</param>
    /// <param name="environment">Where they are looked for.</param>
    /// <exception cref="UsageException">It asks for a file and for none.</exception>
    public SettingsFinder Find(ParseResult result, Func<Option, bool> isOff, CommandEnvironment environment)
    {
        var file = OptionValues.Text(FileOption, result.GetValue(_file));
        var isNone = result.Has(_none);
        if (file is not null && isNone)
        {
            throw new UsageException($"{FileOption} names a file of settings, and {NoneOption} takes none. Leave one of them out.");
        }

        // What the person says on the command line wins over their environment.
        if (file is null && !isNone)
        {
            file = environment.Variable("EXPORTKIT_SETTINGS") is { Length: > 0 } named ? named : null;
            isNone = file is null && !isOff(_none) && SettingWords.Truth(environment.Variable("EXPORTKIT_NO_SETTINGS")) == true;
        }

        return file is not null || isNone ? new SettingsFinder(environment, file) : new SettingsFinder(environment);
    }
}
