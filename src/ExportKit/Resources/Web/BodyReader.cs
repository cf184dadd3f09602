using System.Globalization;
using System.IO.Compression;

namespace ExportKit.Resources.Web;

/// <summary>Reads and unpacks the body of an answer, within limits on bytes and time.</summary>
internal sealed class BodyReader
{
    private const int MostCodings = 2;
    private readonly WebLimits _limits;
    private readonly TimeProvider _clock;

    public BodyReader(WebLimits limits, TimeProvider clock)
    {
        _limits = limits;
        _clock = clock;
    }

    /// <summary>Reads a body.</summary>
    /// <param name="packed">The body as it is sent.</param>
    /// <param name="codings">Its content codings in the order in which they were applied (RFC 9110, 8.4).</param>
    /// <param name="maxBytes">The most bytes, packed and unpacked.</param>
    /// <param name="isCut">Whether a longer body is cut there, and is no failure.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="WebFailureException">It is too long, too slow, damaged, or breaks off.</exception>
    public async Task<byte[]> ReadAsync(Stream packed, string[] codings, long maxBytes, bool isCut, CancellationToken cancellation)
    {
        var tail = new TailStream(packed);
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        try
        {
            var stream = Unpacked(tail, codings);
            await using (stream.ConfigureAwait(false))
            {
                var bytes = await ReadAsync(stream, tail, maxBytes, isCut, silence, both.Token).ConfigureAwait(false);
                return codings is ["gzip" or "x-gzip"] && tail.Length > 0 && tail.EndsTooEarly(bytes.Length)
                    ? throw new WebFailureException(WebFailures.Broken("the compressed answer breaks off", mayPass: true))
                    : bytes;
            }
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new WebFailureException(WebFailures.TimeOut("the server fell silent in its answer and said nothing", _limits.SilentTime, mayPass: true));
        }
        catch (InvalidDataException)
        {
            throw new WebFailureException(WebFailures.Broken("the answer's compression is damaged", mayPass: true));
        }
        catch (Exception exception) when (exception is IOException and not WebFailureException)
        {
            throw new WebFailureException(WebFailures.Broken(
                string.Create(CultureInfo.InvariantCulture, $"the answer breaks off after {tail.Length} bytes"), mayPass: true));
        }
    }

    private async Task<byte[]> ReadAsync(Stream stream, TailStream tail, long maxBytes, bool isCut, CancellationTokenSource silence, CancellationToken cancellation)
    {
        var start = _clock.GetTimestamp();
        var buffer = new byte[Math.Min(64 * 1024, maxBytes + 1)];
        var length = 0;
        while (true)
        {
            silence.CancelAfter(_limits.SilentTime);
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                return buffer[..length];
            }

            length += count;
            if (length > maxBytes || tail.Length > maxBytes + 1024)
            {
                return isCut ? buffer[..(int)Math.Min(length, maxBytes)] : throw new WebFailureException(WebFailures.TooLarge(maxBytes));
            }

            RefuseSlow(start, tail.Length);
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, maxBytes + 1));
            }
        }
    }

    // A byte a second would hold a run for ever and never be silent.
    private void RefuseSlow(long start, long received)
    {
        var time = _clock.GetElapsedTime(start);
        if (time > _limits.SlowTime && received < time.TotalSeconds * _limits.LeastBytesPerSecond)
        {
            throw new WebFailureException(WebFailures.TimeOut(
                string.Create(CultureInfo.InvariantCulture, $"the server sends its answer too slowly: {received} bytes"), time, mayPass: false));
        }
    }

    private static Stream Unpacked(Stream stream, string[] codings)
    {
        if (codings.Length > MostCodings)
        {
            throw new WebFailureException(WebFailures.Broken("the answer is compressed more than twice", mayPass: false));
        }

        for (var i = codings.Length - 1; i >= 0; i--)
        {
            stream = codings[i] switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "deflate" => new DeflateBody(stream),
                _ => throw new WebFailureException(WebFailures.Broken($"the answer is compressed in an unknown way ({Short(codings[i])})", mayPass: false)),
            };
        }

        return stream;
    }

    private static string Short(string name) => name.Length > 20 ? name[..20] + "…" : name;
}
