using System.Text;

namespace ExportKit.Writing.PlainText;

/// <summary>Takes out the characters that are not said, and writes spaces and hyphens as plain ones.</summary>
internal static class CharacterFilter
{
    /// <summary>Filters a text.</summary>
    /// <param name="raw">The text; half surrogate pairs become U+FFFD.</param>
    /// <param name="toAscii">Whether typographic punctuation becomes plain.</param>
    /// <param name="keepsOrnaments">Whether ornaments stay: where they are all that is said.</param>
    public static MarkedText Filter(MarkedText raw, bool toAscii, bool keepsOrnaments = false)
    {
        var text = new MarkedText();
        for (var i = 0; i < raw.Length;)
        {
            if (!toAscii && PlainLength(raw, i) is > 0 and var plain)
            {
                text.Append(raw, i, plain);
                i += plain;
                continue;
            }

            Rune.DecodeFromUtf16(raw.Characters[i..], out var rune, out var length);
            var (before, next) = (text[text.Length - 1], raw[i + length]);
            if (toAscii && AsciiPunctuation.ClosesAfterSpace(rune, before, next))
            {
                text.TrimEnd();
            }

            Append(text, rune, raw, i, length, toAscii, keepsOrnaments);
            i += length + (toAscii && AsciiPunctuation.OpensWithSpace(rune, before, next) ? 1 : 0);
        }

        return text;
    }

    /// <summary>How many characters from here on are of ASCII and seen, or spaces: they stay as they are.</summary>
    private static int PlainLength(MarkedText raw, int start)
    {
        var rest = raw.Characters[start..];
        var length = rest.IndexOfAnyExceptInRange(' ', '~');
        return length < 0 ? rest.Length : length;
    }

    private static void Append(MarkedText text, Rune rune, MarkedText raw, int index, int length, bool toAscii, bool keepsOrnaments)
    {
        var kind = raw.KindAt(index);
        var next = index + length;
        if (kind == RunKind.Silent)
        {
            Append(text, rune, kind);
            return;
        }

        switch (SpeechCharacters.Of(rune))
        {
            case CharacterClass.Invisible:
            case CharacterClass.Joiner when !IsJoinerNeeded(text, raw, next):
            case CharacterClass.Selector when text.Length == 0 || text[text.Length - 1] == ' ':
                break;
            case CharacterClass.Space:
            case CharacterClass.Ornament when kind != RunKind.Code && !keepsOrnaments && !SpeechCharacters.IsEmojiForm(rune.Value, raw[next]):
                text.Append(' ', kind);
                break;
            case CharacterClass.Hyphen:
                text.Append('-', kind);
                break;
            default:
                if (!toAscii || kind == RunKind.Code || !AsciiPunctuation.TryAppend(text, rune, raw[next], kind))
                {
                    Append(text, rune, kind);
                }

                break;
        }
    }

    private static void Append(MarkedText text, Rune rune, RunKind kind)
    {
        Span<char> characters = stackalloc char[2];
        text.Append(characters[..rune.EncodeToUtf16(characters)], kind);
    }

    private static bool IsJoinerNeeded(MarkedText text, MarkedText raw, int next) =>
        Rune.DecodeLastFromUtf16(text.Characters, out var before, out _) == System.Buffers.OperationStatus.Done
        && SpeechCharacters.NeedsJoiner(before, Visible(raw, next));

    /// <summary>The next character that is not left out, for joiners that stand several in a row.</summary>
    private static Rune? Visible(MarkedText raw, int index)
    {
        while (index < raw.Length)
        {
            Rune.DecodeFromUtf16(raw.Characters[index..], out var rune, out var length);
            if (SpeechCharacters.Of(rune) is not (CharacterClass.Joiner or CharacterClass.Invisible))
            {
                return rune;
            }

            index += length;
        }

        return null;
    }
}
