using System.Collections.Immutable;

namespace ExportKit.Writing.PlainText;

/// <summary>Whose words a character belongs to.</summary>
internal enum RunKind : byte
{
    /// <summary>The article's own.</summary>
    Own,

    /// <summary>The article's own, and code: its symbols mean something.</summary>
    Code,

    /// <summary>The article's own, and not said: what a voice would spell out of an address.</summary>
    Silent,

    /// <summary>The writer's.</summary>
    Generated,
}

/// <summary>A text each character of which knows whose it is.</summary>
internal sealed class MarkedText
{
    private const int LeastRoom = 256;

    private char[] _characters = [];
    private RunKind[] _kinds = [];

    /// <summary>How many characters there are, in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>A character; NUL past either end.</summary>
    /// <param name="index">Which one.</param>
    public char this[int index] => (uint)index < (uint)Length ? _characters[index] : '\0';

    /// <summary>Whose a character is.</summary>
    /// <param name="index">Which one.</param>
    public RunKind KindAt(int index) => _kinds[index];

    /// <summary>Adds a character.</summary>
    /// <param name="character">The character.</param>
    /// <param name="kind">Whose it is.</param>
    public void Append(char character, RunKind kind)
    {
        MakeRoom(1);
        _characters[Length] = character;
        _kinds[Length++] = kind;
    }

    /// <summary>Adds characters.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="kind">Whose they are.</param>
    public void Append(ReadOnlySpan<char> characters, RunKind kind)
    {
        MakeRoom(characters.Length);
        characters.CopyTo(_characters.AsSpan(Length));
        _kinds.AsSpan(Length, characters.Length).Fill(kind);
        Length += characters.Length;
    }

    /// <summary>Adds a part of another text, each character with whose it is.</summary>
    /// <param name="text">The other text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">How long it is.</param>
    public void Append(MarkedText text, int start, int length)
    {
        MakeRoom(length);
        text._characters.AsSpan(start, length).CopyTo(_characters.AsSpan(Length));
        text._kinds.AsSpan(start, length).CopyTo(_kinds.AsSpan(Length));
        Length += length;
    }

    /// <summary>How many letters and digits stand in a row, without one of which a selector makes an emoji.</summary>
    /// <param name="start">Where the row begins.</param>
    /// <param name="end">Where it ends at the latest.</param>
    public int LettersFrom(int start, int end)
    {
        var i = start;
        while (i < end && char.IsLetterOrDigit(_characters[i]))
        {
            i++;
        }

        return i > start && this[i] == '\uFE0F' ? i - start - 1 : i - start;
    }

    /// <summary>Takes white space off the end.</summary>
    /// <returns>Whether there was any.</returns>
    public bool TrimEnd()
    {
        var before = Length;
        while (Length > 0 && char.IsWhiteSpace(_characters[Length - 1]))
        {
            Length--;
        }

        return Length < before;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => Length = 0;

    /// <summary>The text as a line, cut where the words become another's.</summary>
    public PlainTextLine ToLine()
    {
        if (Length == 0)
        {
            return PlainTextLine.Blank;
        }

        if (!_kinds.AsSpan(0, Length).ContainsAnyExcept(_kinds[0]))
        {
            return new PlainTextLine([Run(0, Length)]);
        }

        var runs = ImmutableArray.CreateBuilder<PlainTextRun>();
        var start = 0;
        for (var i = 1; i <= Length; i++)
        {
            if (i == Length || IsGenerated(i) != IsGenerated(start) || IsSilent(i) != IsSilent(start))
            {
                runs.Add(Run(start, i));
                start = i;
            }
        }

        return new PlainTextLine(runs.DrainToImmutable());
    }

    private PlainTextRun Run(int start, int end) =>
        new(new string(_characters, start, end - start), IsGenerated(start)) { IsSilent = IsSilent(start) };

    private void MakeRoom(int more)
    {
        if (Length + more > _characters.Length)
        {
            var room = Math.Max(LeastRoom, Math.Max(_characters.Length * 2, Length + more));
            Array.Resize(ref _characters, room);
            Array.Resize(ref _kinds, room);
        }
    }

    private bool IsSilent(int index) => _kinds[index] == RunKind.Silent;

    private bool IsGenerated(int index) => _kinds[index] == RunKind.Generated;
}
