using System.Text;

namespace ExportKit.Checking.Comparing;

/// <summary>Where in a document words stand: as much of it as is known.</summary>
/// <param name="Page">The page, from 1; 0 where there are none.</param>
/// <param name="File">The file in an EPUB; null elsewhere.</param>
/// <param name="Line">The line of the file or text, from 1; 0 where it is not known.</param>
/// <param name="Heading">The words of the heading above; null where there is none.</param>
internal sealed record WordPlace(int Page, string? File, int Line, string? Heading);

/// <summary>The words of a document in reading order, each with its place. Two words are the same where their letters and digits are:
/// punctuation around a word, the form of a letter (ligatures, raised digits) and characters that nobody hears do not count.</summary>
internal sealed class DocumentWords
{
    private readonly List<string> _shown = [];
    private readonly List<string> _keys = [];
    private readonly List<int> _places = [];
    private readonly List<WordPlace> _known = [];

    /// <summary>How many there are.</summary>
    public int Count => _keys.Count;

    /// <summary>A word as the document has it.</summary>
    public string this[int index] => _shown[index];

    /// <summary>What is compared of a word.</summary>
    public string Key(int index) => _keys[index];

    /// <summary>Where a word stands; that of the last word at the end of the document, null where there are no words.</summary>
    public WordPlace? Place(int index) => _places.Count == 0 ? null : _known[_places[Math.Min(index, _places.Count - 1)]];

    /// <summary>Adds the words of a text.</summary>
    /// <param name="text">The text; white space parts its words.</param>
    /// <param name="place">Where it stands.</param>
    public void Add(string text, WordPlace place)
    {
        _known.Add(place);
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                End(word);
            }
            else if (IsIdeograph(letter))
            {
                // Scripts without spaces have no words to part: each character counts for itself.
                End(word);
                End(word.Append(letter));
            }
            else if (!IsSilent(letter))
            {
                word.Append(letter);
            }
        }

        End(word);
    }

    private static bool IsSilent(char letter) => letter is '\u00ad' or '\u200b' or '\u2060' or '\ufeff' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsIdeograph(char letter) => letter is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff');

    private static string KeyOf(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            Append(key, letter);
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, char letter)
    {
        switch (letter)
        {
            case '\u00b9':
                key.Append('1');
                break;
            case '\u00b2' or '\u00b3':
                key.Append((char)(letter - '\u00b2' + '2'));
                break;
            case '\u2070' or (>= '\u2074' and <= '\u2079'):
                key.Append((char)(letter - '\u2070' + '0'));
                break;
            case >= '\u2080' and <= '\u2089':
                key.Append((char)(letter - '\u2080' + '0'));
                break;
            case >= '\ufb00' and <= '\ufb04':
                key.Append(((ReadOnlySpan<string>)["ff", "fi", "fl", "ffi", "ffl"])[letter - '\ufb00']);
                break;
            default:
                if (!char.IsPunctuation(letter) && letter is not ('`' or '´' or '|' or '¨'))
                {
                    key.Append(letter);
                }

                break;
        }
    }

    private void End(StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var shown = word.ToString();
        word.Clear();
        var key = KeyOf(shown);
        if (key.Length > 0)
        {
            _shown.Add(shown);
            _keys.Add(key);
            _places.Add(_known.Count - 1);
        }
    }
}
