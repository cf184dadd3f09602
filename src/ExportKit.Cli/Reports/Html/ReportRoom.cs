namespace ExportKit.Cli;

/// <summary>How many bytes of a report its articles may take, so that it can be opened however many they are: each has an equal share of what
/// is left, and what one does not need falls to those after it. The order is that of the inputs, so that any number of workers gives the
/// same report.</summary>
/// <param name="results">How many articles there will be.</param>
/// <param name="bytes">How many bytes all of them may take.</param>
internal sealed class ReportRoom(int results, long bytes = ReportRoom.Most)
{
    /// <summary>What all articles may take: what browsers open within a few seconds.</summary>
    public const long Most = 24 * 1024 * 1024;

    private long _left = bytes;
    private int _waiting = Math.Max(1, results);
    private long _share;

    /// <summary>Begins an article.</summary>
    public void Begin()
    {
        _share = _left / Math.Max(1, _waiting);
        _waiting--;
    }

    /// <summary>Takes room for what is shown in any case.</summary>
    public void Spend(long count)
    {
        _share -= count;
        _left = Math.Max(0, _left - count);
    }

    /// <summary>Whether there is room for so much.</summary>
    public bool Fits(long count) => count <= _share;

    /// <summary>Takes room where there is some.</summary>
    public bool Take(long count)
    {
        if (!Fits(count))
        {
            return false;
        }

        Spend(count);
        return true;
    }
}
