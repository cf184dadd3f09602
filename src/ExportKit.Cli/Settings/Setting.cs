using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Who vouches for a setting.</summary>
internal enum SettingsTrust
{
    /// <summary>The person who runs the program: an environment variable, or a file that they name.</summary>
    Person,

    /// <summary>The folder that the person stands in, or one above it.</summary>
    CurrentFolder,

    /// <summary>The folder of a page, which may have come from anywhere.</summary>
    Page,
}

/// <summary>A setting and where it comes from.</summary>
/// <param name="Name">Its name, which is that of the option without its dashes.</param>
/// <param name="Place">Where its name stands: a place in a file, or the name of an environment variable.</param>
/// <param name="Value">Its value.</param>
internal sealed record Setting(string Name, SourcePlace Place, SettingsValue Value)
{
    /// <summary>The full path of the folder that its paths are relative to; empty for the current folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Who vouches for it.</summary>
    public SettingsTrust Trust { get; init; } = SettingsTrust.Person;

    /// <summary>Whether it comes from an environment variable, where all values are texts.</summary>
    public bool IsVariable => Place.Line == 0;
}
