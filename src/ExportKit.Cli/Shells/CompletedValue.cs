using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>What a shell can offer as the value of an option.</summary>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Words">The values, where they are listed.</param>
internal sealed record CompletedValue(CompletedKind Kind, string[] Words)
{
    /// <summary>What can be offered for an option.</summary>
    public static CompletedValue Of(Option option)
    {
        if (option.Arity.MaximumNumberOfValues == 0)
        {
            return new(CompletedKind.None, []);
        }

        var help = option.HelpName ?? "";
        if (SettingNames.Of(option) is not null && SettingFacts.Of(option).Choices is { Length: > 0 } choices)
        {
            return new(CompletedKind.Words, choices);
        }

        return new(
            help.Contains("FOLDER", StringComparison.Ordinal) || help.Contains("DIR", StringComparison.Ordinal) ? CompletedKind.Folders
            : help.Contains("FILE", StringComparison.Ordinal) || help.Contains("PATH", StringComparison.Ordinal) || help is "LIST" or "FEED" ? CompletedKind.Files
            : CompletedKind.Text,
            []);
    }
}

/// <summary>Kinds of values.</summary>
internal enum CompletedKind
{
    /// <summary>The option takes none.</summary>
    None,

    /// <summary>Some text that nobody can foresee.</summary>
    Text,

    /// <summary>One of several words.</summary>
    Words,

    /// <summary>A file or folder.</summary>
    Files,

    /// <summary>A folder.</summary>
    Folders,
}
