namespace ExportKit.Reading.Tree;

/// <summary>Goes through the tags of a source, one after the other, in a time that grows with its length alone.</summary>
/// <param name="source">The source.</param>
internal sealed class TagScanner(string source)
{
    private int _at;
    private int _nameLength;

    /// <summary>Where the tag begins.</summary>
    public int Start { get; private set; }

    /// <summary>How many characters it has.</summary>
    public int Length => _at - Start;

    /// <summary>Whether it is an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether a slash ends it: <c>&lt;x/&gt;</c>.</summary>
    public bool IsSelfClosed => !IsEnd && Length > 2 && source[_at - 1] == '>' && source[_at - 2] == '/';

    /// <summary>The name, as it is written.</summary>
    public ReadOnlySpan<char> Name => source.AsSpan(Start + (IsEnd ? 2 : 1), _nameLength);

    /// <summary>A number that is the same for names that differ in case alone.</summary>
    public int Hash { get; private set; }

    /// <summary>Goes to the next tag; comments, declarations and instructions are passed over.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        while (_at < source.Length && source.AsSpan(_at).IndexOf('<') is >= 0 and var found)
        {
            Start = _at + found;
            _at = Start + 1;
            var next = _at < source.Length ? source[_at] : '\0';
            IsEnd = next == '/';
            if (char.IsAsciiLetter(IsEnd && _at + 1 < source.Length ? source[_at + 1] : next))
            {
                ReadName();
                SkipAttributes();
                return true;
            }

            if (next is '!' or '?')
            {
                SkipDeclaration();
            }
        }

        return false;
    }

    /// <summary>Passes over what an element of raw text holds, up to its end tag.</summary>
    public void SkipContent()
    {
        var name = Name;
        for (var at = _at; at < source.Length;)
        {
            var end = source.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            at += end + 2;
            if (source.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                _at = at - 2;
                return;
            }
        }

        _at = source.Length;
    }

    /// <summary>The number of a name, as <see cref="Hash"/> gives it.</summary>
    /// <param name="name">The name, in any case.</param>
    public static int HashOf(ReadOnlySpan<char> name)
    {
        var hash = 17;
        foreach (var c in name)
        {
            hash = With(hash, c);
        }

        return hash;
    }

    private void ReadName()
    {
        _at += IsEnd ? 1 : 0;
        var rest = source.AsSpan(_at);
        var (length, hash) = (0, 17);
        while (length < rest.Length && (rest[length] > '>' || !EndsName(rest[length])))
        {
            hash = With(hash, rest[length++]);
        }

        _at += length;
        _nameLength = length;
        Hash = hash;
    }

    private static bool EndsName(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>';

    private static int With(int hash, char c) => unchecked(hash * 31 + (c < 128 ? char.IsAsciiLetterUpper(c) ? c | 0x20 : c : char.ToLowerInvariant(c)));

    /// <summary>A quotation mark holds a value together where it stands behind an equals sign.</summary>
    private void SkipAttributes()
    {
        if (_at < source.Length && source[_at] == '>')
        {
            _at++;
            return;
        }

        while (_at < source.Length)
        {
            var found = source.AsSpan(_at).IndexOfAny('>', '=');
            if (found < 0)
            {
                break;
            }

            _at += found + 1;
            if (source[_at - 1] == '>')
            {
                return;
            }

            while (_at < source.Length && source[_at] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _at++;
            }

            if (_at < source.Length && source[_at] is '"' or '\'')
            {
                var end = source.IndexOf(source[_at], _at + 1);
                _at = end < 0 ? source.Length : end + 1;
            }
        }

        _at = source.Length;
    }

    private void SkipDeclaration()
    {
        var isComment = source.AsSpan(_at).StartsWith("!--", StringComparison.Ordinal);
        var end = isComment ? source.IndexOf("-->", _at + 3, StringComparison.Ordinal) : source.IndexOf('>', _at);
        _at = end < 0 ? source.Length : end + (isComment ? 3 : 1);
    }
}
