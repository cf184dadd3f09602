using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Resources.Archives.Warc;

namespace ExportKit.Cli;

/// <summary>Adds the pages of web archives.</summary>
internal static class ArchivePages
{
    /// <summary>Adds all pages of an archive.</summary>
    /// <param name="file">Its file, or <c>-</c>.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="settings">What holds for all inputs.</param>
    /// <param name="pages">Takes the pages.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void AddAll(string file, Func<Stream> open, InputSettings settings, PageCollector pages, DiagnosticBag diagnostics)
    {
        if (Open(file, open, diagnostics) is not { } archive)
        {
            return;
        }

        if (archive.Count == 0)
        {
            diagnostics.Report(
                DiagnosticCodes.NoPages, "The archive holds no page", new SourcePlace(file), "Pages are answers with status 200 and a type of HTML");
        }

        for (var i = 0; i < archive.Count; i++)
        {
            pages.Add(new ArchivePage(archive, file, i, settings.MaxBytes), i + 1);
        }
    }

    /// <summary>Adds the page that a word such as <c>day.warc.gz#3</c> stands for.</summary>
    /// <returns>Whether the word is of that kind.</returns>
    public static bool TryAddOne(string word, CommandEnvironment environment, InputSettings settings, PageCollector pages, DiagnosticBag diagnostics)
    {
        var at = word.LastIndexOf('#');
        if (at <= 0 || !int.TryParse(word.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !PageNames.IsArchive(word[..at]) || environment.Files.FileExists(word) || !environment.Files.FileExists(word[..at]))
        {
            return false;
        }

        var file = word[..at];
        if (Open(file, () => environment.Files.OpenRead(file), diagnostics) is not { } archive)
        {
            return true;
        }

        if (number < 1 || number > archive.Count)
        {
            diagnostics.Report(
                DiagnosticCodes.NoPages,
                string.Create(CultureInfo.InvariantCulture, $"The archive has no page of that number; it holds {archive.Count}"),
                new SourcePlace(word),
                $"See which there are: exportkit txt {file} --list-inputs");
            return true;
        }

        pages.Add(new ArchivePage(archive, file, number - 1, settings.MaxBytes), number);
        return true;
    }

    private static WarcArchive? Open(string file, Func<Stream> open, DiagnosticBag diagnostics)
    {
        try
        {
            return WarcArchive.Open(file, open, diagnostics);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            diagnostics.Report(
                DiagnosticCodes.InputUnreadable,
                $"The archive cannot be read: {IoFailure.Describe(exception)}",
                new SourcePlace(file),
                "Check that you may read the file");
            return null;
        }
    }
}
