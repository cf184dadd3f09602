using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Reads settings files, with those that they build on (<c>extends</c>).</summary>
internal sealed class SettingsLoader
{
    private const int MostBytes = 1024 * 1024;
    private const int MostFiles = 8;
    private readonly CommandEnvironment _environment;
    private readonly string _currentFolder;

    public SettingsLoader(CommandEnvironment environment)
    {
        _environment = environment;
        _currentFolder = environment.Files.FullPath(".");
    }

    /// <summary>Reads a file.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="trust">Who vouches for it.</param>
    public SettingsFile Load(string fullPath, SettingsTrust trust)
    {
        var diagnostics = new DiagnosticBag();
        var settings = new Dictionary<string, Setting>(StringComparer.Ordinal);
        var sites = ImmutableArray.CreateBuilder<SettingsValue>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        SettingsValue? link = null;
        for (var path = fullPath; path is not null && IsNew(path, link, known, diagnostics);)
        {
            var root = Read(path, link, diagnostics);
            Take(root, path, trust, settings, sites);
            link = root?.Find("extends");
            path = link is null ? null : Base(link, path, trust, diagnostics);
        }

        return new(Shown(fullPath), trust)
        {
            Settings = [.. settings.Values.Where(setting => setting.Value.Kind != SettingsKind.Null)],
            Sites = sites.ToImmutable(),
            Problems = diagnostics.ToImmutable(),
        };
    }

    /// <summary>The name of a file in messages: from the current folder on.</summary>
    public string Shown(string fullPath) => Path.GetRelativePath(_currentFolder, fullPath).Replace('\\', '/');

    private static bool IsNew(string path, SettingsValue? link, HashSet<string> known, DiagnosticBag diagnostics)
    {
        var isKnown = !known.Add(path);
        if (!isKnown && known.Count <= MostFiles)
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticCodes.SettingsCircular,
            isKnown ? "The settings build on themselves" : $"The settings build on more than {MostFiles - 1} other files",
            link?.Place,
            "Take \"extends\" out of one of the files");
        return false;
    }

    // What stands nearer wins over what it builds on.
    private static void Take(
        SettingsValue? root, string path, SettingsTrust trust, Dictionary<string, Setting> settings, ImmutableArray<SettingsValue>.Builder sites)
    {
        foreach (var (name, place, value) in root?.Members ?? [])
        {
            switch (name)
            {
                case "$schema" or "extends":
                    break;
                case "sites":
                    sites.Add(value);
                    break;
                default:
                    settings.TryAdd(name, new(name, place, value) { Folder = Path.GetDirectoryName(path)!, Trust = trust });
                    break;
            }
        }
    }

    private SettingsValue? Read(string path, SettingsValue? link, DiagnosticBag diagnostics)
    {
        var name = Shown(path);
        try
        {
            using var stream = _environment.Files.OpenRead(path);
            var buffer = new byte[MostBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (length <= MostBytes)
            {
                return SettingsJson.Read(buffer.AsSpan(0, length), name, diagnostics);
            }

            Unreadable($"it is larger than {ByteCount.Words(MostBytes)}");
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            Unreadable(IoFailure.Describe(exception));
        }

        return null;

        void Unreadable(string reason) => diagnostics.Report(
            DiagnosticCodes.SettingsUnreadable,
            link is null ? $"The settings cannot be read: {reason}" : $"The settings {name}, which these build on, cannot be read: {reason}",
            link?.Place ?? new SourcePlace(name),
            "Check the name, and that you may read the file");
    }

    private string? Base(SettingsValue link, string path, SettingsTrust trust, DiagnosticBag diagnostics)
    {
        if (link.Kind != SettingsKind.Text || link.Text.Trim().Length == 0)
        {
            diagnostics.Report(DiagnosticCodes.SettingTypeWrong, "\"extends\" takes the path of another settings file", link.Place, "Write \"extends\": \"../exportkit.json\"");
            return null;
        }

        // A file that came with pages could make another computer be asked, or read what is no settings.
        if (trust != SettingsTrust.Person && (Path.IsPathRooted(link.Text) || !link.Text.EndsWith(".json", StringComparison.Ordinal)))
        {
            diagnostics.Report(
                DiagnosticCodes.SettingLeadsOut,
                $"\"extends\" leads to {link.Text}, and in settings that are found it takes a path from their own folder to a file .json",
                link.Place,
                "Write it as in \"../exportkit.json\", or name the settings with --settings");
            return null;
        }

        return _environment.Files.FullPath(Path.Combine(Path.GetDirectoryName(path)!, link.Text));
    }
}
