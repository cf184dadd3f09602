using ExportKit.Cli;

namespace ExportKit.Serve.Pages;

/// <summary>The pages that are open, few and bounded. Safe for several threads.</summary>
/// <param name="limits">How many, and how much.</param>
internal sealed class OpenPages(ServeLimits limits) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, OpenPage> _pages = [];
    private int _last;
    private long _clock;

    /// <summary>Those that are open, in the order in which they were opened.</summary>
    public OpenPage[] All
    {
        get
        {
            lock (_lock)
            {
                return [.. _pages.Values.OrderBy(page => page.Id)];
            }
        }
    }

    /// <summary>The one of a number.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public OpenPage Get(int id)
    {
        lock (_lock)
        {
            if (!_pages.TryGetValue(id, out var page))
            {
                throw Refusal.NotFound();
            }

            page.LastUsed = ++_clock;
            return page;
        }
    }

    /// <summary>Opens one. Where there are too many, that one is closed which was looked at longest ago and has nothing to lose.</summary>
    /// <param name="source">The page.</param>
    /// <param name="size">How many bytes it was sent with.</param>
    /// <param name="sidecar">The file of its corrections; null for none.</param>
    /// <param name="web">The web as it may use it.</param>
    /// <param name="begin">Begins to read it.</param>
    /// <exception cref="Refusal">All that are open have corrections that no file holds, or too much waits to be read.</exception>
    public OpenPage Open(PageSource source, long size, string? sidecar, WebAccess web, Func<OpenPage, Task<ReadResult>> begin)
    {
        lock (_lock)
        {
            var page = new OpenPage { Id = _last + 1, Source = source, Size = size, SidecarPath = sidecar, Web = web, LastUsed = ++_clock };
            MakeRoom(size);
            page.Begin(begin(page));
            _last = page.Id;
            return _pages[page.Id] = page;
        }
    }

    /// <summary>Closes one.</summary>
    /// <param name="id">Its number.</param>
    public void Close(int id)
    {
        lock (_lock)
        {
            if (_pages.Remove(id, out var page))
            {
                page.Dispose();
            }
        }
    }

    /// <summary>Keeps the documents of a few pages alone.</summary>
    /// <param name="latest">The page whose documents are wanted now.</param>
    public void KeepFewDocuments(OpenPage latest)
    {
        lock (_lock)
        {
            foreach (var page in _pages.Values.Where(page => page != latest && page.HasDocuments).OrderByDescending(page => page.LastUsed).Skip(limits.KeptDocuments - 1))
            {
                page.ForgetDocuments();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var page in All)
        {
            Close(page.Id);
        }
    }

    private void MakeRoom(long size)
    {
        while (_pages.Count >= limits.OpenPages || (_pages.Count > 0 && _pages.Values.Sum(page => page.Size) + size > limits.OpenBytes))
        {
            var oldest = _pages.Values.Where(page => !page.IsUnsaved).MinBy(page => page.LastUsed)
                ?? throw new Refusal(409, "Too many pages are open", "All of them have corrections that no file holds. Download their corrections, and close some.");
            Close(oldest.Id);
        }
    }
}
