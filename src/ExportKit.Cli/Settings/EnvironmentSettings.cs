using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The settings in environment variables: <c>EXPORTKIT_PAGE_SIZE=a5</c>. An empty variable is none.</summary>
internal static class EnvironmentSettings
{
    /// <summary>Finds them.</summary>
    /// <param name="command">The command whose options they may be.</param>
    /// <param name="environment">Where they are found.</param>
    /// <param name="diagnostics">Takes a warning of each variable that looks like a setting and is none.</param>
    public static Setting[] Read(Command command, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        var settings = new List<Setting>();
        string[]? known = null;
        foreach (var variable in environment.VariableNames())
        {
            if (!variable.StartsWith(SettingNames.VariablePrefix, StringComparison.Ordinal) || environment.Variable(variable) is not { Length: > 0 } value)
            {
                continue;
            }

            var name = variable[SettingNames.VariablePrefix.Length..].ToLowerInvariant().Replace('_', '-');
            var place = new SourcePlace(variable);
            if (SettingNames.Variable(name) == variable && SettingNames.Find(command, name) is not null)
            {
                settings.Add(new(name, place, new(SettingsKind.Text, place) { Text = value }));
            }
            else if (!SettingNames.IsOtherVariable(variable))
            {
                Warn(variable, known ??= Variables(), diagnostics);
            }
        }

        settings.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return [.. settings];
    }

    private static string[] Variables() =>
        [.. SettingNames.All().SelectMany(group => group.Options).Select(option => SettingNames.Variable(SettingNames.Of(option)!)), "EXPORTKIT_SETTINGS", "EXPORTKIT_NO_SETTINGS"];

    private static void Warn(string variable, string[] known, DiagnosticBag diagnostics)
    {
        if (!known.Contains(variable, StringComparer.Ordinal))
        {
            diagnostics.Report(
                DiagnosticCodes.VariableUnknown,
                $"The environment variable {variable} is no setting",
                new SourcePlace(variable),
                Suggestion.Nearest(variable, known) is { } nearest ? $"Did you mean {nearest}?" : "exportkit settings lists those there are");
        }
    }
}
