using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ExportKit.Binary;

/// <summary>What a path leads to, links followed.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or nothing that can be asked for.</summary>
    Missing,

    /// <summary>A file with bytes in it.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe: whoever opens it waits until somebody writes into it.</summary>
    Pipe,

    /// <summary>A device of characters, such as a terminal or <c>/dev/null</c>.</summary>
    Device,

    /// <summary>A device of blocks, such as a disk.</summary>
    Disk,

    /// <summary>A socket.</summary>
    Socket,
}

/// <summary>Tells files from what has a file's name and is none: to open a pipe may take for ever, and a device never ends.</summary>
internal static unsafe partial class FileKinds
{
    private const int TypeBits = 0xF000;

    // The place of the mode in Linux's "statx", the same on every processor, and in macOS's "stat".
    private const int LinuxModePlace = 28;
    private const int MacModePlace = 4;

    /// <summary>What a path leads to.</summary>
    /// <param name="path">The path.</param>
    [SkipLocalsInit]
    public static FileKind Of(string path)
    {
        if (OperatingSystem.IsWindows() || path.Contains('\0', StringComparison.Ordinal))
        {
            return OfName(path);
        }

        var bytes = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, bytes);
        var state = stackalloc byte[512];
        try
        {
            int result;
            fixed (byte* name = bytes)
            {
                result = OperatingSystem.IsLinux() ? LinuxState(-100, name, 0, 1, state)
                    : RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? MacState(name, state) : OlderMacState(name, state);
            }

            return result != 0 ? FileKind.Missing : OfMode(*(ushort*)(state + (OperatingSystem.IsLinux() ? LinuxModePlace : MacModePlace)));
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the question.
            return OfName(path);
        }
    }

    /// <summary>What to call something that is no file, as the end of a sentence; null for files and what is missing.</summary>
    /// <param name="kind">What it is.</param>
    public static string? Words(FileKind kind) => kind switch
    {
        FileKind.Folder => "it is a folder",
        FileKind.Pipe => "it is a pipe, and no file",
        FileKind.Device or FileKind.Disk => "it is a device, and no file",
        FileKind.Socket => "it is a socket, and no file",
        _ => null,
    };

    /// <summary>Opens a file to read it, and nothing that is none.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="IOException">It is missing, is no file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static Microsoft.Win32.SafeHandles.SafeFileHandle OpenFile(string path) => Words(Of(path)) is { } words
        ? throw new IOException(words)
        : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static FileKind OfName(string path) =>
        Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.File : FileKind.Missing;

    private static FileKind OfMode(int mode) => (mode & TypeBits) switch
    {
        0x1000 => FileKind.Pipe,
        0x2000 => FileKind.Device,
        0x4000 => FileKind.Folder,
        0x6000 => FileKind.Disk,
        0xC000 => FileKind.Socket,
        _ => FileKind.File,
    };

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int LinuxState(int folder, byte* path, int flags, uint wanted, byte* state);

    [LibraryImport("libc", EntryPoint = "stat")]
    private static partial int MacState(byte* path, byte* state);

    [LibraryImport("libc", EntryPoint = "stat$INODE64")]
    private static partial int OlderMacState(byte* path, byte* state);
}
