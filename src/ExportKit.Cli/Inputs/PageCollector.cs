using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Collects pages, each once.</summary>
internal sealed class PageCollector
{
    private const int MaxTold = 10;

    private readonly List<PageSource> _pages = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly IFileAccess _files;
    private readonly DiagnosticBag _diagnostics;
    private int _repeated;

    public PageCollector(IFileAccess files, DiagnosticBag diagnostics)
    {
        _files = files;
        _diagnostics = diagnostics;
    }

    /// <summary>Adds a page, unless it is there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Which of the pages of its file it is; 0 where it is the file.</param>
    public void Add(PageSource page, int number = 0)
    {
        if (_keys.Add(Key(page, number)))
        {
            _pages.Add(page);
        }
        else if (++_repeated <= MaxTold)
        {
            _diagnostics.Report(DiagnosticCodes.InputRepeated, "The input is named more than once, and taken once", new SourcePlace(page.Name));
        }
    }

    /// <summary>The pages in the order in which they were found.</summary>
    public PageSource[] ToArray()
    {
        if (_repeated > MaxTold)
        {
            _diagnostics.Report(
                DiagnosticCodes.InputRepeated,
                string.Create(CultureInfo.InvariantCulture, $"{_repeated - MaxTold} more inputs are named more than once, and taken once"));
        }

        return [.. _pages];
    }

    private string Key(PageSource page, int number)
    {
        if (page.Path is not { Length: > 0 } path)
        {
            return page.Address is { } address ? WithoutFragment(address) : page.Name;
        }

        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"{number}\0{_files.FullPath(path)}");
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            // What can be no file's name is told when the page is read.
            return path;
        }
    }

    private static string WithoutFragment(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? address[..at] : address;
}
