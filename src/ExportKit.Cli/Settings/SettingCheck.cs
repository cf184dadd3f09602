using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Tells which settings of a file are taken.</summary>
internal static class SettingCheck
{
    /// <summary>Refuses a setting that no command has as an option; one of another command is passed over, since a file serves all.</summary>
    /// <param name="setting">The setting, which the command at hand has not.</param>
    /// <param name="command">The command at hand.</param>
    /// <param name="diagnostics">Takes the error.</param>
    public static void RefuseUnknown(Setting setting, Command command, DiagnosticBag diagnostics)
    {
        string[] known = [.. SettingNames.All().SelectMany(group => group.Options).Select(option => SettingNames.Of(option)!)];
        if (known.Contains(setting.Name, StringComparer.Ordinal))
        {
            return;
        }

        string[] names = [.. command.Options.Select(SettingNames.Of).OfType<string>(), .. known, "extends", "sites"];
        var nearest = Suggestion.Nearest(Kebab(setting.Name), names);
        diagnostics.Report(
            DiagnosticCodes.SettingUnknown,
            $"\"{setting.Name}\" is no setting",
            setting.Place,
            nearest is null ? "exportkit init writes a file with all of them" : $"Did you mean \"{nearest}\"?");
    }

    /// <summary>Whether a setting of a file is taken.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="isOfRun">Whether the file holds for the run as a whole.</param>
    /// <param name="isGiven">Whether the command line gives the option, so that nothing is missed.</param>
    /// <param name="diagnostics">Takes why it is not taken.</param>
    public static bool IsTaken(Setting setting, bool isOfRun, bool isGiven, DiagnosticBag diagnostics)
    {
        if (!isOfRun && !SettingNames.IsOfPages(setting.Name))
        {
            diagnostics.Report(
                DiagnosticCodes.SettingOfRuns,
                $"\"{setting.Name}\" holds for a run as a whole, and is taken from the settings of the current folder alone",
                setting.Place,
                $"Run in the folder of these settings, or name them with {SettingsOptions.FileOption}");
            return false;
        }

        if (SettingNames.IsTrusted(setting.Name, setting.Trust))
        {
            return true;
        }

        if (!isGiven)
        {
            diagnostics.Report(
                DiagnosticCodes.SettingNotTrusted,
                $"\"{setting.Name}\" is not taken from settings that were found, since pages of others may bring them along",
                setting.Place,
                $"Name the settings with {SettingsOptions.FileOption}, or give --{setting.Name} on the command line or {SettingNames.Variable(setting.Name)} in the environment");
        }

        return false;
    }

    // People write pageSize, page_size and --page-size.
    private static string Kebab(string name)
    {
        var words = new System.Text.StringBuilder();
        foreach (var letter in name.TrimStart('-'))
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }

            words.Append(letter is '_' or ' ' ? '-' : char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
