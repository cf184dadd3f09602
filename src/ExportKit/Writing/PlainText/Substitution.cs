using System.Text;

namespace ExportKit.Writing.PlainText;

/// <summary>What stands for characters that an encoding does not have: plain punctuation, the letter without its marks, words for
/// signs; else one question mark for each row of them.</summary>
/// <param name="encoding">An encoding that gives no byte for what it does not have.</param>
internal sealed class Substitution(Encoding encoding)
{
    private readonly Dictionary<Rune, bool> _fits = [];

    // The framework knows which letters stand for which where a code page lacks them; these two know most between them.
    private readonly Encoding[] _bestFits = [Encoding.GetEncoding("iso-8859-1"), CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!];

    /// <summary>Characters for which others stand that say the same, in the order in which they were met, each once.</summary>
    public List<string> Replaced { get; } = [];

    /// <summary>Characters that are lost, in the order in which they were met, each once.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>The text as the encoding can hold it.</summary>
    /// <param name="text">A text; half surrogate pairs are lost.</param>
    public string Of(string text)
    {
        var said = new StringBuilder(text.Length);
        var isInLost = false;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            i += length;
            var (before, next) = (said.Length > 0 ? said[^1] : '\0', i < text.Length ? text[i] : '\0');
            if (Fits(rune) || Rune.IsWhiteSpace(rune))
            {
                said.Append(Fits(rune) ? rune.ToString() : " ");
                isInLost = false;
            }
            else if (StandIn(rune, before, next) is { } plain)
            {
                Note(Replaced, rune);
                said.Length -= AsciiPunctuation.ClosesAfterSpace(rune, before, next) ? 1 : 0;
                said.Append(plain);
                isInLost &= plain.Length == 0;
                i += AsciiPunctuation.OpensWithSpace(rune, before, next) ? 1 : 0;
            }
            else
            {
                Note(Lost, rune);
                said.Append(isInLost ? "" : "?");
                isInLost = true;
            }
        }

        return said.ToString();
    }

    private string? StandIn(Rune rune, char before, char next)
    {
        if (AsciiPunctuation.Plain(rune, before, next) is { } mark)
        {
            // A dash brings spaces, but not beside those that are there.
            return mark.Length < 3 || mark[0] != ' ' ? mark : (before == ' ' ? "" : " ") + "-" + (next == ' ' ? "" : " ");
        }

        return PlainSigns.Of(rune, before, next) ?? (SpeechCharacters.IsSilentMark(rune) ? "" : BestFit(rune));
    }

    private string? BestFit(Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune))
        {
            return null;
        }

        foreach (var bestFit in _bestFits)
        {
            var letter = bestFit.GetString(bestFit.GetBytes(rune.ToString()));
            if (letter is [var only] && only != '?' && Fits(new Rune(only)))
            {
                return letter;
            }
        }

        return null;
    }

    private bool Fits(Rune rune)
    {
        if (rune.IsAscii)
        {
            return true;
        }

        if (!_fits.TryGetValue(rune, out var fits))
        {
            _fits[rune] = fits = encoding.GetByteCount(rune.ToString()) > 0;
        }

        return fits;
    }

    private static void Note(List<string> characters, Rune rune)
    {
        var character = rune.ToString();
        if (!characters.Contains(character))
        {
            characters.Add(character);
        }
    }
}
