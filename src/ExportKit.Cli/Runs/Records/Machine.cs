using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Tells machines apart that write into one folder, and disks that only one machine writes to.</summary>
internal static class Machine
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";

    // Disks of one machine, or of one that the locks of all its users are known to. What is not named here may be shared: network folders, and
    // those that programs make.
    private static readonly string[] Own =
    [
        "ext", "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "jfs", "zfs", "bcachefs", "reiserfs", "tmpfs", "ramfs", "overlay", "overlayfs", "aufs", "msdos",
        "vfat", "fat", "exfat", "ntfs", "ntfs3", "apfs", "hfs", "hfsplus", "udf",
    ];

    /// <summary>What tells this machine from others, since it was started: containers on it are the same machine, and have names of their
    /// own.</summary>
    public static string Identity
    {
        get
        {
            try
            {
                return File.ReadAllText(BootId).Trim();
            }
            catch (Exception exception) when (IoFailure.Is(exception))
            {
                return Environment.MachineName;
            }
        }
    }

    /// <summary>Whether other machines may write to a folder, whose locks this one may not see.</summary>
    /// <param name="folder">A folder that is there.</param>
    public static bool IsShared(string folder)
    {
        // Windows and macOS keep locks on network folders by themselves.
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return Array.IndexOf(Own, new DriveInfo(Path.GetFullPath(folder)).DriveFormat) < 0;
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
        {
            return true;
        }
    }
}
