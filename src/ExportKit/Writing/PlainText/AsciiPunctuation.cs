using System.Text;

namespace ExportKit.Writing.PlainText;

/// <summary>Plain punctuation for typographic one.</summary>
internal static class AsciiPunctuation
{
    /// <summary>Adds the plain form of a mark, if it has one.</summary>
    /// <param name="text">Takes the form.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="next">What follows it.</param>
    /// <param name="kind">Whose it is.</param>
    /// <returns>Whether it has one.</returns>
    public static bool TryAppend(MarkedText text, Rune mark, char next, RunKind kind)
    {
        var plain = mark.Value switch
        {
            '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "\"",
            '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' => "'",
            // A dash between words is a pause; a plain hyphen there would make them one word.
            '—' or '―' or '–' when !IsDigit(text[text.Length - 1]) || !IsDigit(next) => " - ",
            '—' or '―' or '–' or '‒' or '−' => "-",
            '…' => "...",
            '•' => "-",
            _ => null,
        };
        if (plain is null)
        {
            return false;
        }

        text.Append(plain, kind);
        return true;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
