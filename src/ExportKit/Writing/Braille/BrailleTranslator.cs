using System.Collections.Immutable;
using System.Text;
using ExportKit.Writing.Braille.Native;

namespace ExportKit.Writing.Braille;

/// <summary>How a stretch of text is set, as liblouis names it (<c>typeforms</c>).</summary>
[Flags]
internal enum TypeForms : ushort
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>Stressed.</summary>
    Italic = 1,

    /// <summary>Important.</summary>
    Bold = 4,

    /// <summary>Without contractions: code, addresses.</summary>
    Uncontracted = 0x1000,
}

/// <summary>Translates text into braille cells by tables of liblouis, and back.</summary>
/// <param name="louis">The library.</param>
/// <param name="tables">The tables' file names, by commas.</param>
internal sealed class BrailleTranslator(LouisFunctions louis, string tables)
{
    private const int UnicodeCells = 64 | 4;
    private const int Dots = 4;
    private const int IsDots = 0x8000;
    private const int WithoutUndefined = 128;
    private readonly byte[] _tables = Encoding.UTF8.GetBytes(tables + "\0");
    private readonly Dictionary<Rune, bool> _defined = [];

    /// <summary>The tables' file names, by commas.</summary>
    public string Tables => tables;

    /// <summary>Whether the tables can be read.</summary>
    public bool IsUsable()
    {
        lock (LouisLibrary.Gate)
        {
            return louis.CheckTable(_tables);
        }
    }

    /// <summary>Whether the tables have a character; liblouis writes the number of others in hexadecimal digits.</summary>
    /// <param name="character">The character.</param>
    public bool Has(Rune character)
    {
        if (character.IsAscii || _defined.TryGetValue(character, out var isDefined) && isDefined)
        {
            return true;
        }

        if (!_defined.ContainsKey(character))
        {
            // By itself a combining mark or a digit of another script may be nothing; after a letter it is what it is.
            var alone = Cells("a" + character, [], UnicodeCells | WithoutUndefined, out _);
            _defined[character] = isDefined = alone != Cells("a", [], UnicodeCells | WithoutUndefined, out _);
        }

        return isDefined;
    }

    /// <summary>Translates a text.</summary>
    /// <param name="text">The text; no line ends.</param>
    /// <param name="forms">How each UTF-16 unit of it is set; empty where it is plain.</param>
    /// <returns>The cells, of U+2800 to U+28FF; U+2800 for a space.</returns>
    public string Translate(string text, ReadOnlySpan<TypeForms> forms) => Cells(text, forms, UnicodeCells, out _);

    /// <summary>Translates a text, and says where its words may be divided.</summary>
    /// <param name="text">The text; no line ends.</param>
    /// <param name="forms">How each UTF-16 unit of it is set; empty where it is plain.</param>
    /// <param name="breaks">Where the cells may be divided; empty where no word is longer than <paramref name="longest"/>.</param>
    /// <param name="longest">How many cells a word has at most that need not be divided.</param>
    public string Translate(string text, ReadOnlySpan<TypeForms> forms, int longest, out ImmutableArray<WordBreak> breaks)
    {
        var cells = Cells(text, forms, UnicodeCells, out var sources);
        breaks = WordDivision.IsNeeded(cells, longest) ? WordDivision.Of(cells, sources, louis.CharacterSize == 4 ? [.. text.EnumerateRunes()] : [.. text.Select(Half)]) : [];
        return cells;
    }

    /// <summary>Translates cells back into text, as far as the tables can.</summary>
    /// <param name="cells">The cells, of U+2800 to U+28FF.</param>
    public string TranslateBack(string cells)
    {
        var input = Characters.GetBytes(string.Concat(cells.Select(cell => (char)(IsDots | (cell & 0xFF)))));
        var count = input.Length / louis.CharacterSize;
        for (var room = (count * 4) + 64; ; room *= 2)
        {
            var output = new byte[room * louis.CharacterSize];
            int consumed = count, made = room;
            lock (LouisLibrary.Gate)
            {
                Require(louis.TranslateBack(_tables, input, ref consumed, output, ref made, Dots));
            }

            if (consumed >= count && made < room)
            {
                return Characters.GetString(output, 0, made * louis.CharacterSize);
            }
        }
    }

    private Encoding Characters => louis.CharacterSize == 4 ? Encoding.UTF32 : Encoding.Unicode;

    // Half a pair is no character; it is taken for a letter, since few others have pairs.
    private static Rune Half(char unit) => Rune.TryCreate(unit, out var rune) ? rune : new Rune('a');

    private void Require(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"liblouis cannot use its table {tables}.");
        }
    }

    private string Cells(string text, ReadOnlySpan<TypeForms> forms, int mode, out int[] sources)
    {
        sources = [];
        if (text.Length == 0)
        {
            return "";
        }

        var encoding = Characters;
        var input = encoding.GetBytes(text);
        var count = input.Length / louis.CharacterSize;
        for (var room = (count * 4) + 64; ; room *= 2)
        {
            var output = new byte[room * louis.CharacterSize];
            var typeforms = Forms(text, forms, count, room);
            sources = new int[room];
            int consumed = count, made = room;
            lock (LouisLibrary.Gate)
            {
                Require(louis.Translate(_tables, input, ref consumed, output, ref made, typeforms, sources, mode));
            }

            // What the room did not suffice for is not translated, and not an error to the library.
            if (consumed >= count && made < room)
            {
                return encoding.GetString(output, 0, made * louis.CharacterSize);
            }
        }
    }

    private ushort[] Forms(string text, ReadOnlySpan<TypeForms> forms, int count, int room)
    {
        if (forms.IsEmpty)
        {
            return [];
        }

        var result = new ushort[Math.Max(count, room)];
        for (int unit = 0, character = 0; unit < text.Length; unit++)
        {
            if (louis.CharacterSize == 2 || !char.IsLowSurrogate(text[unit]))
            {
                result[character++] = (ushort)forms[unit];
            }
        }

        return result;
    }
}
