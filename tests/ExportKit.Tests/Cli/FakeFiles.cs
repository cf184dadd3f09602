using System.Text;
using ExportKit.Cli;

namespace ExportKit.Tests.Cli;

/// <summary>Files in memory; the current folder is <c>/work</c>.</summary>
internal sealed class FakeFiles : IFileAccess
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { "/work" };

    /// <summary>What was saved, by full path, in order.</summary>
    public Dictionary<string, string> Saved { get; } = new(StringComparer.Ordinal);

    /// <summary>The same as bytes.</summary>
    public Dictionary<string, byte[]> SavedBytes { get; } = new(StringComparer.Ordinal);

    /// <summary>What saving throws; null to save.</summary>
    public Exception? SaveFailure { get; set; }

    public FakeFiles With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public FakeFiles With(string path, byte[] content)
    {
        _files[FullPath(path)] = content;
        return this;
    }

    public FakeFiles WithFolder(string path)
    {
        _folders.Add(FullPath(path));
        return this;
    }

    /// <summary>What was opened, by full path.</summary>
    public List<string> Opened { get; } = [];

    public Stream OpenRead(string path)
    {
        Opened.Add(FullPath(path));
        return Open(path);
    }

    private Stream Open(string path) =>
        FolderExists(path) ? throw new IOException("it is a folder")
        : path.Contains("secret", StringComparison.Ordinal) ? throw new UnauthorizedAccessException("no")
        : _files.TryGetValue(FullPath(path), out var bytes) ? new MemoryStream(bytes, writable: false)
        : throw new FileNotFoundException("absent");

    public bool FolderExists(string path) => path.Length > 0 && _folders.Contains(FullPath(path));

    /// <summary>What was looked for with <see cref="FileExists"/>, by full path.</summary>
    public List<string> LookedFor { get; } = [];

    public bool FileExists(string path)
    {
        if (path.Length == 0)
        {
            return false;
        }

        LookedFor.Add(FullPath(path));
        return _files.ContainsKey(FullPath(path));
    }

    public IReadOnlyList<FolderEntry> Entries(string folder)
    {
        var prefix = FullPath(folder).TrimEnd('/') + "/";
        return [.. _files.Keys.Select(name => (name, false)).Concat(_folders.Select(name => (name, true)))
            .Where(item => item.name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(item => (item.name[prefix.Length..].Split('/')[0], item.Item2 || item.name.IndexOf('/', prefix.Length) >= 0))
            .Distinct()
            .Select(item => new FolderEntry(item.Item1, item.Item2, false))
            .OrderBy(item => item.Name, StringComparer.Ordinal)];
    }

    /// <summary>What files say of when they were last written.</summary>
    public DateTimeOffset? Time { get; set; }

    public DateTimeOffset? LastWritten(string path) => Time;

    public string FullPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : "/work/" + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    public void Save(string path, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        Save(path, content.ToArray());
    }

    public Stream OpenScratch(string? beside) => SaveFailure is null ? new MemoryStream() : throw SaveFailure;

    public void Save(string path, ReadOnlySpan<byte> content)
    {
        if (SaveFailure is not null)
        {
            throw SaveFailure;
        }

        SavedBytes[FullPath(path)] = content.ToArray();
        Saved[FullPath(path)] = Encoding.UTF8.GetString(content);
    }
}
