namespace ExportKit.FaultTests;

/// <summary>Disks and folders of a run's own, which nobody else sees and which go with it (namespaces of Linux).</summary>
internal static class Namespaces
{
    private static readonly string[][] Ways = [["unshare", "-m"], ["unshare", "-rm"]];
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>A shell's line that runs other lines where disks can be mounted; skips the test where none can.</summary>
    /// <param name="lines">The lines; <c>"$@"</c> is the program with its words.</param>
    public static string Mounting(string lines)
    {
        Skip.If(Found.Value is null, "Nothing can be mounted here: neither as root, nor in a namespace of one's own.");
        return $"exec {Found.Value} sh -c '{lines.Replace("'", "'\\''", StringComparison.Ordinal)}' sh \"$@\"";
    }

    private static string? Find()
    {
        foreach (var way in OperatingSystem.IsLinux() ? Ways : [])
        {
            try
            {
                if (Tools.Run(way[0], [.. way[1..], "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]).ExitCode == 0)
                {
                    return string.Join(' ', way);
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No such program.
            }
        }

        return null;
    }
}
