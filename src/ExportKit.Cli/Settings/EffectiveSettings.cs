using System.Collections.Immutable;
using System.CommandLine;
using ExportKit.Diagnostics;
using ExportKit.Reading.Selecting;

namespace ExportKit.Cli;

/// <summary>A command line with the settings that stand before its own words, and the means to tell which of them is at fault.</summary>
/// <param name="Symbols">The command.</param>
/// <param name="Applied">The settings that hold, none of which the command line's own words replace.</param>
/// <param name="Own">The command line's own words.</param>
internal sealed record EffectiveSettings(GroupedCommand Symbols, IReadOnlyList<AppliedSetting> Applied, OwnWords Own)
{
    /// <summary>What it all means.</summary>
    public ParseResult Result { get; init; } = Own.Result;

    /// <summary>The rules for sites.</summary>
    public ImmutableArray<SiteRule> Sites { get; init; } = [];

    /// <summary>Adds to options what settings say that no option does.</summary>
    /// <param name="options">What <see cref="Result"/> means.</param>
    public ExportOptions Complete(ExportOptions options) =>
        Sites.IsEmpty ? options : options with { Rules = (options.Rules ?? new SiteRules()) with { Sites = Sites } };

    /// <summary>What it would mean without an option, and without inputs.</summary>
    /// <param name="left">The option to leave out; null for none.</param>
    public ParseResult Without(Option? left) => CommandLine.Parse(Symbols,
    [
        .. Applied.Where(setting => setting.Option != left).SelectMany(setting => setting.Words),
        .. Own.Options().Where(given => given.Option != left).SelectMany(given => given.Words),
    ]);

    /// <summary>Tells of a fault of the options with its place, where settings have a part in it.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="check">Reads the options as the one that found the fault did, and does nothing else.</param>
    /// <returns>What to say; null where the command line's own words alone are at fault.</returns>
    public Diagnostic? Explain(UsageException fault, Action<ParseResult> check)
    {
        // Who has a part in a fault is who makes it vanish by leaving.
        var isFoundAgain = Fault(Without(null), check) == fault.Message;
        bool HasPart(Option option) => isFoundAgain ? Fault(Without(option), check) != fault.Message : IsNamed(option, fault.Message);
        var settings = Applied.Where(setting => setting.Words.Length > 0 && HasPart(setting.Option)).Select(setting => setting.Setting).ToList();
        if (settings.Count == 0)
        {
            return null;
        }

        var own = Own.Options().Select(given => given.Option).Where(HasPart).Select(option => $"{option.Name} on the command line");
        string[] others = [.. settings.Skip(1).Select(setting => $"\"{setting.Name}\" at {setting.Value.Place}"), .. own];
        return new Diagnostic(
            fault.Code ?? DiagnosticCodes.SettingValueBad,
            fault.Message.TrimEnd('.'),
            settings[0].Value.Place,
            others.Length == 0 ? $"This is what the setting \"{settings[0].Name}\" says" : $"\"{settings[0].Name}\" is set here, and {string.Join(", ", others)}: change or leave out one of them");
    }

    private static string? Fault(ParseResult result, Action<ParseResult> check)
    {
        try
        {
            check(result);
            return null;
        }
        catch (UsageException exception)
        {
            return exception.Message;
        }
    }

    private static bool IsNamed(Option option, string message)
    {
        string[] words = message.Split([' ', '.', ',', ';', ':', '"', '='], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains(option.Name, StringComparer.Ordinal) || option.Aliases.Any(alias => words.Contains(alias, StringComparer.Ordinal));
    }
}
