using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Keeps an output folder for one run, or for the shares of one split. The lock is the system's own on an open file, so that it goes
/// with the process however that ends; who holds it stands in a file beside, since a locked file cannot be read everywhere. On a disk that
/// other machines write to, whose locks may not be seen, that file counts too.</summary>
internal sealed class FolderLock : IDisposable
{
    // What the systems call a lock that another process has: EAGAIN of Linux and macOS, ERROR_SHARING_VIOLATION.
    private const int HeldLinux = 11;
    private const int HeldMac = 35;
    private const int HeldWindows = unchecked((int)0x80070020);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private readonly FileStream[] _files;
    private readonly string _holder;
    private readonly Timer? _heart;
    private bool _isOver;

    private FolderLock(FileStream[] files, string holder, bool isShared)
    {
        _files = files;
        _holder = holder;
        _heart = isShared ? new Timer(_ => Touch(), null, Beat, Beat) : null;
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The folder of the lock; it is made.</param>
    /// <param name="claim">What is claimed.</param>
    /// <param name="isShared">Whether other machines may write to the folder.</param>
    /// <param name="holder">Who holds it, where it cannot be taken.</param>
    /// <returns>The lock; null where another process holds it.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static FolderLock? TryTake(string folder, FolderClaim claim, bool isShared, out FolderHolder? holder)
    {
        Directory.CreateDirectory(folder);
        if (Open(folder, claim, out holder) is not { } files)
        {
            return null;
        }

        try
        {
            holder = isShared ? Remote(folder, claim) : null;
            if (holder is null)
            {
                var path = Path.Combine(folder, FolderClaim.HolderName + claim.Suffix);
                File.WriteAllText(path, Self(claim));
                return new(files, path, isShared);
            }
        }
        catch
        {
            Close(files);
            throw;
        }

        Close(files);
        return null;
    }

    /// <summary>Takes all of a folder that no other process holds any more, for its end: to write down what the shares of a split have done.</summary>
    /// <param name="folder">The folder of the lock.</param>
    /// <param name="isShared">Whether other machines may write to the folder.</param>
    /// <returns>The lock; null where another process still holds a part of the folder, and will do that.</returns>
    public static FolderLock? TryTakeToClose(string folder, bool isShared) =>
        TryTake(folder, new FolderClaim(null, Closing), isShared, out _);

    /// <summary>Removes what shares of a split left that no process has any more. All of the folder must be held.</summary>
    /// <param name="folder">The folder of the lock.</param>
    public static void RemoveLeftOvers(string folder)
    {
        foreach (var name in (string[])[FolderClaim.LockName, FolderClaim.HolderName])
        {
            foreach (var path in Directory.GetFiles(folder, name + "-*-of-*"))
            {
                File.Delete(path);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _heart?.Dispose();
        try
        {
            File.Delete(_holder);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // The next run takes the lock all the same.
        }

        Close(_files);
    }

    private const string Closing = "to write down what its shards have done";

    private static string Self(FolderClaim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"process {Environment.ProcessId} on {Environment.MachineName}, since {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm:ss} UTC: {claim.Words}\n{Machine.Identity}\n");

    private static FileStream[]? Open(string folder, FolderClaim claim, out FolderHolder? holder)
    {
        var files = new List<FileStream>();
        try
        {
            // Shares hold the whole together, each its own alone; who holds the whole alone is sure that none of them begins.
            if (TryOpen(Path.Combine(folder, FolderClaim.LockName), isAlone: claim.Shard is null, files)
                && (claim.Shard is null || (TryOpen(Path.Combine(folder, FolderClaim.LockName + claim.Suffix), isAlone: true, files) && !IsSplitOtherwise(folder, claim))))
            {
                holder = null;
                return [.. files];
            }
        }
        catch
        {
            Close(files);
            throw;
        }

        Close(files);
        holder = Holder(folder, claim);
        return null;
    }

    private static bool TryOpen(string path, bool isAlone, List<FileStream> files)
    {
        try
        {
            files.Add(new FileStream(path, FileMode.OpenOrCreate, isAlone ? FileAccess.ReadWrite : FileAccess.Read, isAlone ? FileShare.None : FileShare.Read));
            return true;
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return false;
        }
    }

    private static bool IsSplitOtherwise(string folder, FolderClaim claim)
    {
        foreach (var path in Directory.GetFiles(folder, FolderClaim.LockName + "-*-of-*"))
        {
            var suffix = Path.GetFileName(path)[FolderClaim.LockName.Length..];
            var probe = new List<FileStream>();
            if (suffix != claim.Suffix && claim.IsAgainst(suffix) && !TryOpen(path, isAlone: true, probe))
            {
                return true;
            }

            Close(probe);
        }

        return false;
    }

    private static FolderHolder Holder(string folder, FolderClaim claim)
    {
        foreach (var (path, suffix) in Holders(folder))
        {
            if (claim.IsAgainst(suffix) && Read(path) is [var words, ..])
            {
                return new(words) { IsClosing = words.EndsWith(Closing, StringComparison.Ordinal) };
            }
        }

        return new("a process that has not said yet which one it is");
    }

    /// <summary>Who on another machine says that it holds what is claimed.</summary>
    private static FolderHolder? Remote(string folder, FolderClaim claim)
    {
        foreach (var (path, suffix) in Holders(folder))
        {
            if (claim.IsAgainst(suffix) && Read(path) is [var words, var machine, ..] && machine != Machine.Identity)
            {
                return new(words) { RemotePath = path };
            }
        }

        return null;
    }

    private static IEnumerable<(string Path, string Suffix)> Holders(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, FolderClaim.HolderName + "*").Order(StringComparer.Ordinal))
        {
            yield return (path, Path.GetFileName(path)[FolderClaim.HolderName.Length..]);
        }
    }

    private static string[]? Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path, Encoding.UTF8);
            return text.Length is > 0 and < 2000 ? text.Split('\n') : null;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Shows other machines that this process goes on.</summary>
    private void Touch()
    {
        try
        {
            File.SetLastWriteTimeUtc(_holder, DateTime.UtcNow);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // Somebody has taken the file away, who was sure that this process has ended.
        }
    }

    private static void Close(IEnumerable<FileStream> files)
    {
        foreach (var file in files.Reverse())
        {
            file.Dispose();
        }
    }

    private static bool IsHeld(IOException exception) => exception.HResult ==
        (OperatingSystem.IsWindows() ? HeldWindows : OperatingSystem.IsLinux() ? HeldLinux : HeldMac);
}
