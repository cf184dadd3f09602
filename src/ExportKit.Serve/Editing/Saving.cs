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

    /// <summary>Whether the sidecar of a page is another one than that which was read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was shown of it.</param>
    public bool IsChanged(OpenPage page, ReadArticle article) =>
        page.SidecarPath is { } path && TryThere(path, out var there) && !IsSame(there, article.Sidecar);

    /// <summary>The article with the corrections that its sidecar has by now: who writes it by hand, or runs another program over it,
    /// sees here what the command line would do.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was shown of it.</param>
    /// <returns>What holds now; the same where the sidecar was not changed, or cannot be understood, which is said.</returns>
    public ReadArticle Refreshed(OpenPage page, ReadArticle article)
    {
        if (page.SidecarPath is not { } path)
        {
            return article;
        }

        lock (_lock)
        {
            var faults = new DiagnosticBag();
            if (!TryThere(path, out var there) || IsSame(there, article.Sidecar))
            {
                return article;
            }

            var name = Path.GetFileName(path);
            if (reader.Correct(article, there, name, faults) is not { } next)
            {
                page.Say($"{name} was changed elsewhere and cannot be used: {string.Join(" ", faults.Diagnostics.Select(fault => fault.Message + "."))} What it said before holds here.");
                return article;
            }

            if (page.TryReplace(article, next))
            {
                page.Say($"{name} was changed elsewhere. What it says now holds here too.");
            }

            return page.Reading.Result.Article ?? next;
        }
    }

    private bool TryThere(string path, out byte[]? there)
    {
        there = null;
        try
        {
            there = There(path);
            return true;
        }
        catch (Exception exception) when (exception is Refusal || IoFailure.Is(exception))
        {
            // Saving says what stands in the way.
            return false;
        }
    }

    private static bool IsSame(byte[]? there, byte[]? before) =>
        there is null ? before is null : before is not null && there.AsSpan().SequenceEqual(before);

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
            if (!IsSame(there, before))
            {
                throw Conflict("The corrections were changed elsewhere", $"Somebody changed {name} since this was shown. Load the page anew, and correct it there.");
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
