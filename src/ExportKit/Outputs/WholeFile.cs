using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Outputs;

/// <summary>Writes files that are whole or absent: to a file beside, then renamed.</summary>
public static class WholeFile
{
    /// <summary>The ending of the name of a file that is being written.</summary>
    public const string PartExtension = ".part";

    private static int _scratches;

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

        var target = Target(full);
        Replace(target, Beside(target), content);
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

        var target = Target(full);
        var part = Beside(target);
        try
        {
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete))
            {
                write(file);
            }

            File.Move(part, target, overwrite: true);
        }
        catch
        {
            Remove(part);
            throw;
        }
    }

    /// <summary>Opens an empty file to write and read again, which is gone when it is closed, and when the process ends, however it ends.</summary>
    /// <param name="beside">The path of a file on whose disk it shall lie, whose folder is made; null for the folder of temporary files.</param>
    /// <exception cref="IOException">The place is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static Stream OpenScratch(string? beside)
    {
        var full = beside is null ? null : Path.GetFullPath(beside);
        var path = full is null || IsDevice(full) ? Path.Combine(Path.GetTempPath(), ScratchName()) : Path.Combine(Path.GetDirectoryName(Target(full))!, ScratchName());
        var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name nothing is left even by a process that is killed; Windows sees to that itself.
            Remove(path);
        }

        return stream;
    }

    // Where a link leads, or the path itself; its folder is there then.
    private static string Target(string full)
    {
        var folder = Path.GetDirectoryName(full) ?? throw new IOException("it is the top of the disk");
        Directory.CreateDirectory(folder);
        return File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } linked ? linked.FullName : full;
    }

    private static string Beside(string target) => Path.Combine(Path.GetDirectoryName(target)!, PartName());

    private static void Replace(string target, string part, ReadOnlySpan<byte> content)
    {
        try
        {
            using (var file = File.OpenHandle(part, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete))
            {
                RandomAccess.Write(file, content, 0);
            }

            File.Move(part, target, overwrite: true);
        }
        catch
        {
            Remove(part);
            throw;
        }
    }

    // A device such as /dev/null must not be replaced by a file.
    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal);

    // The numbers of process and thread keep two that write at once from one part file.
    private static string PartName() =>
        string.Create(CultureInfo.InvariantCulture, $".exportkit-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{PartExtension}");

    private static string ScratchName() => string.Create(
        CultureInfo.InvariantCulture, $".exportkit-{Environment.ProcessId}-{Interlocked.Increment(ref _scratches)}-scratch{PartExtension}");

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // What made writing fail may make removing fail too; the first failure is the one to tell.
        }
    }
}
