namespace ExportKit.Cli.Programs;

/// <summary>Reads what a program writes, up to a bound.</summary>
internal sealed class BoundedOutput
{
    private readonly MemoryStream _kept = new();
    private readonly int _bound;

    /// <summary>Starts to read.</summary>
    /// <param name="stream">What the program writes to.</param>
    /// <param name="bound">The most bytes that are kept.</param>
    /// <param name="stopsAtBound">Whether reading stops there, rather than reading on and dropping.</param>
    public BoundedOutput(Stream stream, int bound, bool stopsAtBound)
    {
        _bound = bound;
        Reading = Task.Run(() => Read(stream, stopsAtBound));
    }

    /// <summary>Ends when the program closes its end, or at the bound.</summary>
    public Task Reading { get; }

    /// <summary>Whether the program wrote more than the bound.</summary>
    public bool IsPastBound { get; private set; }

    /// <summary>What was kept so far.</summary>
    public byte[] Bytes
    {
        get
        {
            lock (_kept)
            {
                return _kept.ToArray();
            }
        }
    }

    private void Read(Stream stream, bool stopsAtBound)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int count;
            while ((count = stream.Read(buffer, 0, buffer.Length)) > 0 && !(Keep(buffer, count) && stopsAtBound))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The program was killed.
        }
    }

    private bool Keep(byte[] buffer, int count)
    {
        lock (_kept)
        {
            var kept = (int)Math.Min(count, _bound - _kept.Length);
            _kept.Write(buffer, 0, kept);
            IsPastBound |= kept < count;
        }

        return IsPastBound;
    }
}
