using System.Collections.Concurrent;
using ExportKit.Diagnostics;

namespace ExportKit.Resources.Web;

/// <summary>The pictures of the web, each fetched once per run however many pages show it. Safe for several threads.</summary>
internal sealed class WebPictures : IResourceLoader, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Kept>> _known = new(StringComparer.Ordinal);
    private readonly IWebFetcher _fetcher;
    private readonly SpillFile _spill = new();
    private readonly long _memoryBytes;
    private long _inMemory;

    /// <summary>Makes a loader.</summary>
    /// <param name="fetcher">Fetches; stays the caller's to dispose of.</param>
    /// <param name="memoryBytes">How many bytes are kept in memory for other pages.</param>
    public WebPictures(IWebFetcher fetcher, long memoryBytes)
    {
        _fetcher = fetcher;
        _memoryBytes = memoryBytes;
    }

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var key = fragment < 0 ? address : address[..fragment];
        var kept = _known.GetOrAdd(key, whole => new Lazy<Kept>(() => Fetch(whole))).Value;
        return kept.Start < 0 ? kept.Result : kept.Result with { Bytes = _spill.Read(kept.Start, kept.Length) };
    }

    /// <inheritdoc/>
    public void Dispose() => _spill.Dispose();

    private Kept Fetch(string address)
    {
        var (content, failure) = _fetcher.Fetch(address, WebKind.Picture);
        if (failure is not null)
        {
            return new Kept(new ResourceResult(default, Failure: failure.Reason, Hint: failure.Hint));
        }

        // What servers call bytes of any kind is no claim that could be wrong.
        var type = content!.MediaType is "application/octet-stream" or "binary/octet-stream" ? null : content.MediaType;
        return Keep(new ResourceResult(content.Bytes, type));
    }

    private Kept Keep(ResourceResult result)
    {
        if (Interlocked.Add(ref _inMemory, result.Bytes.Length) <= _memoryBytes)
        {
            return new Kept(result);
        }

        Interlocked.Add(ref _inMemory, -result.Bytes.Length);
        try
        {
            return new Kept(result with { Bytes = default }, _spill.Add(result.Bytes.Span), result.Bytes.Length);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // Without a disk to keep it on, memory must do.
            return new Kept(result);
        }
    }

    /// <summary>What became of an address; <c>Start</c> is -1 where the bytes are in memory.</summary>
    private sealed record Kept(ResourceResult Result, long Start = -1, int Length = 0);
}
