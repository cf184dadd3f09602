using System.Text;

namespace ExportKit.Writing;

/// <summary>Names characters in messages.</summary>
internal static class CharacterNames
{
    private const int Most = 8;

    /// <summary>Characters with their code points, the first few of many: <c>€ (U+20AC) and 3 more</c>.</summary>
    /// <param name="characters">The characters.</param>
    public static string Of(IReadOnlyCollection<string> characters)
    {
        var names = characters.Take(Most).Select(character => $"{character} (U+{Rune.GetRuneAt(character, 0).Value:X4})");
        var list = string.Join(", ", names);
        return characters.Count > Most ? $"{list} and {characters.Count - Most} more" : list;
    }
}
