using System.Text.Json;
using System.Xml;
using ExportKit.Diagnostics;
using ExportKit.Resources.Archives;

namespace ExportKit.Resources.Feeds;

/// <summary>Reads feeds (RSS 0.9 to 2.0, Atom 1.0, JSON Feed 1.1) and sitemaps (XML, news, index, plain text), plain or packed. Nothing
/// that a feed names is fetched, no entity beyond XML's own is known, and no DTD is read.</summary>
public static class FeedReader
{
    /// <summary>The most entries that are read of one feed.</summary>
    public const int MaxEntries = 500_000;

    private const long MaxBytes = 128 * 1024 * 1024;

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="address">Its own address, that relative ones are made absolute with; null where it has none.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>What it names; null with an error among the diagnostics where it is no feed.</returns>
    public static Feed? Read(ReadOnlyMemory<byte> bytes, string? address, string name, DiagnosticBag diagnostics)
    {
        var collector = new FeedCollector(address);
        SourcePlace place = new(name);
        try
        {
            if (!bytes.Span.StartsWith(GzipMember.Magic))
            {
                Read(bytes, collector);
            }
            else if (Unpacking.Decode(bytes.ToArray(), "gzip", MaxBytes) is { } unpacked)
            {
                Read(unpacked, collector);
            }
            else
            {
                return Fail($"it is larger than {ByteCount.Words(MaxBytes)} unpacked", place, diagnostics);
            }
        }
        catch (XmlException exception)
        {
            if (Damaged(exception.Message, new(name, exception.LineNumber, exception.LinePosition), collector, diagnostics))
            {
                return null;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            return Fail("it is damaged: " + exception.Message, place, diagnostics);
        }

        return collector.IsFeed ? End(collector, place, diagnostics) : Fail("it is no feed and no sitemap", place, diagnostics);
    }

    private static void Read(ReadOnlyMemory<byte> bytes, FeedCollector collector)
    {
        var start = bytes.Span.IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        switch (start < 0 ? ' ' : (char)bytes.Span[start])
        {
            case '{':
                JsonFeed.Read(bytes[start..], collector);
                break;
            case '<' or '\0' or '\xFE' or '\xFF':
                // A declaration may stand at the very start alone, and is often preceded by an empty line; UTF-16 begins so too.
                XmlFeed.Read(bytes.Span[start] == '<' ? bytes[start..] : bytes, collector);
                break;
            default:
                AddressLines.Read(bytes, collector);
                break;
        }
    }

    private static Feed End(FeedCollector collector, SourcePlace place, DiagnosticBag diagnostics)
    {
        if (collector.IsFull)
        {
            diagnostics.Report(
                DiagnosticCodes.FeedCut,
                System.FormattableString.Invariant($"The feed has more than {MaxEntries} entries; the others are not taken"), place);
        }

        return collector.Feed;
    }

    private static bool Damaged(string reason, SourcePlace place, FeedCollector collector, DiagnosticBag diagnostics)
    {
        if (collector.Feed is { Entries: [], Sitemaps: [] })
        {
            Fail("it is damaged: " + reason.TrimEnd('.'), place, diagnostics);
            return true;
        }

        diagnostics.Report(
            DiagnosticCodes.FeedCut,
            $"The feed is damaged, and only the entries before that place are taken: {reason.TrimEnd('.')}", place, "Tell those who publish it");
        return false;
    }

    private static Feed? Fail(string reason, SourcePlace place, DiagnosticBag diagnostics)
    {
        diagnostics.Report(
            DiagnosticCodes.FeedUnreadable,
            $"The feed cannot be read: {reason}",
            place,
            "Give the address of an RSS, Atom or JSON feed, or of a sitemap");
        return null;
    }
}
