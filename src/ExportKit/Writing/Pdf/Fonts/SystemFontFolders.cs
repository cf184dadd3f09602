using System.Collections.Immutable;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Knows where Linux and its kin, macOS and Windows keep fonts and what programs remember.</summary>
internal static class SystemFontFolders
{
    private const string CacheName = "exportkit";

    /// <summary>The folders of this system.</summary>
    public static FontSources Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return Windows();
        }

        return OperatingSystem.IsMacOS() ? MacOs() : Linux();
    }

    private static FontSources Linux()
    {
        var home = Home();
        var folders = ImmutableArray.CreateBuilder<string>();
        Add(folders, "/usr/share/fonts");
        Add(folders, "/usr/local/share/fonts");
        foreach (var shared in Variable("XDG_DATA_DIRS", "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(folders, Path.Combine(shared, "fonts"));
        }

        Add(folders, Path.Combine(Variable("XDG_DATA_HOME", Path.Combine(home, ".local/share")), "fonts"));
        Add(folders, Path.Combine(home, ".fonts"));
        return new FontSources(folders.ToImmutable(), Path.Combine(Variable("XDG_CACHE_HOME", Path.Combine(home, ".cache")), CacheName));
    }

    private static FontSources MacOs()
    {
        var home = Home();
        return new FontSources(
            ["/System/Library/Fonts", "/Library/Fonts", "/opt/homebrew/share/fonts", "/usr/local/share/fonts", Path.Combine(home, "Library/Fonts")],
            Path.Combine(home, "Library/Caches", CacheName));
    }

    private static FontSources Windows()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return new FontSources(
            [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(local, "Microsoft", "Windows", "Fonts")],
            Path.Combine(local, CacheName));
    }

    private static void Add(ImmutableArray<string>.Builder folders, string folder)
    {
        // A relative folder would depend on where the program is started.
        if (Path.IsPathRooted(folder) && !folders.Contains(folder.TrimEnd('/'), StringComparer.Ordinal))
        {
            folders.Add(folder.TrimEnd('/'));
        }
    }

    private static string Home() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static string Variable(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
