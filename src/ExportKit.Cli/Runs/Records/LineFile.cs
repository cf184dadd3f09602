using Microsoft.Win32.SafeHandles;

namespace ExportKit.Cli;

/// <summary>Where a line stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has, without its end.</param>
internal sealed record LinePlace(LineFile File, long Start, int Length);

/// <summary>A file of lines that are read again by their places; safe for several threads. Memory holds the places alone.</summary>
internal sealed class LineFile : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private readonly SafeFileHandle _file;

    private LineFile(SafeFileHandle file) => _file = file;

    /// <summary>Opens a file; null where there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static LineFile? Open(string path) => File.Exists(path)
        ? new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        : null;

    /// <summary>The lines that are whole, with their places. What stands behind the last end of a line was cut off.</summary>
    public IEnumerable<(LinePlace Place, byte[] Line)> Lines()
    {
        var buffer = new byte[64 * 1024];
        long start = 0;
        var filled = 0;
        while (RandomAccess.Read(_file, buffer.AsSpan(filled), start + filled) is > 0 and var count)
        {
            filled += count;
            var from = 0;
            while (Array.IndexOf(buffer, (byte)'\n', from, filled - from) is >= 0 and var end)
            {
                yield return (new(this, start + from, end - from), buffer[from..end]);
                from = end + 1;
            }

            filled -= from;
            start += from;
            Buffer.BlockCopy(buffer, from, buffer, 0, filled);
            if (filled == buffer.Length)
            {
                if (buffer.Length >= MostBytes)
                {
                    yield break;
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <summary>The line at a place.</summary>
    public byte[] Read(LinePlace place)
    {
        var line = new byte[place.Length];
        var count = RandomAccess.Read(_file, line, place.Start);
        return count == line.Length ? line : line[..count];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
