using System.Collections.Immutable;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Builds the line or lines of one block out of the article's words and the writer's.</summary>
/// <param name="words">The words of structure.</param>
/// <param name="options">How the text shall be.</param>
/// <param name="keepsBreaks">Whether line breaks end a line; else they are spaces.</param>
internal sealed class LineBuilder(StructureWords words, PlainTextOptions options, bool keepsBreaks = false)
{
    private readonly List<PlainTextLine> _lines = [];
    private readonly MarkedText _raw = new();
    private readonly MarkedText _suffix = new();
    private bool _needsGap;

    /// <summary>Whether a line that is nothing but symbols says one of them.</summary>
    public bool KeepsSymbols { get; init; }

    /// <summary>A mark of how much was added: changes when something is.</summary>
    public int Position => _raw.Length + _lines.Count;

    /// <summary>What stands after an address among the article's words whose site alone is said; null for nothing.</summary>
    public Func<string, string?>? SuffixOf { get; init; }

    /// <summary>Adds words of the article. Of addresses among them the name of the site is said.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isCode">Whether they are code, whose symbols mean something.</param>
    public void Own(string text, bool isCode = false)
    {
        var start = 0;
        while (!isCode && BareAddress.Find(text, start) is { } address)
        {
            Add(text.AsSpan(start, address.Start - start), RunKind.Own);
            Silent(text.AsSpan(address.Start, address.SiteStart - address.Start));
            Add(text.AsSpan(address.SiteStart, address.SiteEnd - address.SiteStart), RunKind.Code);
            Silent(text.AsSpan(address.SiteEnd, address.End - address.SiteEnd));
            if (address.HasMore(text) && SuffixOf?.Invoke(address.Whole(text)) is { } suffix)
            {
                Suffix(suffix);
            }

            start = address.End;
        }

        Add(text.AsSpan(start), isCode ? RunKind.Code : RunKind.Own);
    }

    /// <summary>Adds characters of the article that are not said.</summary>
    /// <param name="text">The characters, without spaces.</param>
    public void Silent(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            FlushSuffix(text[0]);
            _raw.Append(text, RunKind.Silent);
        }
    }

    private void Add(ReadOnlySpan<char> rest, RunKind kind)
    {
        if (_suffix.Length > 0)
        {
            // What belongs to "Merkel" in "Merkels" waits for the word's end.
            var inWord = _raw.Length > 0 && SpeechCharacters.IsWordCharacter(_raw[_raw.Length - 1]) ? WordStart(rest) : 0;
            _raw.Append(rest[..inWord], kind);
            rest = rest[inWord..];
            if (rest.IsEmpty)
            {
                return;
            }

            FlushSuffix(rest[0]);
        }

        if (_needsGap && rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || rest[0] is '(' or '[' or '“' or '‘'))
        {
            _raw.Append(' ', RunKind.Generated);
        }

        _needsGap = _needsGap && rest.IsEmpty;
        _raw.Append(rest, kind);
    }

    /// <summary>Adds words of the writer.</summary>
    /// <param name="text">The words.</param>
    public void Generated(string text)
    {
        FlushSuffix();
        _needsGap = false;
        // A label that brings its own colon is not given another.
        var colon = text.AsSpan().TrimStart();
        var rest = text.AsSpan();
        if (!colon.IsEmpty && colon[0] is ':' or '：' && LastCharacter() is ':' or '：')
        {
            rest = colon[1..];
        }

        _raw.Append(rest, RunKind.Generated);
    }

    /// <summary>Adds something of the writer's that belongs to the word before it, after that word's end.</summary>
    /// <param name="text">What to add, without the space before it.</param>
    public void Suffix(string text) => _suffix.Append(" " + text, RunKind.Generated);

    /// <summary>Parts what was added from what follows by a space, if neither brings one.</summary>
    public void Gap()
    {
        FlushSuffix();
        if (_raw.Length > 0 && !char.IsWhiteSpace(_raw[_raw.Length - 1]) && _raw[_raw.Length - 1] is not ('(' or '[' or '“' or '‘' or '«'))
        {
            _raw.Append(' ', RunKind.Generated);
        }
    }

    /// <summary>Parts what was added from the article's words that follow, if they begin a word.</summary>
    public void GapAfter() => _needsGap = true;

    /// <summary>Ends the line, or parts the words by a space.</summary>
    public void Break()
    {
        FlushSuffix();
        if (keepsBreaks)
        {
            EndLine();
        }
        else
        {
            _raw.Append(' ', RunKind.Own);
        }
    }

    /// <summary>Adds the words of a pattern, and what stands in its places.</summary>
    /// <param name="pattern">The pattern, with <c>{0}</c>, <c>{1}</c>.</param>
    /// <param name="fill">Adds what stands in a place.</param>
    public void Pattern(string pattern, Action<int> fill)
    {
        var start = 0;
        for (var i = pattern.IndexOf('{'); i >= 0; i = pattern.IndexOf('{', start))
        {
            AddLiteral(pattern[start..i]);
            fill(pattern[i + 1] - '0');
            start = i + 3;
        }

        AddLiteral(pattern[start..]);
    }

    /// <summary>Parts two sentences: by a space, unless the mark before brings one.</summary>
    public void NextSentence()
    {
        FlushSuffix();
        if (_raw.Length > 0 && !SpeechCharacters.IsWide(LastCharacter()))
        {
            Gap();
        }
    }

    /// <summary>Ends a sentence, unless it ends already.</summary>
    public void EndSentence()
    {
        FlushSuffix();
        _raw.TrimEnd();
        var i = _raw.Length - 1;
        while (i > 0 && _raw[i] is '"' or '”' or '’' or '»' or ')' or '」')
        {
            i--;
        }

        if (i >= 0 && !SpeechCharacters.EndsClause(_raw[i]))
        {
            Generated(words.Format(Word.SentenceEnd, ""));
        }
    }

    /// <summary>The one line that was built.</summary>
    public PlainTextLine Line()
    {
        var lines = Lines();
        return lines.IsEmpty ? PlainTextLine.Blank : lines[0];
    }

    /// <summary>The lines that were built; those that say nothing left out.</summary>
    public ImmutableArray<PlainTextLine> Lines()
    {
        FlushSuffix();
        EndLine();
        ImmutableArray<PlainTextLine> lines = [.. _lines];
        _lines.Clear();
        return lines;
    }

    private static int WordStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && SpeechCharacters.IsWordCharacter(text[length]))
        {
            length++;
        }

        return length;
    }

    private void AddLiteral(string text)
    {
        if (text.Length > 0)
        {
            Generated(text);
        }
    }

    private char LastCharacter()
    {
        var characters = _raw.Characters.TrimEnd();
        return characters.IsEmpty ? '\0' : characters[^1];
    }

    /// <param name="next">What follows, if known: marks that lean on the word before it get no space.</param>
    private void FlushSuffix(char next = '\0')
    {
        if (_suffix.Length == 0)
        {
            return;
        }

        var hadSpace = _raw.TrimEnd();
        for (var i = _raw.Length == 0 ? 1 : 0; i < _suffix.Length; i++)
        {
            _raw.Append(_suffix[i], _suffix.KindAt(i));
        }

        _suffix.Clear();
        _needsGap = true;
        if (hadSpace && next is not (',' or '.' or ')'))
        {
            _raw.Append(' ', RunKind.Generated);
        }
    }

    private void EndLine()
    {
        _needsGap = false;
        var line = SpokenLine.Of(_raw, words, options, KeepsSymbols);
        _raw.Clear();
        if (!line.IsBlank)
        {
            _lines.Add(line);
        }
    }
}
