using System.Collections.Immutable;
using ExportKit.Cli;
using ExportKit.Diagnostics;

namespace ExportKit.Serve.Pages;

/// <summary>A page that a person has open. Its parts are exchanged as a whole, so that it may be used by several threads.</summary>
internal sealed class OpenPage : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private Task<ReadResult>? _reading;
    private Task<MadeDocuments>? _documents;
    private string? _notice;

    /// <summary>Its number, by which addresses know it.</summary>
    public required int Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PageSource Source { get; init; }

    /// <summary>The web as it may use it.</summary>
    public required WebAccess Web { get; init; }

    /// <summary>How many bytes it was sent with.</summary>
    public long Size { get; init; }

    /// <summary>The file that its corrections go to; null where they are only downloaded.</summary>
    public string? SidecarPath { get; init; }

    /// <summary>When it was last looked at, in ticks of the machine.</summary>
    public long LastUsed { get; set; }

    /// <summary>Whether it was corrected, and no file holds that.</summary>
    public bool IsUnsaved { get; set; }

    /// <summary>Is set when it is closed.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>What comes, or came, of reading it.</summary>
    public Task<ReadResult> Reading
    {
        get
        {
            lock (_lock)
            {
                return _reading ?? throw new InvalidOperationException("The page was not begun.");
            }
        }
    }

    /// <summary>Begins to read it.</summary>
    /// <param name="reading">What comes of it.</param>
    public void Begin(Task<ReadResult> reading)
    {
        lock (_lock)
        {
            _reading = reading;
        }
    }

    /// <summary>Puts another reading in place of one that has ended, unless somebody was faster; documents are made anew then.</summary>
    /// <param name="from">The one that it comes of.</param>
    /// <param name="to">The other.</param>
    public bool TryReplace(ReadArticle from, ReadArticle to)
    {
        lock (_lock)
        {
            if (_reading is not { IsCompletedSuccessfully: true } reading || !ReferenceEquals(reading.Result.Article, from))
            {
                return false;
            }

            _reading = Task.FromResult(new ReadResult(to, []));
            _documents = null;
            return true;
        }
    }

    /// <summary>The documents, which are begun where they are not yet.</summary>
    /// <param name="make">Begins to make them.</param>
    public Task<MadeDocuments> Documents(Func<Task<MadeDocuments>> make)
    {
        lock (_lock)
        {
            return _documents is null or { IsFaulted: true } or { IsCanceled: true } ? _documents = make() : _documents;
        }
    }

    /// <summary>Whether its documents are made, or being made.</summary>
    public bool HasDocuments
    {
        get
        {
            lock (_lock)
            {
                return _documents is not null;
            }
        }
    }

    /// <summary>Whether its documents are made.</summary>
    public bool AreDocumentsMade
    {
        get
        {
            lock (_lock)
            {
                return _documents is { IsCompleted: true };
            }
        }
    }

    /// <summary>Lets go of documents that are made; those that are being made stay.</summary>
    public void ForgetDocuments()
    {
        lock (_lock)
        {
            _documents = _documents is { IsCompleted: true } ? null : _documents;
        }
    }

    /// <summary>Says something on the next view.</summary>
    /// <param name="notice">What is said.</param>
    public void Say(string notice)
    {
        lock (_lock)
        {
            _notice = notice;
        }
    }

    /// <summary>What is to be said now, once.</summary>
    public string? TakeNotice()
    {
        lock (_lock)
        {
            var notice = _notice;
            _notice = null;
            return notice;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();

        // What is at work with it ends by itself, and only then lets go of the web.
        _ = (_reading ?? Task.CompletedTask).ContinueWith(_ => Web.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}

/// <summary>What came of reading a page.</summary>
/// <param name="Article">The article; null where there is none.</param>
/// <param name="Failures">Why there is none; empty where there is one.</param>
internal sealed record ReadResult(ReadArticle? Article, ImmutableArray<Diagnostic> Failures);

/// <summary>The documents of a page.</summary>
/// <param name="Files">The documents by the ending of their names.</param>
/// <param name="Diagnostics">All that is to be said of the page and of them.</param>
internal sealed record MadeDocuments(IReadOnlyDictionary<string, byte[]> Files, ImmutableArray<Diagnostic> Diagnostics);
