using Microsoft.Win32.SafeHandles;

namespace ExportKit.Resources.Web;

/// <summary>Keeps bytes of a run on disk, in a file that nobody else sees and that is gone with the process. Safe for several threads.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly Lock _writing = new();
    private SafeFileHandle? _file;
    private long _length;

    /// <summary>Adds bytes.</summary>
    /// <returns>Where they begin.</returns>
    /// <exception cref="IOException">The disk is full.</exception>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        lock (_writing)
        {
            _file ??= Open();
            var start = _length;
            RandomAccess.Write(_file, bytes, start);
            _length += bytes.Length;
            return start;
        }
    }

    /// <summary>Reads bytes back.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public byte[] Read(long start, int length)
    {
        var bytes = new byte[length];
        for (var count = 0; count < length;)
        {
            var read = RandomAccess.Read(_file!, bytes.AsSpan(count), start + count);
            count += read > 0 ? read : throw new EndOfStreamException();
        }

        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static SafeFileHandle Open()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            // The open file lives on without a name, and goes even if the process is killed.
            File.Delete(path);
        }

        return file;
    }
}
