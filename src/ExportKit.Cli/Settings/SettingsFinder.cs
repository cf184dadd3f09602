namespace ExportKit.Cli;

/// <summary>Finds the settings file that holds for a page: the nearest one upwards from it. Each folder is looked into once, and each file
/// is read once. It may be used by several threads.</summary>
internal sealed class SettingsFinder
{
    private readonly CommandEnvironment _environment;
    private readonly SettingsLoader _loader;
    private readonly bool _isFixed;
    private readonly Dictionary<string, SettingsFile?> _byFolder = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Makes a finder that looks upwards from the current folder, and from each page.</summary>
    /// <param name="environment">Where it looks.</param>
    public SettingsFinder(CommandEnvironment environment)
    {
        _environment = environment;
        _loader = new SettingsLoader(environment);
        Current = Nearest(environment.Files.FullPath("."), SettingsTrust.CurrentFolder);
    }

    /// <summary>Makes a finder that finds the same everywhere.</summary>
    /// <param name="environment">Where it looks.</param>
    /// <param name="path">The file that the person names; null for none.</param>
    public SettingsFinder(CommandEnvironment environment, string? path)
    {
        _environment = environment;
        _loader = new SettingsLoader(environment);
        _isFixed = true;
        Current = path is null ? null : _loader.Load(environment.Files.FullPath(path), SettingsTrust.Person);
    }

    /// <summary>The file that holds for a run as a whole, and for pages that are no files; null for none.</summary>
    public SettingsFile? Current { get; }

    /// <summary>The file that holds for a page: the nearest one upwards from it, else that of the current folder; null for none.</summary>
    /// <param name="pagePath">The page's file; null where it is none.</param>
    public SettingsFile? Of(string? pagePath)
    {
        if (_isFixed || pagePath is null || Folder(pagePath) is not { } folder)
        {
            return Current;
        }

        lock (_lock)
        {
            return Nearest(folder, SettingsTrust.Page) ?? Current;
        }
    }

    private string? Folder(string pagePath)
    {
        try
        {
            return Path.GetDirectoryName(_environment.Files.FullPath(pagePath));
        }
        catch (ArgumentException)
        {
            // This can be no file's name, which reading the page will say.
            return null;
        }
    }

    private SettingsFile? Nearest(string start, SettingsTrust trust)
    {
        SettingsFile? found = null;
        var passed = new List<string>();
        for (var folder = start; folder is not null && !_byFolder.TryGetValue(folder, out found); folder = Path.GetDirectoryName(folder))
        {
            passed.Add(folder);
            var path = Path.Join(folder, SettingsFile.FileName);
            if (_environment.Files.FileExists(path))
            {
                found = _loader.Load(path, trust);
                break;
            }
        }

        foreach (var folder in passed)
        {
            _byFolder[folder] = found;
        }

        return found;
    }
}
