using ExportKit.Cli;

namespace ExportKit.Tests.Codes;

/// <summary>The files of this machine, seen from a current folder that is gone: no name below it has a full path.</summary>
internal sealed class GoneFiles(IFileAccess files) : IFileAccess
{
    public Stream OpenRead(string path) => files.OpenRead(path);

    public bool FolderExists(string path) => files.FolderExists(path);

    public bool FileExists(string path) => files.FileExists(path);

    public IReadOnlyList<FolderEntry> Entries(string folder) => files.Entries(folder);

    public DateTimeOffset? LastWritten(string path) => files.LastWritten(path);

    public string FullPath(string path) => Path.IsPathRooted(path) ? files.FullPath(path) : throw new FileNotFoundException();

    public void Save(string path, ReadOnlySpan<byte> content) => files.Save(path, content);

    public void Save(string path, Action<Stream> write) => files.Save(path, write);

    public Stream OpenScratch(string? beside) => files.OpenScratch(beside);
}
