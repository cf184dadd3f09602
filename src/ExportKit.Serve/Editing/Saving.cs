using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Serve.Pages;
using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve.Editing;

/// <summary>Saves corrections: to the sidecar of the page where it has one, and to what is shown of it. One is saved after the other.</summary>
/// <param name="environment">Where files are.</param>
/// <param name="reader">Reads what was saved as the command line does.</param>
internal sealed class Saving(CommandEnvironment environment, PageReader reader)
{
    private const string CopyEnding = "~";

    private static readonly byte[] Nothing = SidecarWriter.Write(new Normalising.Correcting.Corrections());

    private readonly Lock _lock = new();

    /// <summary>Saves corrections.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What the person saw of it.</param>
    /// <param name="corrections">All corrections of it.</param>
    /// <returns>What holds now.</returns>
    /// <exception cref="Refusal">They cannot be saved.</exception>
    public ReadArticle Save(OpenPage page, ReadArticle article, Normalising.Correcting.Corrections corrections)
    {
        lock (_lock)
        {
            var written = SidecarWriter.Write(corrections);
            var sidecar = article.Sidecar is null && written.AsSpan().SequenceEqual(Nothing) ? null : written;
            var faults = new DiagnosticBag();
            var next = reader.Correct(article, sidecar, page.SidecarPath is { } path ? Path.GetFileName(path) : "corrections", faults)
                ?? throw Conflict("This cannot be saved", string.Join(" ", faults.Diagnostics.Select(fault => fault.Message + ".")));
            var notice = page.SidecarPath is { } file ? Write(file, article.Sidecar, sidecar) : "Saved here. No file holds it yet: download the corrections, and put them beside the page.";
            if (!page.TryReplace(article, next))
            {
                throw Conflict("Somebody was faster", "The article was corrected in another tab meanwhile. Go back, load the page anew, and correct it there.");
            }

            page.IsUnsaved = page.SidecarPath is null && sidecar is not null;
            page.Say(notice);
            return next;
        }
    }

    private static Refusal Conflict(string title, string message) => new(StatusCodes.Status409Conflict, title, message);

    private string Write(string path, byte[]? before, byte[]? now)
    {
        var name = Path.GetFileName(path);
        if (now is null)
        {
            return "Nothing is corrected.";
        }

        try
        {
            var there = There(path);
            if (there is null != before is null || (there is not null && !there.AsSpan().SequenceEqual(before)))
            {
                throw Conflict("The corrections were changed elsewhere", $"Somebody changed {name} since this page was opened. Close the page and open it again; then correct it anew.");
            }

            var copy = there is not null && KeepsByHand(there, path) ? $" What was written there by hand is kept as {name}{CopyEnding}." : "";
            environment.Files.Save(path, now);
            return $"Saved to {name}, which the command line reads.{copy}";
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            throw Conflict("This cannot be saved", $"{name} cannot be written: {IoFailure.Describe(exception)}. Nothing was changed.");
        }
    }

    private byte[]? There(string path)
    {
        if (!environment.Files.FileExists(path))
        {
            return null;
        }

        // A link would lead the writing out of its folder.
        if (Path.GetDirectoryName(environment.Files.FullPath(path)) is { } folder && environment.Files.Entries(folder).Any(entry => entry.IsLink && entry.Name == Path.GetFileName(path)))
        {
            throw Conflict("This cannot be saved", $"{Path.GetFileName(path)} is a link to somewhere else, which is not written to.");
        }

        var faults = new DiagnosticBag();
        return reader.Sidecars.ReadBytes(path, faults) ?? throw Conflict("This cannot be saved", faults.Diagnostics[0].Message + ".");
    }

    /// <summary>Remarks and order of what was written by hand would be lost: it is kept beside, once.</summary>
    private bool KeepsByHand(byte[] there, string path)
    {
        var corrections = SidecarReader.Read(there, path, new DiagnosticBag());
        if (corrections is not null && SidecarWriter.Write(corrections).AsSpan().SequenceEqual(there) || environment.Files.FileExists(path + CopyEnding))
        {
            return false;
        }

        environment.Files.Save(path + CopyEnding, there);
        return true;
    }
}
