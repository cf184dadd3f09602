namespace ExportKit.Serve;

/// <summary>Does a few things at a time, and lets few wait for it.</summary>
internal sealed class WorkQueue : IDisposable
{
    private readonly SemaphoreSlim _turns;
    private readonly int _most;
    private int _count;

    /// <summary>Makes it.</summary>
    /// <param name="workers">How many things are done at a time.</param>
    /// <param name="waiting">How many wait.</param>
    public WorkQueue(int workers, int waiting)
    {
        _turns = new SemaphoreSlim(workers);
        _most = workers + waiting;
    }

    /// <summary>Begins work as soon as its turn comes.</summary>
    /// <param name="work">The work, which blocks its thread.</param>
    /// <param name="cancellation">Takes back what has not begun.</param>
    /// <exception cref="Refusal">Too many wait.</exception>
    public Task<T> Begin<T>(Func<T> work, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _count) > _most)
        {
            Interlocked.Decrement(ref _count);
            throw Refusal.Busy();
        }

        return Do(work, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private async Task<T> Do<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            await _turns.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await Task.Run(work, cancellation).ConfigureAwait(false);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
