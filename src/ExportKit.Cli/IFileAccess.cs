using ExportKit.Binary;

namespace ExportKit.Cli;

/// <summary>The files and folders that a command reads and writes.</summary>
internal interface IFileAccess
{
    /// <summary>Opens a file to read it.</summary>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    Stream OpenRead(string path);

    /// <summary>What a name leads to, links followed; asking opens nothing.</summary>
    FileKind KindOf(string path) => FolderExists(path) ? FileKind.Folder : FileExists(path) ? FileKind.File : FileKind.Missing;

    /// <summary>Whether a folder of this name is there.</summary>
    bool FolderExists(string path);

    /// <summary>Whether a file of this name is there.</summary>
    bool FileExists(string path);

    /// <summary>What lies in a folder, by name in the order of code units, that holds on every system.</summary>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    IReadOnlyList<FolderEntry> Entries(string folder);

    /// <summary>When a file was last written; null where that is not known.</summary>
    DateTimeOffset? LastWritten(string path);

    /// <summary>The full path of a file, that two names of one file share.</summary>
    string FullPath(string path);

    /// <summary>Writes a file, whole or not at all; folders on the way are made.</summary>
    /// <exception cref="IOException">The place is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    void Save(string path, ReadOnlySpan<byte> content);

    /// <summary>Writes a file piece by piece, whole or not at all, when a run has ended; folders on the way are made.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="write">Writes what it shall hold.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    void Save(string path, Action<Stream> write);

    /// <summary>Opens an empty file to write and read again, which is gone when it is closed or the process ends.</summary>
    /// <param name="beside">The path of the file that will be made of it, on whose disk it lies; null for the folder of temporary files.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    Stream OpenScratch(string? beside);
}

/// <summary>A file or folder in a folder.</summary>
/// <param name="Name">Its name, without the folder's.</param>
/// <param name="IsFolder">Whether it is a folder, or leads to one.</param>
/// <param name="IsLink">Whether it is a link to something that lies elsewhere.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink);
