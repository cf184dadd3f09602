using System.Text;

namespace ExportKit.Reading.Input;

/// <summary>Guesses the encoding of bytes that are no UTF-8 and declare nothing true, by which of them decodes to words.</summary>
internal static class LegacyGuess
{
    private const int Sample = 65536;

    /// <summary>Double-byte code pages in the order in which they are tried: the strictest first.</summary>
    private static readonly int[] DoubleByte = [51932, 932, 949, 950, 54936];

    /// <summary>The likeliest encoding; windows-1252 where nothing speaks for another.</summary>
    /// <param name="bytes">The page.</param>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(Sample, bytes.Length)];
        var best = EncodingNames.Legacy(1252);
        var bestScore = SingleByteScore(best.GetString(sample));
        foreach (var codePage in (ReadOnlySpan<int>)[1251, 1253, 1256, 1255, 1250])
        {
            Consider(EncodingNames.Legacy(codePage), SingleByteScore(EncodingNames.Legacy(codePage).GetString(sample)), ref best, ref bestScore);
        }

        foreach (var codePage in DoubleByte)
        {
            Consider(EncodingNames.Legacy(codePage), DoubleByteScore(EncodingNames.Legacy(codePage).GetString(sample)), ref best, ref bestScore);
        }

        return best;
    }

    private static void Consider(Encoding encoding, double score, ref Encoding best, ref double bestScore)
    {
        if (score > bestScore + 0.05)
        {
            best = encoding;
            bestScore = score;
        }
    }

    /// <summary>The share of characters beyond ASCII that stand as letters do: lower case, with neighbours of their own script.</summary>
    private static double SingleByteScore(string text)
    {
        int all = 0, good = 0;
        for (var i = 1; i < text.Length - 1; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                continue;
            }

            all++;
            good += StandsWell(text[i - 1], c, text[i + 1]) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)good / all;
    }

    private static bool StandsWell(char before, char c, char after)
    {
        if (c is '\u2019' or '\u2018' or '\u201c' or '\u201d' or '\u2013' or '\u2014' or '\u2026' or '\u00a0' or '«' or '»' or '£' or '€' or '©' or '°')
        {
            return true;
        }

        if (!char.IsLetter(c) || char.IsUpper(c) && char.IsLower(before))
        {
            return false;
        }

        // A Latin letter with an accent stands among plain ones; letters of other scripts stand among their own.
        var isLatin = c < 0x250;
        var neighbours = (Fits(before, isLatin) ? 1 : 0) + (Fits(after, isLatin) ? 1 : 0);
        return neighbours > 0;
    }

    private static bool Fits(char neighbour, bool latin) =>
        latin ? char.IsAsciiLetter(neighbour) : neighbour >= 0x250 && char.IsLetter(neighbour);

    /// <summary>The share of characters beyond ASCII that are the commonest of Chinese, Japanese and Korean texts.</summary>
    private static double DoubleByteScore(string text)
    {
        const string Common = "的一是不了在人有我他这個这中大来上国國们們到说說時时要就出会會也你对對能年、。，のにはをたがでてとしれさいるなコンスーこ이다는을를에의가고하한";
        int all = 0, common = 0, broken = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                continue;
            }

            all++;
            broken += c is '\ufffd' or (>= '\ue000' and <= '\uf8ff') ? 1 : 0;
            common += Common.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        return all == 0 || broken * 50 > all ? 0 : Math.Min(1.2, (double)common / all * 6);
    }
}
