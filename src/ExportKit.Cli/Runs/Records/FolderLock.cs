using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Keeps an output folder for one run. The lock is the system's own on an open file, so that it goes with the process however
/// that ends; who holds it stands in a file beside, since a locked file cannot be read everywhere.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string LockName = "lock";
    private const string HolderName = "held-by";

    // What the systems call a lock that another process has: EAGAIN of Linux and macOS, ERROR_SHARING_VIOLATION.
    private const int HeldLinux = 11;
    private const int HeldMac = 35;
    private const int HeldWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;
    private readonly string _holder;

    private FolderLock(FileStream file, string holder)
    {
        _file = file;
        _holder = holder;
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The folder of the lock; it is made.</param>
    /// <param name="holder">Who holds it, where another process does.</param>
    /// <returns>The lock; null where another process holds it.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static FolderLock? TryTake(string folder, out string? holder)
    {
        Directory.CreateDirectory(folder);
        var holderPath = Path.Combine(folder, HolderName);
        var path = Path.Combine(folder, LockName);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            holder = Read(holderPath) ?? "a process that has not said yet which one it is";
            return null;
        }

        holder = null;
        try
        {
            File.WriteAllText(holderPath, Self());
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return new(file, holderPath);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(_holder);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // The next run takes the lock all the same.
        }

        _file.Dispose();
    }

    private static string Self() => string.Create(
        CultureInfo.InvariantCulture,
        $"process {Environment.ProcessId} on {Environment.MachineName}, since {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm:ss} UTC");

    private static string? Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path, Encoding.UTF8);
            return text.Length is > 0 and < 1000 ? text : null;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return null;
        }
    }

    private static bool IsHeld(IOException exception) => exception.HResult ==
        (OperatingSystem.IsWindows() ? HeldWindows : OperatingSystem.IsLinux() ? HeldLinux : HeldMac);
}
