using ExportKit.Binary;
using ExportKit.Outputs;

namespace ExportKit.Cli;

/// <summary>The files and folders of this machine.</summary>
internal sealed class DiskFiles : IFileAccess
{
    private readonly Interruption _interruption;

    public DiskFiles(Interruption interruption) => _interruption = interruption;

    /// <inheritdoc/>
    public Stream OpenRead(string path) => FileKinds.Of(path) is var kind && kind == FileKind.Pipe
        ? PipeStream.Open(path)
        : FileKinds.Words(kind) is { } words && !IsEverybodys(path)
        ? throw new IOException(words)
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    /// <inheritdoc/>
    public FileKind KindOf(string path) => FileKinds.Of(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<FolderEntry> Entries(string folder)
    {
        var entries = new List<FolderEntry>();
        foreach (var item in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var isLink = item.Attributes.HasFlag(FileAttributes.ReparsePoint) && item.LinkTarget is not null;
            entries.Add(new FolderEntry(item.Name, item is DirectoryInfo || isLink && Directory.Exists(item.FullName), isLink));
        }

        entries.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return entries;
    }

    /// <inheritdoc/>
    public DateTimeOffset? LastWritten(string path) =>
        File.Exists(path) ? DateTimeOffset.FromUnixTimeSeconds(new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeSeconds()) : null;

    /// <inheritdoc/>
    public string FullPath(string path) => Path.GetFullPath(path);

    // Devices that people name to say "nothing", or what a shell has opened. Others may never end, or do something when they are opened.
    private static bool IsEverybodys(string path) =>
        path is "/dev/null" or "/dev/tty" or "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Save(string path, ReadOnlySpan<byte> content)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("a folder has this name");
        }

        // No signal ends the process between the first byte and the renaming.
        using (_interruption.HoldOff())
        {
            WholeFile.Write(path, content);
        }
    }

    /// <inheritdoc/>
    public void Save(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("a folder has this name");
        }

        using (_interruption.HoldOffAtEnd())
        {
            WholeFile.Write(path, write);
        }
    }

    /// <inheritdoc/>
    public Stream OpenScratch(string? beside)
    {
        if (Directory.Exists(beside))
        {
            throw new IOException("a folder has this name");
        }

        return WholeFile.OpenScratch(beside);
    }
}
