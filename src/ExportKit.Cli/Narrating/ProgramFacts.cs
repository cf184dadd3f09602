using System.Globalization;

namespace ExportKit.Cli.Narrating;

/// <summary>Tells one version of a program from another without starting it.</summary>
internal static class ProgramFacts
{
    /// <summary>Its path, and the size and time of its file.</summary>
    /// <param name="program">Its path; null where it is not installed.</param>
    public static string Of(string? program)
    {
        if (program is null)
        {
            return "none";
        }

        // A name in a folder of programs is often a link to another place.
        var file = new FileInfo(program);
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}") : file.FullName;
    }
}
