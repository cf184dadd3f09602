using System.Globalization;
using System.Text;

namespace ExportKit.Reading.Selecting;

/// <summary>Reads the words of a selector (CSS Syntax Level 3, 4).</summary>
/// <param name="text">The selector.</param>
internal sealed class SelectorScanner(string text)
{
    /// <summary>The place of the next character, counted from 0.</summary>
    public int At { get; private set; }

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Next => Peek(0);

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= text.Length;

    /// <summary>A character further on; <c>\0</c> behind the end.</summary>
    /// <param name="ahead">How many characters further on.</param>
    public char Peek(int ahead) => At + ahead < text.Length ? text[At + ahead] : '\0';

    /// <summary>Passes over characters.</summary>
    /// <param name="count">How many.</param>
    public void Skip(int count = 1) => At += count;

    /// <summary>Passes over a character if it comes next.</summary>
    /// <param name="c">The character.</param>
    public bool Take(char c)
    {
        if (IsAtEnd || text[At] != c)
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>Passes over white space and comments.</summary>
    /// <returns>Whether there was any.</returns>
    public bool SkipSpace()
    {
        var start = At;
        while (!IsAtEnd)
        {
            if (IsSpace(text[At]))
            {
                At++;
            }
            else if (text[At] == '/' && Peek(1) == '*')
            {
                var end = text.IndexOf("*/", At + 2, StringComparison.Ordinal);
                At = end < 0 ? text.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return At > start;
    }

    /// <summary>An identifier; null where none begins here.</summary>
    public string? Identifier() => BeginsIdentifier() ? Name() : null;

    /// <summary>The name behind <c>#</c>, which may begin with a digit in CSS but not in a selector; null where none begins here.</summary>
    public string Name()
    {
        var name = new StringBuilder();
        while (!IsAtEnd)
        {
            var c = text[At];
            if (IsNameCharacter(c))
            {
                name.Append(c);
                At++;
            }
            else if (IsEscape(At))
            {
                Escape(name);
            }
            else
            {
                break;
            }
        }

        return name.ToString();
    }

    /// <summary>A string in quotation marks; null where it does not end.</summary>
    public string? Quoted()
    {
        var quote = text[At++];
        var content = new StringBuilder();
        while (!IsAtEnd)
        {
            var c = text[At];
            if (c == quote)
            {
                At++;
                return content.ToString();
            }

            if (c is '\n' or '\r' or '\f')
            {
                return null;
            }

            if (c == '\\')
            {
                QuotedEscape(content);
                continue;
            }

            content.Append(c);
            At++;
        }

        return null;
    }

    /// <summary>What stands from here to the bracket that ends it; the end is not taken.</summary>
    public string UpTo(char end)
    {
        var start = At;
        while (!IsAtEnd && text[At] != end)
        {
            At++;
        }

        return text[start..At];
    }

    /// <summary>Goes back.</summary>
    /// <param name="at">Where to.</param>
    public void Return(int at) => At = at;

    /// <summary>Whether a character is white space of CSS.</summary>
    /// <param name="c">The character.</param>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private bool BeginsIdentifier()
    {
        if (IsAtEnd)
        {
            return false;
        }

        return text[At] == '-'
            ? Peek(1) is '-' || IsNameStart(Peek(1)) || IsEscape(At + 1)
            : IsNameStart(text[At]) || IsEscape(At);
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or >= '\u0080';

    private static bool IsNameCharacter(char c) => IsNameStart(c) || char.IsAsciiDigit(c) || c == '-';

    private bool IsEscape(int at) => at + 1 < text.Length && text[at] == '\\' && text[at + 1] is not ('\n' or '\r' or '\f');

    private void QuotedEscape(StringBuilder content)
    {
        // A line end that is escaped is none.
        if (Peek(1) is '\n' or '\r' or '\f')
        {
            At += Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2;
        }
        else if (IsEscape(At))
        {
            Escape(content);
        }
        else
        {
            At++;
        }
    }

    private void Escape(StringBuilder name)
    {
        At++;
        var start = At;
        while (At < text.Length && At - start < 6 && char.IsAsciiHexDigit(text[At]))
        {
            At++;
        }

        if (At == start)
        {
            name.Append(text[At++]);
            return;
        }

        var code = int.Parse(text.AsSpan(start, At - start), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        name.Append(Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\ufffd");
        if (!IsAtEnd && IsSpace(text[At]))
        {
            At++;
        }
    }
}
