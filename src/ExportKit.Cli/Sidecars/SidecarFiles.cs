using ExportKit.Diagnostics;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Cli;

/// <summary>Finds the sidecar of a page: in the folder that the person names, else beside the page.</summary>
/// <param name="environment">Where files are.</param>
/// <param name="folder">The folder that the person names; null for none.</param>
internal sealed class SidecarFiles(CommandEnvironment environment, string? folder)
{
    /// <summary>What the name of a sidecar ends with.</summary>
    public const string Ending = ".exportkit.json";

    /// <summary>A sidecar is written by hand; a longer file is something else.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The sidecar of a page; null where it has none.</summary>
    /// <param name="page">The page.</param>
    public string? Find(PageSource page)
    {
        try
        {
            foreach (var candidate in Candidates(page))
            {
                if (environment.Files.FileExists(candidate))
                {
                    return candidate;
                }
            }
        }
        catch (ArgumentException)
        {
            // This can be no file's name, which reading the page will say.
        }

        return null;
    }

    /// <summary>Where a sidecar of a page is written, one that is there already first; null for a page that has no place for one.</summary>
    /// <param name="page">The page.</param>
    public string? FileFor(PageSource page) => Find(page) ?? PlaceFor(page);

    /// <summary>Where a sidecar of a page is written; null for a page that has no name of its own.</summary>
    /// <param name="page">The page.</param>
    public string? PlaceFor(PageSource page) => Candidates(page).FirstOrDefault();

    /// <summary>Reads a sidecar.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>The corrections; null with an error among the diagnostics where it cannot be understood.</returns>
    public Corrections? Read(string path, DiagnosticBag diagnostics) =>
        ReadBytes(path, diagnostics) is { } bytes ? SidecarReader.Read(bytes, path, diagnostics) : null;

    /// <summary>Reads the bytes of a sidecar.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="diagnostics">Takes why it cannot be read.</param>
    /// <returns>The bytes; null with an error among the diagnostics where it cannot be read.</returns>
    public byte[]? ReadBytes(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = environment.Files.OpenRead(path);
            using var content = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, count);
                if (content.Length > MostBytes)
                {
                    diagnostics.Report(
                        DiagnosticCodes.SidecarUnreadable, $"The sidecar is larger than {ByteCount.Words(MostBytes)}, the most that it may have", new SourcePlace(path), "Look whether this is the right file");
                    return null;
                }
            }

            return content.ToArray();
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            diagnostics.Report(
                DiagnosticCodes.SidecarUnreadable, $"The sidecar cannot be read: {IoFailure.Describe(exception)}", new SourcePlace(path), "Check that you may read the file, or take it away");
            return null;
        }
    }

    private IEnumerable<string> Candidates(PageSource page)
    {
        if (folder is not null && page.Stem is { Length: > 0 } stem && stem.IndexOfAny(['/', '\\']) < 0)
        {
            yield return Path.Join(folder, stem + Ending);
        }

        if (page.Path is { } path && Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name)
        {
            var beside = Path.GetDirectoryName(path);
            yield return Path.Join(beside, name + Ending);

            // Pages may differ by their endings alone.
            yield return Path.Join(beside, Path.GetFileName(path) + Ending);
        }
    }
}
