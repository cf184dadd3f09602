using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Resources;
using ExportKit.Resources.Feeds;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>Gets feeds, and says what their entries may name: those of the web pages of the web, those that are files also files below
/// their own folder.</summary>
internal sealed class FeedSource
{
    private readonly InputReader _reader;
    private readonly IFileAccess _files;
    private readonly WebAccess _web;
    private readonly DiagnosticBag _diagnostics;

    public FeedSource(InputReader reader, IFileAccess files, WebAccess web, DiagnosticBag diagnostics)
    {
        _web = web;
        _reader = reader;
        _files = files;
        _diagnostics = diagnostics;
    }

    /// <summary>The bytes of standard input, where they are read already.</summary>
    public byte[]? StandardInput { get; init; }

    /// <summary>How much of a feed is read.</summary>
    public ExportLimits Limits => _reader.Limits;

    /// <summary>Reads a feed; null with an error among the diagnostics where it cannot be had.</summary>
    /// <param name="name">Its address, its file, or <c>-</c>.</param>
    public Feed? Read(string name)
    {
        if (WebAddress.Is(name))
        {
            return Fetch(name);
        }

        var bytes = name == InputReader.Standard && StandardInput is not null ? StandardInput : _reader.ReadAny(name, _diagnostics);
        return bytes is null ? null : FeedReader.Read(bytes, null, name, _diagnostics, _reader.Limits);
    }

    /// <summary>What an entry names: an address of the web, or a file; null with a warning among the diagnostics where it may not.</summary>
    /// <param name="address">The entry's address.</param>
    /// <param name="feed">The feed: its address, its file, or <c>-</c>.</param>
    public string? Resolve(string address, string feed)
    {
        if (WebAddress.Is(address))
        {
            return address;
        }

        if (!WebAddress.Is(feed) && feed != InputReader.Standard && LocalFile(address, feed) is { } file)
        {
            return file;
        }

        _diagnostics.Report(
            DiagnosticCodes.EntryLeftOut,
            $"The entry {address} is left out: it is no address of the web, and no file below the feed's own folder",
            new SourcePlace(feed),
            "Name pages by https addresses, or put them beside the feed");
        return null;
    }

    private Feed? Fetch(string address)
    {
        var name = WebAddress.Printable(address);
        var (content, failure) = _web.Fetcher.Fetch(address, WebKind.List);
        if (failure is null)
        {
            return FeedReader.Read(content!.Bytes, content.Address, name, _diagnostics, _reader.Limits);
        }

        _diagnostics.Report(failure.Code, $"The feed cannot be had: {failure.Reason}", new SourcePlace(name), failure.Hint);
        return null;
    }

    private string? LocalFile(string address, string feed)
    {
        var full = _files.FullPath(feed);
        var folder = Path.GetDirectoryName(full) ?? "";
        var prefix = folder.EndsWith('/') || folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar;
        if (!Uri.TryCreate(FileAddress.Of(full), UriKind.Absolute, out var root) || !Uri.TryCreate(root, address, out var target)
            || target.Scheme != Uri.UriSchemeFile || FileAddress.ToPath(target.AbsoluteUri) is not { } path)
        {
            return null;
        }

        var file = _files.FullPath(path);
        return file.StartsWith(prefix, StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(feed) ?? "", file[prefix.Length..]) : null;
    }
}
