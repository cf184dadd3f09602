using System.Buffers;
using System.Text;

namespace ExportKit.Reading.Tree;

/// <summary>Phrases to be looked for in texts, in any case. A text is brought into capitals once, not once for each phrase, and what is
/// then looked for is looked for as it is, many characters at a time.</summary>
/// <param name="phrases">The phrases.</param>
internal sealed class PhraseSet(params string[] phrases)
{
    private const int OnStack = 512;

    private readonly string[] _capitals = Array.ConvertAll(phrases, phrase => phrase.ToUpperInvariant());

    /// <summary>Whether one of the phrases stands in a text, in any case.</summary>
    /// <param name="text">The text.</param>
    public bool IsIn(string text)
    {
        var capitals = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        if (Ascii.ToUpper(text, capitals, out var written) != OperationStatus.Done)
        {
            text.AsSpan(written).ToUpperInvariant(capitals[written..]);
        }

        foreach (var phrase in _capitals)
        {
            if (((ReadOnlySpan<char>)capitals).IndexOf(phrase.AsSpan(), StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
