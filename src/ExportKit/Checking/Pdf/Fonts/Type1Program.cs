using System.Globalization;
using System.Text;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A Type 1 font program (Adobe Type 1 Font Format): names of its glyphs, their widths, its encoding.</summary>
internal sealed class Type1Program : FontProgram
{
    private const int ProgramKey = 55665;
    private const int GlyphKey = 4330;

    private readonly List<double?> _widths = [];
    private readonly Dictionary<string, int> _glyphs = new(StringComparer.Ordinal);
    private readonly string?[] _names = new string?[256];

    private Type1Program()
    {
    }

    /// <inheritdoc/>
    public override int GlyphCount => _widths.Count;

    /// <summary>Reads a program; null where it has no glyphs that can be read.</summary>
    /// <param name="bytes">The bytes.</param>
    public static new Type1Program? Read(byte[] bytes)
    {
        var start = bytes.AsSpan().IndexOf("eexec"u8);
        if (start < 0)
        {
            return null;
        }

        var program = new Type1Program();
        program.ReadEncoding(Encoding.Latin1.GetString(bytes, 0, start));
        program.ReadGlyphs(Decrypt(Binary(bytes.AsSpan(start + 5)), ProgramKey, 4));
        return program.GlyphCount > 0 ? program : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<string>? GlyphNames => _glyphs.Keys;

    /// <inheritdoc/>
    public override double? Width(int glyph) => glyph >= 0 && glyph < _widths.Count ? _widths[glyph] : null;

    /// <inheritdoc/>
    public override int? GlyphOf(string name) => _glyphs.TryGetValue(name, out var glyph) ? glyph : null;

    /// <inheritdoc/>
    public override string? NameOf(int code) => code is >= 0 and < 256 ? _names[code] : null;

    /// <summary>The encrypted part as bytes: it may be written in hexadecimal digits.</summary>
    private static byte[] Binary(ReadOnlySpan<byte> part)
    {
        while (part.Length > 0 && part[0] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')
        {
            part = part[1..];
        }

        var isHex = part.Length >= 4;
        foreach (var value in part[..Math.Min(4, part.Length)])
        {
            isHex &= char.IsAsciiHexDigit((char)value);
        }

        if (!isHex)
        {
            return part.ToArray();
        }

        var digits = new StringBuilder(part.Length);
        foreach (var value in part)
        {
            if (char.IsAsciiHexDigit((char)value))
            {
                digits.Append((char)value);
            }
        }

        return Convert.FromHexString(digits.ToString(0, digits.Length & ~1));
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> cipher, int key, int skipped)
    {
        var plain = new byte[Math.Max(cipher.Length - skipped, 0)];
        var state = (ushort)key;
        for (var i = 0; i < cipher.Length; i++)
        {
            if (i >= skipped)
            {
                plain[i - skipped] = (byte)(cipher[i] ^ (state >> 8));
            }

            state = (ushort)(((cipher[i] + state) * 52845) + 22719);
        }

        return plain;
    }

    private void ReadEncoding(string text)
    {
        var at = text.IndexOf("/Encoding", StringComparison.Ordinal);
        var rest = at < 0 ? [] : text.AsSpan(at + 9);
        if (rest.TrimStart().StartsWith("StandardEncoding", StringComparison.Ordinal))
        {
            for (var code = 0; code < 256; code++)
            {
                _names[code] = SimpleEncoding.Character(null, (byte)code) is var character and not '\0' ? Fonts.GlyphNames.Name(character) : null;
            }

            return;
        }

        // Each code is set as "dup 65 /A put".
        foreach (var range in rest.Split("dup "))
        {
            var words = rest[range].Trim();
            var slash = words.IndexOf('/');
            if (slash > 0 && int.TryParse(words[..slash].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code < 256)
            {
                var end = words[slash..].IndexOfAny(' ', '\r', '\n');
                _names[code] = words[(slash + 1)..(end < 0 ? words.Length : slash + end)].ToString();
            }
        }
    }

    /// <summary>Reads what follows <c>/CharStrings</c>: for each glyph <c>/name length RD bytes</c>.</summary>
    private void ReadGlyphs(byte[] plain)
    {
        var skipped = Number(plain, plain.AsSpan().IndexOf("/lenIV"u8), 6) ?? 4;
        var at = plain.AsSpan().IndexOf("/CharStrings"u8);
        at = at < 0 ? plain.Length : at + 12;
        while (at < plain.Length)
        {
            var slash = plain.AsSpan(at).IndexOf((byte)'/');
            if (slash < 0)
            {
                return;
            }

            var start = at + slash + 1;
            var space = plain.AsSpan(start).IndexOf((byte)' ');
            if (space < 0 || Number(plain, start, space) is not { } length)
            {
                return;
            }

            // Behind the length stand a space, a word, and one space more.
            var word = plain.AsSpan(start + space + 1).IndexOf((byte)' ') + start + space + 2;
            var body = plain.AsSpan(Math.Min(word, plain.Length)).IndexOf((byte)' ') + word + 1;
            if (body <= word || body + length > plain.Length)
            {
                return;
            }

            _glyphs.TryAdd(Encoding.Latin1.GetString(plain, start, space), _widths.Count);
            _widths.Add(GlyphWidth(Decrypt(plain.AsSpan(body, length), GlyphKey, Math.Max(skipped, 0))));
            at = body + length;
        }
    }

    private static int? Number(byte[] text, int at, int skipped)
    {
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(Math.Min(at + skipped, text.Length)).TrimStart((byte)' ');
        var end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return int.TryParse(rest[..Math.Max(end, 0)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < text.Length ? number : null;
    }

    /// <summary>The width is the last operand of <c>hsbw</c>, or the third of <c>sbw</c>.</summary>
    private static double? GlyphWidth(byte[] code)
    {
        var operands = new List<double>();
        for (var at = 0; at < code.Length;)
        {
            int value = code[at++];
            switch (value)
            {
                case 13:
                    return operands.Count > 0 ? operands[^1] : null;
                case 12 when at < code.Length && code[at] == 7:
                    return operands.Count > 2 ? operands[2] : null;
                case 12 when at < code.Length && code[at] == 12 && operands.Count > 1:
                    at++;
                    (operands[^2], _) = (operands[^2] / operands[^1], 0);
                    operands.RemoveAt(operands.Count - 1);
                    break;
                case < 32:
                    return null;
                case <= 246:
                    operands.Add(value - 139);
                    break;
                case <= 250:
                    operands.Add(((value - 247) * 256) + (at < code.Length ? code[at++] : 0) + 108);
                    break;
                case <= 254:
                    operands.Add((-(value - 251) * 256) - (at < code.Length ? code[at++] : 0) - 108);
                    break;
                default:
                    operands.Add((int)new FontBytes(code).U32(at));
                    at += 4;
                    break;
            }
        }

        return null;
    }
}
