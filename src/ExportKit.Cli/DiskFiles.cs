using ExportKit.Outputs;

namespace ExportKit.Cli;

/// <summary>The files and folders of this machine.</summary>
internal sealed class DiskFiles : IFileAccess
{
    private readonly Interruption _interruption;

    public DiskFiles(Interruption interruption) => _interruption = interruption;

    /// <inheritdoc/>
    public Stream OpenRead(string path) =>
        Directory.Exists(path)
            ? throw new IOException("it is a folder")
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public DateTimeOffset? LastWritten(string path) =>
        File.Exists(path) ? DateTimeOffset.FromUnixTimeSeconds(new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeSeconds()) : null;

    /// <inheritdoc/>
    public string FullPath(string path) => Path.GetFullPath(path);

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
