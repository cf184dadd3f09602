namespace ExportKit.Cli.Programs;

/// <summary>What other programs get of this process's environment: what they need to run, by name, and nothing else. Builds keep their
/// keys and passwords there, and a browser or a validator that a page takes over shall find none.</summary>
internal static class ProgramVariables
{
    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "JRE_HOME", "NODE_PATH", "EPUBCHECK_JAR",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "USERPROFILE", "USERNAME", "HOMEDRIVE", "HOMEPATH", "APPDATA",
        "LOCALAPPDATA", "PROGRAMDATA", "ALLUSERSPROFILE", "PUBLIC", "OS", "NUMBER_OF_PROCESSORS", "PSModulePath",
    ];

    private static readonly string[] KeptBeginnings =
        ["LC_", "XDG_", "FONTCONFIG_", "JAVA_", "VERAPDF_", "DOCKER_HOST", "PUPPETEER_", "ProgramFiles", "ProgramW6432", "CommonProgram", "PROCESSOR_"];

    /// <summary>Whether a variable is passed on.</summary>
    /// <param name="name">Its name; case does not count, as on Windows.</param>
    public static bool IsPassedOn(string name)
    {
        foreach (var kept in Kept)
        {
            if (name.Equals(kept, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var beginning in KeptBeginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
