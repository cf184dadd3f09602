using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>The sound of one document while it is spoken: a WAV file with one channel of 16 bits, at the rate of what comes first.</summary>
/// <param name="output">Takes the file; can seek.</param>
internal sealed class SoundTrack(Stream output)
{
    private const int HeaderSize = 44;

    /// <summary>Clips end at whole parts of this many to a second, of which every usual rate is a multiple: their times are then exact in
    /// milliseconds, and one clip begins where another ends.</summary>
    private const int PartsOfSecond = 25;

    private long _samples;

    /// <summary>How many samples a second has; 0 before there is sound.</summary>
    public int Rate { get; private set; }

    /// <summary>How long the sound is so far, in milliseconds.</summary>
    public long Milliseconds => Rate == 0 ? 0 : ((_samples * 1000) + (Rate / 2)) / Rate;

    /// <summary>Adds sound.</summary>
    /// <param name="sound">The sound.</param>
    public void Add(WaveSound sound)
    {
        if (Rate == 0)
        {
            Rate = sound.Rate;
            output.Write(new byte[HeaderSize]);
        }

        Write(Resampler.At(sound, Rate));
    }

    /// <summary>Adds a pause, and as much more as makes the whole come to an end that milliseconds can tell.</summary>
    /// <param name="milliseconds">How long.</param>
    public void Pause(int milliseconds)
    {
        var end = _samples + ((long)Rate * milliseconds / 1000);
        var part = Rate % PartsOfSecond == 0 ? Rate / PartsOfSecond : 1;
        Write(new short[(int)(((end + part - 1) / part * part) - _samples)]);
    }

    /// <summary>Writes the lengths into the head of the file.</summary>
    public void End()
    {
        var header = new byte[HeaderSize];
        var length = (uint)Math.Min(_samples * 2, uint.MaxValue - HeaderSize);
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), length + HeaderSize - 8);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), 16);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), length);
        output.Position = 0;
        output.Write(header);
        output.Flush();
    }

    private void Write(short[] samples)
    {
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(samples, samples);
        }

        output.Write(MemoryMarshal.AsBytes(samples.AsSpan()));
        _samples += samples.Length;
    }
}
