namespace ExportKit.Cli;

/// <summary>Names files by their way from a folder, so that reports and baselines say the same wherever the tool is called from.</summary>
internal sealed class SourcePaths
{
    private readonly string _folder;
    private readonly CommandEnvironment _environment;

    /// <summary>Makes the names of files as they are seen from a folder.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="environment">Tells the full paths of files.</param>
    public SourcePaths(string folder, CommandEnvironment environment)
    {
        _folder = folder;
        _environment = environment;
    }

    /// <summary>The folder of the checkout that the current folder lies in (the nearest with a <c>.git</c>), else the current folder.</summary>
    public static string CheckoutRoot(CommandEnvironment environment)
    {
        var current = environment.Files.FullPath(".");
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var mark = Path.Combine(folder, ".git");
            if (environment.Files.FolderExists(mark) || environment.Files.LastWritten(mark) is not null)
            {
                return folder;
            }
        }

        return current;
    }

    /// <summary>Whether a source's name is that of a file, rather than an address or standard input.</summary>
    public static bool IsFile(string name) => name is not (InputReader.Standard or "") && !name.Contains("://", StringComparison.Ordinal);

    /// <summary>The way to a file, with slashes; the name itself where it is no file's.</summary>
    public string From(string name)
    {
        if (!IsFile(name))
        {
            return name;
        }

        try
        {
            return Path.GetRelativePath(_folder, _environment.Files.FullPath(name)).Replace('\\', '/');
        }
        catch (ArgumentException)
        {
            // A name that no file can have: it is said as it was given.
            return name;
        }
    }
}
