using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace ExportKit.Fuzzing;

/// <summary>Which ways through the instrumented code cases took: each edge counts, in steps of how often it was taken.</summary>
internal sealed unsafe class EdgeMap
{
    private const int Size = 1 << 16;

    private readonly byte* _counts = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly Dictionary<string, byte[]> _seen = new(StringComparer.Ordinal);

    /// <summary>Makes a map, which the instrumented code counts in from now on.</summary>
    public EdgeMap() => Trace.SharedMem = _counts;

    /// <summary>Forgets what was counted, before a case.</summary>
    public void Clear()
    {
        new Span<byte>(_counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the case went a way that none of its kind went before; it is then known.</summary>
    public bool IsNew(string kind)
    {
        if (!_seen.TryGetValue(kind, out var seen))
        {
            _seen[kind] = seen = new byte[Size];
        }

        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            var step = Step(_counts[i]);
            isNew |= (step & ~seen[i]) != 0;
            seen[i] |= step;
        }

        return isNew;
    }

    /// <summary>How many edges cases of a kind took.</summary>
    public int Edges(string kind) => _seen.TryGetValue(kind, out var seen) ? seen.Count(step => step != 0) : 0;

    private static byte Step(byte count) => count switch { 0 => 0, 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 };
}
