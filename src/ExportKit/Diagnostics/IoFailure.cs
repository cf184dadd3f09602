namespace ExportKit.Diagnostics;

/// <summary>Says in plain words why a file cannot be read or written.</summary>
internal static class IoFailure
{
    // What the systems call a full disk: ENOSPC, EDQUOT on Linux and macOS, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private const int NoSpace = 28;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullWindows = unchecked((int)0x80070027);
    private const int ReadOnlyFileSystem = 30;

    // EEXIST, where a folder is to be made, and ENOTDIR, where one is to be gone through.
    private const int FileExists = 17;
    private const int NotFolder = 20;

    // ENFILE, EMFILE, ENOMEM, ERROR_TOO_MANY_OPEN_FILES; ELOOP of Linux and macOS; EIO; ESTALE of both; EFBIG; ENXIO; EBADF.
    private const int SystemFiles = 23;
    private const int ProcessFiles = 24;
    private const int NoMemory = 12;
    private const int FilesWindows = unchecked((int)0x80070004);
    private const int LoopLinux = 40;
    private const int LoopMac = 62;
    private const int Broken = 5;
    private const int StaleLinux = 116;
    private const int StaleMac = 70;
    private const int NoOther = 6;
    private const int NotOpen = 9;

    /// <summary>The number of an error that says that a file may not become so large (EFBIG).</summary>
    internal const int TooLarge = 27;

    /// <summary>Whether an exception means that a file could not be had, rather than a fault of the program.</summary>
    /// <param name="exception">The exception.</param>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether an exception tells of a machine that is out of something for the moment, not of the file.</summary>
    /// <param name="exception">The exception.</param>
    public static bool IsOfMachine(Exception exception) => exception is IOException { HResult: SystemFiles or ProcessFiles or NoMemory or FilesWindows };

    /// <summary>Why it failed, as the end of a sentence: "no such file".</summary>
    /// <param name="exception">An exception for which <see cref="Is"/> holds.</param>
    public static string Describe(Exception exception) => exception switch
    {
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        PathTooLongException => "the name is too long",
        UnauthorizedAccessException => "it is read-only, or permission is denied",
        EndOfStreamException => "it ends too early",
        { HResult: NoSpace or DiskFullWindows or HandleDiskFullWindows } => "the disk is full",
        { HResult: ReadOnlyFileSystem } => "the disk is read-only",
        { HResult: FileExists or NotFolder } when !OperatingSystem.IsWindows() => "a file stands where a folder is wanted",
        { HResult: SystemFiles or ProcessFiles or FilesWindows } => "too many files are open",
        { HResult: NoMemory } => "there is no memory for it",
        { HResult: Broken } => "the disk fails",
        { HResult: TooLarge } => "it is larger than a file may be here",
        { HResult: NoOther } => "it is no file that can be opened",
        { HResult: NotOpen } => "it is closed",
        _ => OfOneSystem(exception) ?? exception.Message,
    };

    /// <summary>What to do next where a file could not be written.</summary>
    /// <param name="exception">An exception for which <see cref="Is"/> holds.</param>
    /// <param name="option">The option by which another place is chosen.</param>
    public static string AdviceForWriting(Exception exception, string option = "-o") => exception switch
    {
        UnauthorizedAccessException => $"See that you may write to its folder, or choose another with {option}",
        FolderTakesNoFileException or { HResult: ReadOnlyFileSystem } => $"Choose a folder that can be written to with {option}",
        PathTooLongException => $"Choose a shorter name with {option}",
        _ when IsWithoutRoom(exception) => $"Make room, or choose another place with {option}",
        _ => $"Choose another place with {option}",
    };

    /// <summary>Whether an exception tells that there is no room for what was to be written.</summary>
    /// <param name="exception">The exception.</param>
    public static bool IsWithoutRoom(Exception exception) =>
        exception.HResult is NoSpace or DiskFullWindows or HandleDiskFullWindows
        || (exception.HResult == QuotaLinux && OperatingSystem.IsLinux())
        || (exception.HResult == QuotaMac && OperatingSystem.IsMacOS());

    // Numbers that mean something else on other systems.
    private static string? OfOneSystem(Exception exception) => exception.HResult switch
    {
        QuotaLinux when OperatingSystem.IsLinux() => "the disk quota is used up",
        QuotaMac when OperatingSystem.IsMacOS() => "the disk quota is used up",
        LoopLinux when OperatingSystem.IsLinux() => "its links lead round in a circle",
        LoopMac when OperatingSystem.IsMacOS() => "its links lead round in a circle",
        StaleLinux when OperatingSystem.IsLinux() => "the disk of another machine is gone",
        StaleMac when OperatingSystem.IsMacOS() => "the disk of another machine is gone",
        _ => null,
    };
}
