using ExportKit.Cli;

namespace ExportKit.Tests.Codes;

/// <summary>The files of this machine, of which one may not be read: nobody denies anything to the administrator that tests often run as.</summary>
internal sealed class DeniedFiles(IFileAccess files, string denied) : IFileAccess
{
    public Stream OpenRead(string path) => path == denied ? throw new UnauthorizedAccessException() : files.OpenRead(path);

    public bool FolderExists(string path) => files.FolderExists(path);

    public bool FileExists(string path) => files.FileExists(path);

    public IReadOnlyList<FolderEntry> Entries(string folder) => folder == denied ? throw new UnauthorizedAccessException() : files.Entries(folder);

    public DateTimeOffset? LastWritten(string path) => files.LastWritten(path);

    public string FullPath(string path) => files.FullPath(path);

    public void Save(string path, ReadOnlySpan<byte> content) => files.Save(path, content);

    public void Save(string path, Action<Stream> write) => files.Save(path, write);

    public Stream OpenScratch(string? beside) => files.OpenScratch(beside);
}
