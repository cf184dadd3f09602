namespace ExportKit.Diagnostics;

/// <summary>Says in plain words why a file could not be read or written.</summary>
public static class IoFailure
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

    /// <summary>Whether an exception means that a file could not be had, rather than a fault of the program.</summary>
    /// <param name="exception">The exception.</param>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

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
        { HResult: QuotaLinux } when OperatingSystem.IsLinux() => "the disk quota is used up",
        { HResult: QuotaMac } when OperatingSystem.IsMacOS() => "the disk quota is used up",
        { HResult: ReadOnlyFileSystem } => "the disk is read-only",
        { HResult: FileExists or NotFolder } when !OperatingSystem.IsWindows() => "a file stands where a folder is wanted",
        _ => exception.Message,
    };
}
