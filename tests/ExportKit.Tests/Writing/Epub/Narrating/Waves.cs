using System.Buffers.Binary;

namespace ExportKit.Tests.Writing.Epub.Narrating;

/// <summary>Makes WAV files.</summary>
internal static class Waves
{
    /// <summary>A tone of 440 hertz.</summary>
    /// <param name="rate">Samples a second.</param>
    /// <param name="milliseconds">How long.</param>
    /// <param name="loudness">The greatest sample.</param>
    public static byte[] Tone(int rate, int milliseconds, int loudness = 8000) =>
        Of(rate, [.. Enumerable.Range(0, rate * milliseconds / 1000).Select(i => (short)(loudness * Math.Sin(2 * Math.PI * 440 * i / rate)))]);

    /// <summary>A file of 16 bits with one channel.</summary>
    public static byte[] Of(int rate, short[] samples)
    {
        var data = new byte[samples.Length * 2];
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(i * 2), samples[i]);
        }

        return Of(1, 1, rate, 16, data);
    }

    /// <summary>A file of any kind.</summary>
    public static byte[] Of(int code, int channels, int rate, int bits, byte[] data, uint? length = null)
    {
        var file = new byte[44 + data.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)(file.Length - 8));
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), (short)code);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), rate * channels * bits / 8);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)(channels * bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), (short)bits);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), length ?? (uint)data.Length);
        data.CopyTo(file, 44);
        return file;
    }
}
