using ExportKit.Diagnostics;

namespace ExportKit.Resources.Archives.Warc;

/// <summary>A web archive (WARC 1.0 and 1.1; ISO 28500:2017), plain or packed with gzip: its pages, and for each the pictures that the
/// archive holds. Only where they stand is held in memory. May be used by several threads.</summary>
internal sealed class WarcArchive
{
    private readonly WarcIndex _index;
    private readonly WarcResources _resources;
    private readonly Func<Stream> _open;
    private readonly string _name;

    private WarcArchive(string name, WarcIndex index, Func<Stream> open)
    {
        _name = name;
        _index = index;
        _open = open;
        _resources = new WarcResources(index, open);
    }

    /// <summary>How many pages the archive holds: answers with status 200 of HTML.</summary>
    public int Count => _index.Pages.Count;

    /// <summary>Goes through an archive once, to know where its pages stand.</summary>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="open">Opens it; the stream can seek. It is opened again for each page that is read.</param>
    /// <param name="diagnostics">Takes what is damaged; that costs nothing but itself.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static WarcArchive Open(string name, Func<Stream> open, DiagnosticBag diagnostics)
    {
        using var file = open();
        return new WarcArchive(name, WarcIndex.Build(file, name, diagnostics), open);
    }

    /// <summary>The address of a page.</summary>
    /// <param name="page">Which, from 0.</param>
    public string Address(int page) => _index.Pages[page].Address;

    /// <summary>When a page was retrieved; null where the archive does not say.</summary>
    /// <param name="page">Which, from 0.</param>
    public DateTimeOffset? Retrieved(int page) => _index.Pages[page].Date;

    /// <summary>Reads a page.</summary>
    /// <param name="page">Which, from 0.</param>
    /// <param name="pageName">What diagnostics call it.</param>
    /// <param name="maxBytes">The most bytes that it may have.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The page; null with an error among the diagnostics where it cannot be read.</returns>
    public ArchivedPage? Read(int page, string pageName, int maxBytes, DiagnosticBag diagnostics)
    {
        var (position, address, date) = _index.Pages[page];
        try
        {
            using var file = _open();
            var record = WarcRecord.Read(file, position, maxBytes);
            ReportTruncated(record, pageName, diagnostics);
            return new ArchivedPage(record.Body)
            {
                Address = address, Charset = record.Charset, Retrieved = date, Resources = _resources,
            };
        }
        catch (Exception exception) when (exception is InvalidDataException || IoFailure.Is(exception))
        {
            diagnostics.Report(
                DiagnosticCodes.ArchivePageUnreadable,
                $"The page cannot be read from {_name}: {(exception is InvalidDataException ? exception.Message : IoFailure.Describe(exception))}",
                new SourcePlace(pageName),
                "Get the archive again if the page matters");
            return null;
        }
    }

    private static void ReportTruncated(WarcRecord record, string pageName, DiagnosticBag diagnostics)
    {
        if (record.Header.Truncated is { } reason || record.Header.Segment > 0 && (reason = "it is in several parts") is not null)
        {
            diagnostics.Report(
                DiagnosticCodes.ArchivePageCut,
                $"The archive holds only the beginning of this page ({reason})",
                new SourcePlace(pageName),
                "Compare the document with the page on the web");
        }
    }
}
