namespace ExportKit.Writing.Raster;

/// <summary>Puts together an ICC profile that a JPEG holds in several segments (ISO 15076-1, B.4).</summary>
internal sealed class IccChunks
{
    private readonly byte[]?[] _chunks = new byte[256][];
    private int _count;

    /// <summary>Takes a part.</summary>
    /// <param name="number">Which one, from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="data">The part.</param>
    public void Add(byte number, byte count, ReadOnlySpan<byte> data)
    {
        _count = count;
        _chunks[number] = data.ToArray();
    }

    /// <summary>The profile; null where there is none, or a part is missing.</summary>
    public byte[]? ToProfile()
    {
        var length = 0;
        for (var i = 1; i <= _count; i++)
        {
            if (_chunks[i] is not { } chunk)
            {
                return null;
            }

            length += chunk.Length;
        }

        if (length == 0)
        {
            return null;
        }

        var profile = new byte[length];
        var position = 0;
        for (var i = 1; i <= _count; i++)
        {
            _chunks[i]!.CopyTo(profile, position);
            position += _chunks[i]!.Length;
        }

        return profile;
    }
}
