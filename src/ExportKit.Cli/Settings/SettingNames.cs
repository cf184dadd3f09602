using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>Tells of options what they are as settings.</summary>
internal static class SettingNames
{
    /// <summary>What the names of environment variables begin with.</summary>
    public const string VariablePrefix = "EXPORTKIT_";

    // What the program, its tests and its scripts ask of the environment beside settings.
    private static readonly string[] OtherVariables =
    [
        "EXPORTKIT_DEBUG", "EXPORTKIT_ACCEPT_GOLDEN", "EXPORTKIT_TEST_RESULTS", "EXPORTKIT_PAGE", "EXPORTKIT_TOOL", "EXPORTKIT_KILLS", "EXPORTKIT_KILL_TABLE",
        "EXPORTKIT_FAULT_TABLE", "EXPORTKIT_LONG_FAULTS", "EXPORTKIT_FUZZ_BOOKS", "EXPORTKIT_SAFETY_CASES",
    ];

    /// <summary>The name of the setting that an option is; null where it has no long name, or chooses the settings themselves.</summary>
    public static string? Of(Option option)
    {
        var name = LongName(option);
        return name is null or SettingsOptions.FileOption or SettingsOptions.NoneOption ? null : name[2..];
    }

    /// <summary>The option of a command that a setting is; null where the command has none of this name.</summary>
    public static Option? Find(Command command, string name)
    {
        foreach (var option in command.Options)
        {
            if (Of(option) == name)
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>The environment variable of a setting.</summary>
    public static string Variable(string name) => VariablePrefix + name.Replace('-', '_').ToUpperInvariant();

    /// <summary>Whether an environment variable that begins like a setting is known to be none.</summary>
    public static bool IsOtherVariable(string variable) => OtherVariables.Contains(variable, StringComparer.Ordinal);

    /// <summary>The options of all commands that are settings, each name once, with the groups in which help shows them.</summary>
    public static OptionGroup[] All()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var groups = new List<(string Title, List<Option> Options)>();
        foreach (var group in Commands.All.Where(command => command.Name != SettingsCommand.Name).SelectMany(command => Groups(command.Name)))
        {
            var index = groups.FindIndex(one => one.Title == group.Title);
            if (index < 0)
            {
                index = groups.Count;
                groups.Add((group.Title, []));
            }

            groups[index].Options.AddRange(group.Options.Where(option => Of(option) is { } name && known.Add(name)));
        }

        return [.. groups.Where(group => group.Options.Count > 0).Select(group => new OptionGroup(group.Title, [.. group.Options]))];
    }

    // Commands that take no settings have options that are none.
    private static IEnumerable<OptionGroup> Groups(string command) =>
        Commands.Find(command) is { TakesSettings: true } found ? found.Build().Groups : [];

    /// <summary>Whether a setting says what the documents of a page are like, so that it is taken from the settings nearest to the page;
    /// the others hold for a run as a whole.</summary>
    public static bool IsOfPages(string name) => name
        is "lang" or "title" or "author" or "date" or "publisher" or "base-url"
        or "no-images" or "strict" or "select" or "remove"
        or "page-size" or "landscape" or "margins" or "columns" or "duplex"
        or "preset" or "font" or "font-size" or "line-spacing"
        or "theme" or "accent" or "logo" or "no-links-list" or "no-qr"
        or "pdf-standard" or "attach-source" or "fast-web-view"
        or "no-cover" or "image-width" or "certified-by" or "certifier-credential" or "certifier-report" or "a11y-exemption"
        or "page-list" or "page-marks" or "narrate-by" or "voice-rate" or "audio"
        or "headings" or "links" or "tables" or "wrap" or "ascii-punctuation" or "crlf" or "encoding" or "no-contents" or "body-only"
        or "cells" or "lines" or "uncontracted" or "table" or "no-page-numbers";

    /// <summary>Whether a setting is taken from a file, by who vouches for it: what sends something elsewhere, loosens a guard or runs
    /// scripts is the person's to say, and what gives a person's word is said where they stand, or nowhere.</summary>
    public static bool IsTrusted(string name, SettingsTrust trust) => name switch
    {
        "header" or "cookie-file" or "fetch-images" or "allow-private" or "ignore-robots" or "render" or "narrate" or "voice-command" or "voice-input" => trust == SettingsTrust.Person,
        "images-from" or "table" or "cache" or "cache-size" or "contact" or "certified-by" or "certifier-credential" or "certifier-report" or "a11y-exemption" => trust != SettingsTrust.Page,
        _ when name.StartsWith("max-", StringComparison.Ordinal) => trust == SettingsTrust.Person,
        _ => true,
    };

    /// <summary>Whether an option gives values to names (<c>CODE=SEVERITY</c>), which a settings file may write as an object.</summary>
    public static bool TakesPairs(Option option) => option.HelpName?.Contains('=', StringComparison.Ordinal) == true;

    /// <summary>Whether a value of an option is a path.</summary>
    public static bool IsPath(Option option, string value)
    {
        var help = option.HelpName ?? "";
        var isPath = Of(option) is "from" or "feed" || Says(help, "FILE") || Says(help, "PATH") || Says(help, "FOLDER") || Says(help, "DIR");
        return isPath && value != InputReader.Standard && !value.Contains("://", StringComparison.Ordinal)
            && (!Says(help, "NAME") || IsFileName(value));
    }

    // Where an option takes a name or a file, as of a font.
    private static bool IsFileName(string value) =>
        value.Contains('/', StringComparison.Ordinal) || value.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.GetExtension(value).Length > 1;

    private static bool Says(string help, string word) => help.Contains(word, StringComparison.Ordinal);

    private static string? LongName(Option option)
    {
        if (option.Name.StartsWith("--", StringComparison.Ordinal))
        {
            return option.Name;
        }

        foreach (var alias in option.Aliases)
        {
            if (alias.StartsWith("--", StringComparison.Ordinal))
            {
                return alias;
            }
        }

        return null;
    }
}
