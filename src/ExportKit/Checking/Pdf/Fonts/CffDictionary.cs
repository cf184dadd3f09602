using System.Globalization;
using System.Text;

namespace ExportKit.Checking.Pdf.Fonts;

/// <summary>A DICT of the Compact Font Format: operands by operator, those of two bytes with 1200 added to the second.</summary>
internal static class CffDictionary
{
    public const int Charset = 15;
    public const int Encoding = 16;
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int DefaultWidth = 20;
    public const int NominalWidth = 21;
    public const int FontMatrix = 1207;
    public const int Ros = 1230;
    public const int FdArray = 1236;
    public const int FdSelect = 1237;

    private const string Nibbles = "0123456789.EE -";

    /// <summary>Reads a dictionary.</summary>
    /// <param name="bytes">Its bytes.</param>
    public static Dictionary<int, double[]> Read(ReadOnlySpan<byte> bytes)
    {
        var entries = new Dictionary<int, double[]>();
        var operands = new List<double>();
        for (var at = 0; at < bytes.Length;)
        {
            int first = bytes[at++];
            if (first <= 21)
            {
                var key = first == 12 && at < bytes.Length ? 1200 + bytes[at++] : first;
                entries[key] = [.. operands];
                operands.Clear();
            }
            else
            {
                operands.Add(first == 30 ? Real(bytes, ref at) : Integer(first, bytes, ref at));
            }
        }

        return entries;
    }

    private static double Integer(int first, ReadOnlySpan<byte> bytes, ref int at)
    {
        int Next(ReadOnlySpan<byte> from, ref int place) => place < from.Length ? from[place++] : 0;
        switch (first)
        {
            case 28:
                return (short)((Next(bytes, ref at) << 8) | Next(bytes, ref at));
            case 29:
                return (Next(bytes, ref at) << 24) | (Next(bytes, ref at) << 16) | (Next(bytes, ref at) << 8) | Next(bytes, ref at);
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return ((first - 247) * 256) + Next(bytes, ref at) + 108;
            case >= 251 and <= 254:
                return (-(first - 251) * 256) - Next(bytes, ref at) - 108;
            default:
                return 0;
        }
    }

    private static double Real(ReadOnlySpan<byte> bytes, ref int at)
    {
        var text = new StringBuilder();
        while (at < bytes.Length)
        {
            int pair = bytes[at++];
            if (!Append(text, pair >> 4) || !Append(text, pair & 15))
            {
                break;
            }
        }

        return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    private static bool Append(StringBuilder text, int nibble)
    {
        if (nibble == 15)
        {
            return false;
        }

        text.Append(nibble == 12 ? "E-" : Nibbles[nibble].ToString());
        return true;
    }
}
