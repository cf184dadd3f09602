using System.Buffers.Binary;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Sound with one channel.</summary>
/// <param name="Rate">How many samples a second has.</param>
/// <param name="Samples">The samples.</param>
internal sealed record WaveSound(int Rate, short[] Samples)
{
    /// <summary>What is quieter throughout is silence: 54 dB below the loudest there can be.</summary>
    private const int Quiet = 64;

    private const int LowestRate = 4_000;
    private const int HighestRate = 192_000;
    private const int ManyChannels = 8;

    private const int Pcm = 1;
    private const int Float = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>Whether nothing is heard.</summary>
    public bool IsSilent => Array.TrueForAll(Samples, static sample => sample is > -Quiet and < Quiet);

    /// <summary>Reads a WAV file: whole numbers of 8 to 32 bits or fractions of 32, any channels, which are mixed to one. What a program
    /// writes to a pipe names no length, and goes to the end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="trouble">Why it cannot be read, as the end of a sentence.</param>
    /// <returns>The sound; null where it cannot be read.</returns>
    public static WaveSound? Read(ReadOnlySpan<byte> file, out string? trouble)
    {
        trouble = null;
        if (file.Length < 12 || !file.StartsWith("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            trouble = file.IsEmpty ? "it gave nothing" : "what it gave is no WAV file";
            return null;
        }

        WaveFormat? format = null;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var name = file.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var rest = file[(at + 8)..];
            if (name.SequenceEqual("data"u8))
            {
                return Data(format, rest, length, out trouble);
            }

            if (length > rest.Length)
            {
                break;
            }

            if (name.SequenceEqual("fmt "u8))
            {
                format = Format(rest[..(int)length]);
            }

            at += 8 + (int)Math.Min(length + (length & 1), rest.Length);
        }

        trouble = "its WAV file is broken off";
        return null;
    }

    private static WaveFormat? Format(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 16)
        {
            return null;
        }

        var code = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        var format = new WaveFormat(
            code == Extensible && chunk.Length >= 26 ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]) : code,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]));
        return format.IsKnown ? format : null;
    }

    private static WaveSound? Data(WaveFormat? format, ReadOnlySpan<byte> rest, uint length, out string? trouble)
    {
        trouble = null;
        if (format is null)
        {
            trouble = "its WAV file has a form that is not known";
            return null;
        }

        // Who writes to a pipe cannot know the length, and puts 0 or something close to the greatest there is.
        var isOpen = length == 0 || length >= 0x7FFF_0000;
        if (!isOpen && length > rest.Length)
        {
            trouble = "its WAV file is broken off";
            return null;
        }

        return new WaveSound(format.Rate, format.Mix(isOpen ? rest : rest[..(int)length]));
    }

    private sealed record WaveFormat(int Code, int Channels, int Rate, int Bits)
    {
        public bool IsKnown => Channels is >= 1 and <= ManyChannels && Rate is >= LowestRate and <= HighestRate
            && (Code == Pcm && Bits is 8 or 16 or 24 or 32 || Code == Float && Bits == 32);

        public short[] Mix(ReadOnlySpan<byte> data)
        {
            var size = Bits / 8;
            var samples = new short[data.Length / (size * Channels)];
            for (var i = 0; i < samples.Length; i++)
            {
                var sum = 0;
                for (var channel = 0; channel < Channels; channel++)
                {
                    sum += Sample(data.Slice(((i * Channels) + channel) * size, size));
                }

                samples[i] = (short)(sum / Channels);
            }

            return samples;
        }

        private int Sample(ReadOnlySpan<byte> bytes) => (Code, Bits) switch
        {
            (Float, _) => Whole(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
            (_, 8) => (bytes[0] - 128) << 8,
            (_, 16) => BinaryPrimitives.ReadInt16LittleEndian(bytes),
            (_, 24) => BinaryPrimitives.ReadInt16LittleEndian(bytes[1..]),
            _ => BinaryPrimitives.ReadInt16LittleEndian(bytes[2..]),
        };

        private static int Whole(float value) => float.IsNaN(value) ? 0 : (int)Math.Clamp(value * 32767f, -32768f, 32767f);
    }
}
