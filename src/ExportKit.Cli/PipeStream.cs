using System.Runtime.InteropServices;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Reads a pipe that has a name, and gives up where nobody writes into it: to wait for ever for a name that lay in a folder, or
/// that somebody put in the place of a file, helps nobody.</summary>
internal sealed partial class PipeStream : Stream
{
    private const int TryAgainLinux = 11;
    private const int TryAgainMac = 35;
    private const int Interrupted = 4;

    private readonly int _descriptor;
    private readonly long _wait;
    private readonly long _silence;
    private bool _hasBegun;
    private bool _isClosed;

    private PipeStream(int descriptor, TimeSpan wait, TimeSpan silence) =>
        (_descriptor, _wait, _silence) = (descriptor, (long)wait.TotalMilliseconds, (long)silence.TotalMilliseconds);

    /// <summary>How long somebody may take to begin to write.</summary>
    public static TimeSpan UsualWait { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How long who writes may pause.</summary>
    public static TimeSpan UsualSilence { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Opens a pipe.</summary>
    /// <param name="path">Its name.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static PipeStream Open(string path) => Open(path, UsualWait, UsualSilence);

    /// <summary>Opens a pipe.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="wait">How long somebody may take to begin to write.</param>
    /// <param name="silence">How long who writes may pause.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static unsafe PipeStream Open(string path, TimeSpan wait, TimeSpan silence)
    {
        // To read only, without waiting, and not for other programs.
        var flags = OperatingSystem.IsLinux() ? 0x800 | 0x80000 : 0x4 | 0x1000000;
        var name = Encoding.UTF8.GetBytes(path + '\0');
        fixed (byte* start = name)
        {
            var descriptor = OpenPath(start, flags);
            return descriptor >= 0 ? new(descriptor, wait, silence) : throw Failure(Marshal.GetLastPInvokeError());
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override unsafe int Read(Span<byte> buffer)
    {
        var start = Environment.TickCount64;
        var hasWriter = _hasBegun;
        while (!buffer.IsEmpty)
        {
            nint count;
            fixed (byte* bytes = buffer)
            {
                count = ReadDescriptor(_descriptor, bytes, buffer.Length);
            }

            var error = count < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (count > 0 || (count == 0 && hasWriter))
            {
                _hasBegun = true;
                return (int)count;
            }

            // Nothing to read now: either somebody holds the other end and is silent, or nobody does yet.
            hasWriter |= IsTryAgain(error);
            if (count < 0 && !IsTryAgain(error) && error != Interrupted)
            {
                throw Failure(error);
            }

            WaitOrGiveUp(Environment.TickCount64 - start, hasWriter);
        }

        return 0;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _ = CloseDescriptor(_descriptor);
        }

        base.Dispose(disposing);
    }

    private void WaitOrGiveUp(long waited, bool hasWriter)
    {
        if (waited >= (hasWriter ? _silence : _wait))
        {
            throw new IOException(hasWriter ? "it is a pipe, and who writes into it has fallen silent" : "it is a pipe, and nobody writes into it");
        }

        Thread.Sleep(5);
    }

    private static bool IsTryAgain(int error) => error == (OperatingSystem.IsLinux() ? TryAgainLinux : TryAgainMac);

    private static IOException Failure(int error) => new(IoFailure.Describe(new IOException(Marshal.GetPInvokeErrorMessage(error), error)), error);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static unsafe partial int OpenPath(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static unsafe partial nint ReadDescriptor(int descriptor, byte* buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);
}
