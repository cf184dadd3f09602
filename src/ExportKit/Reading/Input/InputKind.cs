namespace ExportKit.Reading.Input;

/// <summary>What the bytes of an input are.</summary>
internal enum InputKind
{
    /// <summary>There are none, or white space alone.</summary>
    Empty,

    /// <summary>A picture, an archive, a program: no text.</summary>
    Binary,

    /// <summary>Text of some kind.</summary>
    Text,
}

/// <summary>Tells text from what is none by its bytes.</summary>
internal static class InputKinds
{
    private const int Sample = 4096;

    /// <summary>Tells what the bytes are.</summary>
    /// <param name="bytes">The whole input.</param>
    public static InputKind Of(ReadOnlySpan<byte> bytes)
    {
        if (IsBlank(bytes))
        {
            return InputKind.Empty;
        }

        if (HasWideMark(bytes))
        {
            return InputKind.Text;
        }

        return HasBinarySignature(bytes) || HasTooManyControls(bytes) ? InputKind.Binary : InputKind.Text;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        return !bytes.ContainsAnyExcept((ReadOnlySpan<byte>)[(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)'\f', 0]);
    }

    private static bool HasWideMark(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static bool HasBinarySignature(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("\u007fELF"u8) || bytes.StartsWith("RIFF"u8) || bytes.StartsWith("OggS"u8)
        || bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [0x1F, 0x8B, 0x08, ..];

    /// <summary>A share of control characters that no text has; NUL bytes in every other place are a wide encoding.</summary>
    private static bool HasTooManyControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(Sample, bytes.Length)];
        if (WideText.Guess(sample) is not null)
        {
            return false;
        }

        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or 0x1B))
            {
                controls++;
            }
        }

        return controls * 10 > sample.Length;
    }
}
