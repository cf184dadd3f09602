using ExportKit.Diagnostics;

namespace ExportKit.Cli.Programs;

/// <summary>A folder among the system's temporary files, which nobody else may read.</summary>
internal sealed class ScratchFolder : IScratchFolder
{
    public ScratchFolder() => Path = Directory.CreateTempSubdirectory("exportkit-").FullName;

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
