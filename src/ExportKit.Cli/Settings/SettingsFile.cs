using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A settings file, joined with those that it builds on.</summary>
/// <param name="name">Its name in messages.</param>
/// <param name="trust">Who vouches for it.</param>
internal sealed class SettingsFile(string name, SettingsTrust trust)
{
    /// <summary>What settings files are called.</summary>
    public const string FileName = "exportkit.json";

    /// <summary>Its name in messages.</summary>
    public string Name { get; } = name;

    /// <summary>Who vouches for it.</summary>
    public SettingsTrust Trust { get; } = trust;

    /// <summary>Its settings and those that it takes over, each once, in order of their names in the files; <c>null</c> ones are left out.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];

    /// <summary>The rules for sites, as they stand in the file and then in those that it builds on; each is the value of a member <c>sites</c>.</summary>
    public ImmutableArray<SettingsValue> Sites { get; init; } = [];

    /// <summary>What is wrong with it; errors where it cannot be used.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];
}
