using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A setting that is an option of a command, as words of its command line.</summary>
/// <param name="Option">The option.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Words">The words; none for a flag that is off.</param>
internal sealed record AppliedSetting(Option Option, Setting Setting, string[] Words);

/// <summary>Makes words of a command line of settings.</summary>
internal static class SettingWords
{
    /// <summary>The words of a setting.</summary>
    /// <param name="option">The option that it is.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="environment">Tells what the current folder is.</param>
    /// <param name="diagnostics">Takes what is wrong with its value.</param>
    /// <returns>The words; null with an error among the diagnostics where its value has another type, or leads where it may not.</returns>
    public static AppliedSetting? Make(Option option, Setting setting, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        var words = option.Arity.MaximumNumberOfValues == 0 ? Flag(setting, diagnostics)
            : option.Arity.MaximumNumberOfValues > 1 ? Several(option, setting, environment, diagnostics)
            : One(option, setting, environment, diagnostics);
        return words is null ? null : new AppliedSetting(option, setting, words);
    }

    /// <summary>The truth value of a word in the environment or behind a flag; null where it is none.</summary>
    public static bool? Truth(string? word) => word?.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static string[]? Flag(Setting setting, DiagnosticBag diagnostics)
    {
        var truth = setting.Value.Kind switch
        {
            SettingsKind.True => true,
            SettingsKind.False => false,
            SettingsKind.Text when setting.IsVariable => Truth(setting.Value.Text),
            _ => null,
        };
        if (truth is null)
        {
            WrongType(setting, setting.Value, setting.IsVariable ? "true or false" : "true or false, without quotation marks", diagnostics);
            return null;
        }

        return truth == true ? ["--" + setting.Name] : [];
    }

    private static string[]? One(Option option, Setting setting, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        // An option may do without its value.
        if (option.Arity.MinimumNumberOfValues == 0 && setting.Value.Kind is SettingsKind.True or SettingsKind.False)
        {
            return Flag(setting, diagnostics);
        }

        return Word(option, setting, setting.Value, "a text or a number", environment, diagnostics) is { } word ? [word] : null;
    }

    private static string[]? Several(Option option, Setting setting, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        var words = new List<string>();
        var isWhole = true;
        foreach (var item in Items(option, setting))
        {
            if (Word(option, setting, item, "texts, as a list in square brackets", environment, diagnostics) is { } word)
            {
                words.Add(word);
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole ? [.. words] : null;
    }

    // In the environment, each of several values has a line of its own.
    private static SettingsValue[] Items(Option option, Setting setting) => setting.Value switch
    {
        { Kind: SettingsKind.List } list => list.Items,
        { Kind: SettingsKind.Object } pairs when SettingNames.TakesPairs(option) => Array.ConvertAll(pairs.Members, Pair),
        var one when setting.IsVariable => Array.ConvertAll(
            one.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), line => one with { Text = line }),
        var one => [one],
    };

    // Options that give something to a name, such as a severity to a code, are written as an object too.
    private static SettingsValue Pair(SettingsMember member) =>
        member.Value.Kind is SettingsKind.Text or SettingsKind.Number ? member.Value with { Kind = SettingsKind.Text, Text = $"{member.Name}={member.Value.Text}" } : member.Value;

    private static string? Word(
        Option option, Setting setting, SettingsValue value, string wanted, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        if (value.Kind is not (SettingsKind.Text or SettingsKind.Number))
        {
            WrongType(setting, value, wanted, diagnostics);
            return null;
        }

        if (value.Text.Trim().Length == 0)
        {
            diagnostics.Report(
                DiagnosticCodes.SettingValueBad, $"The value of {Name(setting)} is empty", value.Place, "Give it one, or leave it out");
            return null;
        }

        var text = SettingNames.IsPath(option, value.Text) ? Resolve(setting, value, environment, diagnostics) : value.Text;
        return text is null ? null : $"--{setting.Name}={text}";
    }

    // A path is relative to the file in which it stands.
    private static string? Resolve(Setting setting, SettingsValue value, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        if (setting.Folder.Length == 0)
        {
            return value.Text;
        }

        var target = environment.Files.FullPath(Path.Combine(setting.Folder, value.Text));
        if (setting.Trust != SettingsTrust.Person && !IsWithin(target, setting.Folder))
        {
            diagnostics.Report(
                DiagnosticCodes.SettingLeadsOut,
                $"{Name(setting)} leads to {value.Text}, which is out of the folder of these settings; they were found, not named",
                value.Place,
                $"Keep it within the folder, name the settings with {SettingsOptions.FileOption}, or give --{setting.Name} on the command line");
            return null;
        }

        var folder = Path.GetRelativePath(environment.Files.FullPath("."), setting.Folder);
        return Path.IsPathRooted(value.Text) || folder == "." ? value.Text : Path.Join(folder, value.Text);
    }

    private static bool IsWithin(string path, string folder)
    {
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var root = Path.TrimEndingDirectorySeparator(folder);
        return path.StartsWith(root, comparison)
            && (path.Length == root.Length || Path.EndsInDirectorySeparator(root) || path[root.Length] is '/' || path[root.Length] == Path.DirectorySeparatorChar);
    }

    private static void WrongType(Setting setting, SettingsValue value, string wanted, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.SettingTypeWrong,
            $"{Name(setting)} is {Said(value)}, and takes {wanted}",
            value.Place,
            setting.IsVariable ? $"Write {setting.Place.Source}=true" : null);

    private static string Said(SettingsValue value) => value.Kind switch
    {
        SettingsKind.Text => $"the text \"{value.Text}\"",
        SettingsKind.Number => value.Text,
        SettingsKind.True => "true",
        SettingsKind.False => "false",
        SettingsKind.Null => "null",
        SettingsKind.List => "a list",
        _ => "an object",
    };

    private static string Name(Setting setting) => setting.IsVariable ? setting.Place.Source : $"\"{setting.Name}\"";
}
