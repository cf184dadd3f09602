using ExportKit.Binary;

namespace ExportKit.Cli;

/// <summary>The files of a run whose documents are compared: what would be saved goes to the comparison.</summary>
internal sealed class GoldenFiles : IFileAccess
{
    private readonly IFileAccess _files;
    private readonly GoldenCheck _check;

    public GoldenFiles(IFileAccess files, GoldenCheck check)
    {
        _files = files;
        _check = check;
    }

    /// <inheritdoc/>
    public Stream OpenRead(string path) => _files.OpenRead(path);

    /// <inheritdoc/>
    public FileKind KindOf(string path) => _files.KindOf(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => _files.FolderExists(path);

    /// <inheritdoc/>
    public bool FileExists(string path) => _files.FileExists(path);

    /// <inheritdoc/>
    public IReadOnlyList<FolderEntry> Entries(string folder) => _files.Entries(folder);

    /// <inheritdoc/>
    public DateTimeOffset? LastWritten(string path) => _files.LastWritten(path);

    /// <inheritdoc/>
    public string FullPath(string path) => _files.FullPath(path);

    /// <inheritdoc/>
    public void Save(string path, ReadOnlySpan<byte> content) => _check.Compare(path, content);

    /// <inheritdoc/>
    public void Save(string path, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        _check.Compare(path, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <inheritdoc/>
    public Stream OpenScratch(string? beside) => _files.OpenScratch(null);
}
