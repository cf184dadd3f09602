using System.Text.Json;
using System.Xml;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Resources.Archives;

namespace ExportKit.Resources.Feeds;

/// <summary>Reads feeds (RSS 0.9 to 2.0, Atom 1.0, JSON Feed 1.1) and sitemaps (XML, news, index, plain text), plain or packed. Nothing
/// that a feed names is fetched, no entity beyond XML's own is known, and no DTD is read.</summary>
internal static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="address">Its own address, that relative ones are made absolute with; null where it has none.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="limits">How much of it is read; null for the usual.</param>
    /// <returns>What it names; null with an error among the diagnostics where it is no feed.</returns>
    public static Feed? Read(ReadOnlyMemory<byte> bytes, string? address, string name, DiagnosticBag diagnostics, ExportLimits? limits = null)
    {
        limits ??= ExportLimits.Default;
        var collector = new FeedCollector(address, limits.FeedEntries);
        SourcePlace place = new(name);
        try
        {
            if (!bytes.Span.StartsWith(GzipMember.Magic))
            {
                Read(bytes, collector);
            }
            else if (Unpacking.Decode(bytes.ToArray(), "gzip", limits.FeedBytes) is { } unpacked)
            {
                Read(unpacked, collector);
            }
            else
            {
                return Fail($"it is larger than {LimitTable.FeedBytes.Words(limits)} unpacked", place, diagnostics, $"If you trust it, {LimitTable.FeedBytes.Raise}");
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

        return collector.IsFeed ? End(collector, limits, place, diagnostics) : Fail("it is no feed and no sitemap", place, diagnostics);
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

    private static Feed End(FeedCollector collector, ExportLimits limits, SourcePlace place, DiagnosticBag diagnostics)
    {
        if (collector.IsFull)
        {
            LimitReport.Met(
                diagnostics, DiagnosticCodes.FeedCut, LimitTable.FeedEntries, limits, "The feed has more entries than are read", place, "Give its parts one by one");
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

    private static Feed? Fail(string reason, SourcePlace place, DiagnosticBag diagnostics, string? hint = null)
    {
        diagnostics.Report(
            DiagnosticCodes.FeedUnreadable,
            $"The feed cannot be read: {reason}",
            place,
            hint ?? "Give the address of an RSS, Atom or JSON feed, or of a sitemap");
        return null;
    }
}
