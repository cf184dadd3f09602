using System.Diagnostics;

namespace ExportKit.Reading;

/// <summary>When reading has to be done. Whoever goes through a page takes steps, and is stopped by an exception that only
/// <see cref="HtmlArticleReader"/> catches: a limit that every rule had to ask for would hold in most of them.</summary>
/// <param name="limit">How long it may take from now.</param>
internal sealed class Deadline(TimeSpan limit)
{
    private const int StepsBetween = 0xFFF;

    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _isPast;
    private int _steps;

    /// <summary>Whether it is past; once it is, it stays so.</summary>
    public bool IsPast => _isPast |= Stopwatch.GetElapsedTime(_start) >= limit;

    /// <summary>Ends reading once it is past.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void Check()
    {
        if (IsPast)
        {
            throw new OperationCanceledException();
        }
    }

    /// <summary>Takes a small step, such as from one element to the next; asks for the time at some of them.</summary>
    /// <exception cref="OperationCanceledException">It is past.</exception>
    public void Tick()
    {
        if ((++_steps & StepsBetween) == 0)
        {
            Check();
        }
    }
}
