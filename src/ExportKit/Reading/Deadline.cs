using System.Diagnostics;

namespace ExportKit.Reading;

/// <summary>When reading has to be done.</summary>
/// <param name="limit">How long it may take from now.</param>
internal sealed class Deadline(TimeSpan limit)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _isPast;

    /// <summary>Whether it is past; once it is, it stays so.</summary>
    public bool IsPast => _isPast |= Stopwatch.GetElapsedTime(_start) >= limit;
}
