using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ExportKit.Diagnostics;

namespace ExportKit.Outputs;

/// <summary>A file that is being written beside the place that it shall have. Nobody sees it there before it is whole, and it is gone
/// where it never is.</summary>
/// <remarks>While it is written nobody else may write it: what a process left behind that was killed is known by that everybody may.</remarks>
internal sealed partial class PartFile : IDisposable
{
    private const string Prefix = ".exportkit-";
    private const int MostTries = 10_000;

    private static int _count;

    private readonly string _target;
    private readonly string _path;
    private bool _isWhole;

    private PartFile(string target, string path, SafeFileHandle handle) => (_target, _path, Handle) = (target, path, handle);

    /// <summary>The open file.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>Opens an empty file beside a place.</summary>
    /// <param name="target">The place, whose folder is there.</param>
    /// <exception cref="IOException">The disk is full, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static PartFile Open(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        for (var tries = 1; ; tries++)
        {
            // Processes in several containers may share a folder, and have one number: what is there is another one's.
            var path = Path.Combine(folder, Name(""));
            try
            {
                return new(target, path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete));
            }
            catch (IOException) when (tries < MostTries && File.Exists(path))
            {
                // The next number.
            }
            catch (FileNotFoundException exception)
            {
                throw NoFile(exception);
            }
        }
    }

    /// <summary>Says that a folder takes no file.</summary>
    /// <param name="cause">What the system says of a file that was to be made in a folder which is there.</param>
    public static IOException NoFile(FileNotFoundException cause) => new FolderTakesNoFileException("no file can be made in its folder", cause);

    /// <summary>The name of a file that nobody shall see.</summary>
    /// <param name="use">What it is for: empty, or a word with a dash before it.</param>
    public static string Name(string use) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _count)}{use}{WholeFile.PartExtension}");

    /// <summary>Writes all of the file.</summary>
    /// <param name="content">What it shall hold.</param>
    /// <exception cref="IOException">The disk is full, or cannot be written to.</exception>
    public void Write(ReadOnlySpan<byte> content)
    {
        try
        {
            RandomAccess.Write(Handle, content, 0);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw TooLarge(exception);
        }
    }

    /// <summary>Does what writes a file, and says in the usual way that files may not become so large: the framework takes it for a fault of
    /// the program.</summary>
    /// <param name="write">What writes.</param>
    /// <exception cref="IOException">The disk is full, or cannot be written to.</exception>
    public static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (ArgumentOutOfRangeException exception) when (exception.ParamName == "value")
        {
            throw TooLarge(exception);
        }
    }

    /// <summary>Puts the file into its place; what was there before is gone then, at one stroke.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written to; what was there stays.</exception>
    public void Keep()
    {
        ReportLateFailure();
        File.Move(_path, _target, overwrite: true);
        _isWhole = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isWhole)
        {
            Remove(_path);
        }

        Handle.Dispose();
    }

    /// <summary>Removes what processes left in a folder that were killed.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It cannot be looked into.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static void RemoveLeftOvers(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*" + WholeFile.PartExtension))
        {
            if (!IsWritten(path))
            {
                Remove(path);
            }
        }
    }

    private static bool IsWritten(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return true;
        }
    }

    /// <summary>Disks of other machines may say no sooner than at the closing of a file that they had no room for it; the framework does
    /// not tell. To close a copy of the handle asks for the same, and waits for no disk of this machine.</summary>
    private void ReportLateFailure()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var copy = Duplicate((int)Handle.DangerousGetHandle());
        if (copy >= 0 && Close(copy) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    private static IOException TooLarge(ArgumentOutOfRangeException exception) => new(exception.Message, IoFailure.TooLarge);

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // What made writing fail may make removing fail too; the first failure is the one to tell.
        }
    }

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
