using System.Runtime.InteropServices;

namespace ExportKit.Cli;

/// <summary>Reads and writes an open file descriptor of Unix, one after the other with whatever else uses it: a file stream
/// would write at places of its own counting, over what others wrote to the same output.</summary>
internal sealed partial class DescriptorStream : Stream
{
    // The numbers are the same on Linux and macOS, but for "try again".
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;
    private static readonly int TryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    private readonly int _descriptor;
    private readonly bool _canWrite;

    public DescriptorStream(int descriptor, bool canWrite)
    {
        _descriptor = descriptor;
        _canWrite = canWrite;
    }

    /// <summary>Whether what cannot be written is lost without a word: where messages cannot be shown, nobody can be told that either, and
    /// the documents matter more.</summary>
    public bool LosesUnwritten { get; init; }

    /// <inheritdoc/>
    public override bool CanRead => !_canWrite;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => _canWrite;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is held back.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override unsafe int Read(Span<byte> buffer)
    {
        while (true)
        {
            fixed (byte* start = buffer)
            {
                var count = ReadDescriptor(_descriptor, start, buffer.Length);
                if (count >= 0)
                {
                    return (int)count;
                }
            }

            WaitOrThrow(Marshal.GetLastPInvokeError());
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <remarks>Where the reader at the other end of a pipe is gone, nobody misses what is not written.</remarks>
    public override unsafe void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint count;
            fixed (byte* start = buffer)
            {
                count = WriteDescriptor(_descriptor, start, buffer.Length);
            }

            if (count >= 0)
            {
                buffer = buffer[(int)count..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == BrokenPipe || (LosesUnwritten && error != Interrupted && error != TryAgain))
            {
                return;
            }

            WaitOrThrow(error);
        }
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static void WaitOrThrow(int error)
    {
        if (error == TryAgain)
        {
            Thread.Sleep(1);
        }
        else if (error != Interrupted)
        {
            throw new StandardStreamException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint ReadDescriptor(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint WriteDescriptor(int descriptor, byte* buffer, nint count);
}

/// <summary>Standard input, output or error fails.</summary>
internal sealed class StandardStreamException : IOException
{
    public StandardStreamException(string message, int error)
        : base(message, error)
    {
    }
}
