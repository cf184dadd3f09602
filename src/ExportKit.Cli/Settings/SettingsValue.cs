using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>What kind of value stands in a settings file.</summary>
internal enum SettingsKind
{
    /// <summary>A text in quotation marks.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A value of a settings file, with its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record SettingsValue(SettingsKind Kind, SourcePlace Place)
{
    /// <summary>A text without its quotation marks and escapes, or a number as it is written; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The items of a list.</summary>
    public SettingsValue[] Items { get; init; } = [];

    /// <summary>The members of an object, in their order; no two have one name.</summary>
    public SettingsMember[] Members { get; init; } = [];

    /// <summary>The member of a name; null where there is none.</summary>
    public SettingsValue? Find(string name) => Array.Find(Members, member => member.Name == name)?.Value;
}

/// <summary>A member of an object in a settings file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Value">Its value.</param>
internal sealed record SettingsMember(string Name, SourcePlace Place, SettingsValue Value);
