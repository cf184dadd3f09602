using System.Text;

namespace ExportKit.Writing.Speech;

/// <summary>Cleans the words of a sentence as they are added: what is not said is left out, white space is one space, three of the same
/// symbol in a row are one.</summary>
internal sealed class SpeechCleaner
{
    private Rune _last = new(' ');
    private int _repeats;

    /// <summary>Whether what was added ends in a space, or nothing was added.</summary>
    public bool EndsInSpace => _last.Value == ' ';

    /// <summary>Cleans words that follow those before.</summary>
    /// <param name="text">The words; halves of surrogate pairs become U+FFFD.</param>
    /// <param name="isCode">Whether they are code, whose symbols mean something.</param>
    public string Clean(string text, bool isCode = false)
    {
        var said = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            i += length;
            if (Said(rune, text, i, isCode) is { } kept && !(kept.Value == ' ' && EndsInSpace) && !(!isCode && IsRepeated(kept)))
            {
                said.Append(kept.ToString());
                _last = kept;
            }
        }

        return said.ToString();
    }

    private Rune? Said(Rune rune, string text, int next, bool isCode) => SpeechCharacters.Of(rune) switch
    {
        CharacterClass.Invisible => null,
        CharacterClass.Joiner => SpeechCharacters.NeedsJoiner(_last, Rune.TryGetRuneAt(text, Math.Min(next, text.Length - 1), out var after) && next < text.Length ? after : null) ? rune : null,
        CharacterClass.Selector => EndsInSpace ? null : rune,
        CharacterClass.Space => new Rune(' '),
        CharacterClass.Ornament when !isCode && !SpeechCharacters.IsEmojiForm(rune.Value, next < text.Length ? text[next] : '\0') => new Rune(' '),
        CharacterClass.Hyphen => new Rune('-'),
        _ => rune,
    };

    // Voices spell out "*****"; of three full stops or more an ellipsis stays, as one is heard.
    private bool IsRepeated(Rune rune)
    {
        _repeats = rune == _last && (Rune.IsPunctuation(rune) || Rune.IsSymbol(rune)) ? _repeats + 1 : 0;
        return _repeats >= (rune.Value == '.' ? 3 : 2);
    }
}
