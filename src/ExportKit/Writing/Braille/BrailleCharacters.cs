using System.Globalization;

namespace ExportKit.Writing.Braille;

/// <summary>Characters that have no place in braille, and those that stand for others.</summary>
internal static class BrailleCharacters
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>A character as it is translated.</summary>
    /// <param name="character">A UTF-16 unit.</param>
    /// <returns>A space for each kind of space; null for what does not show: soft hyphens, marks of direction, joiners.</returns>
    public static char? Clean(char character) => character switch
    {
        SoftHyphen => null,
        _ when char.IsWhiteSpace(character) => ' ',
        _ => char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control ? null : character,
    };
}
