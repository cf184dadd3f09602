using ExportKit.Diagnostics;

namespace ExportKit.Cli.Programs;

/// <summary>A folder among the system's temporary files, which nobody else may read.</summary>
internal sealed class ScratchFolder : IScratchFolder
{
    private static readonly HashSet<ScratchFolder> Open = [];
    private static bool _isWatched;

    public ScratchFolder()
    {
        Path = Directory.CreateTempSubdirectory("exportkit-").FullName;
        lock (Open)
        {
            Open.Add(this);
            if (!_isWatched)
            {
                _isWatched = true;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => DisposeAll();
            }
        }
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <inheritdoc/>
    public Stream Create(string name) => new FileStream(System.IO.Path.Combine(Path, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);

    /// <inheritdoc/>
    public byte[]? Read(string path, int maxBytes)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, path));
        return file.Exists && file.LinkTarget is null && file.Length <= maxBytes ? File.ReadAllBytes(file.FullName) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Open)
        {
            Open.Remove(this);
        }

        Delete();
    }

    // Whoever interrupts a run ends the process while its threads are at work, and none of them comes to dispose of anything.
    private static void DisposeAll()
    {
        lock (Open)
        {
            foreach (var folder in Open)
            {
                folder.Delete();
            }
        }
    }

    private void Delete()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // A program that was killed may still be ending; the system clears its temporary files.
        }
    }
}
