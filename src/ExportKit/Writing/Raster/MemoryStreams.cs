using System.Runtime.InteropServices;

namespace ExportKit.Writing.Raster;

/// <summary>Makes streams that read memory.</summary>
internal static class MemoryStreams
{
    /// <summary>A stream over memory, without copying where the memory is an array's.</summary>
    /// <param name="memory">The memory.</param>
    public static MemoryStream Over(ReadOnlyMemory<byte> memory) => MemoryMarshal.TryGetArray(memory, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(memory.ToArray(), writable: false);
}
