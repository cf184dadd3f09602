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
        if (Plain(mark, text[text.Length - 1], next) is not { } plain)
        {
            return false;
        }

        text.Append(plain, kind);
        return true;
    }

    /// <summary>The plain form of a mark; null where it has none.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="next">What follows it.</param>
    public static string? Plain(Rune mark, char before, char next) => mark.Value switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "\"",
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' => "'",
        // A dash between words is a pause; a plain hyphen there would make them one word.
        '—' or '―' or '–' when !IsDigit(before) || !IsDigit(next) => " - ",
        '—' or '―' or '–' or '‒' or '−' => "-",
        '…' => "...",
        '•' => "-",
        _ => null,
    };

    /// <summary>Whether a mark opens a quotation with a space within, as French does: the plain mark has none.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="next">What follows it.</param>
    public static bool OpensWithSpace(Rune mark, char before, char next) =>
        mark.Value is '«' or '‹' && char.IsWhiteSpace(next) && !char.IsLetterOrDigit(before) && before is not ('.' or '!' or '?' or '…' or ',');

    /// <summary>Whether a mark closes a quotation after a space, as French does.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="before">What stands before it.</param>
    /// <param name="next">What follows it.</param>
    public static bool ClosesAfterSpace(Rune mark, char before, char next) =>
        mark.Value is '»' or '›' && char.IsWhiteSpace(before) && !char.IsLetterOrDigit(next);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
