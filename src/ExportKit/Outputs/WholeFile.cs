using ExportKit.Binary;
using ExportKit.Diagnostics;

namespace ExportKit.Outputs;

/// <summary>Writes files that are whole or absent: to a file beside, then renamed. That holds however the process ends. It does not wait
/// for the disk: of what was written in the seconds before a machine loses its power, the disk may keep less than was said.</summary>
internal static class WholeFile
{
    /// <summary>The ending of the name of a file that is being written.</summary>
    public const string PartExtension = ".part";

    private const string Scratch = "-scratch";

    // Where a shell hands over what it has opened, which is written to as it is.
    private static readonly string[] HandedOver = ["/dev/fd/", "/dev/std", "/proc/self/fd/"];

    /// <summary>Writes a file; one that is there already is replaced at once when the new one is whole, and stays as it was
    /// when writing fails. Folders on the way are made, a link is followed.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="content">What it shall hold.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied; nothing is left behind.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.GetFullPath(path);
        if (IsDevice(full))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
            device.Write(content);
            return;
        }

        using var part = PartFile.Open(Target(full));
        part.Write(content);
        part.Keep();
    }

    /// <summary>Writes a file piece by piece, in the same way.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="write">Writes what it shall hold.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied; nothing is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        if (IsDevice(full))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        using var part = PartFile.Open(Target(full));
        using var file = new FileStream(part.Handle, FileAccess.Write, 64 * 1024);
        PartFile.Guard(() =>
        {
            write(file);
            file.Flush();
        });
        part.Keep();
    }

    /// <summary>Removes what processes that were killed had begun to write in a folder. What is being written stays.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static void RemoveLeftOvers(string folder) => PartFile.RemoveLeftOvers(folder);

    /// <summary>Opens an empty file to write and read again, which is gone when it is closed, and when the process ends, however it ends.</summary>
    /// <param name="beside">The path of a file on whose disk it shall lie, whose folder is made; null for the folder of temporary files.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static Stream OpenScratch(string? beside)
    {
        var full = beside is null ? null : Path.GetFullPath(beside);
        var folder = full is null || IsDevice(full) ? Path.GetTempPath() : Path.GetDirectoryName(Target(full))!;
        var path = Path.Combine(folder, PartFile.Name(Scratch));
        var stream = Scratchpad(path);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name nothing is left even by a process that is killed; Windows sees to that itself.
            File.Delete(path);
        }

        return stream;
    }

    // Where a link leads, also one that leads to nothing yet, or the path itself; its folder is there then.
    private static string Target(string full)
    {
        var target = new FileInfo(full).LinkTarget is null ? full : EndOfLinks(full);
        var folder = Path.GetDirectoryName(target) ?? throw new IOException("it is the top of the disk");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FolderTakesNoFileException("its folder cannot be made", exception);
        }

        return target;
    }

    private static FileStream Scratchpad(string path)
    {
        try
        {
            return new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose);
        }
        catch (FileNotFoundException exception)
        {
            throw PartFile.NoFile(exception);
        }
    }

    private static string EndOfLinks(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName;
        }
        catch (IOException exception)
        {
            throw new IOException("its links lead round in a circle", exception);
        }
    }

    // A device such as /dev/null must not be replaced by a file, and nothing that is no file may be lost.
    private static bool IsDevice(string path)
    {
        var kind = FileKinds.Of(path);
        if (kind is FileKind.Disk or FileKind.Socket or FileKind.Pipe && !IsHandedOver(path))
        {
            throw new IOException(FileKinds.Words(kind));
        }

        return kind == FileKind.Device || !OperatingSystem.IsWindows() && IsHandedOver(path);
    }

    private static bool IsHandedOver(string path) => Array.Exists(HandedOver, beginning => path.StartsWith(beginning, StringComparison.Ordinal));
}
