using System.Buffers;
using System.Text;

namespace ExportKit.Reading.Tree;

/// <summary>Phrases to be looked for in texts, in any case: all of them in one pass, many characters at a time.</summary>
/// <param name="phrases">The phrases.</param>
internal sealed class PhraseSet(params string[] phrases)
{
    private readonly SearchValues<string> _plain = Of(phrases, isAscii: true);

    // Phrases beyond ASCII are looked for character by character, and only where there is one of their own such characters: most texts
    // have nothing beyond ASCII but quotation marks and dashes.
    private readonly SearchValues<char> _beyond = SearchValues.Create([.. phrases.SelectMany(phrase => phrase).Where(c => !char.IsAscii(c)).SelectMany(InAnyCase).Distinct()]);
    private readonly SearchValues<string>? _others = Array.TrueForAll(phrases, phrase => Ascii.IsValid(phrase)) ? null : Of(phrases, isAscii: false);

    /// <summary>Whether one of the phrases stands in a text, in any case.</summary>
    /// <param name="text">The text.</param>
    public bool IsIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(_plain) || _others is not null && text.ContainsAny(_beyond) && text.ContainsAny(_others);

    private static char[] InAnyCase(char c) => [c, char.ToUpperInvariant(c), char.ToLowerInvariant(char.ToUpperInvariant(c))];

    private static SearchValues<string> Of(string[] phrases, bool isAscii) =>
        SearchValues.Create(Array.FindAll(phrases, phrase => Ascii.IsValid(phrase) == isAscii), StringComparison.OrdinalIgnoreCase);
}
