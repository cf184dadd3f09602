namespace ExportKit.Reading.Selecting;

/// <summary>Conditions on attributes.</summary>
internal sealed partial class SelectorParser
{
    /// <summary>Their values are compared without regard to case in HTML (HTML, 4.16.2).</summary>
    private static readonly string[] WithoutCase =
    [
        "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear", "codetype", "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype", "face", "frame", "hreflang",
        "http-equiv", "lang", "language", "link", "media", "method", "multiple", "nohref", "noresize", "noshade", "nowrap", "readonly", "rel", "rev", "rules", "scope", "scrolling", "selected", "shape", "target", "text", "type",
        "valign", "valuetype", "vlink",
    ];

    private AttributeSelector? Attribute(int start)
    {
        _scanner.SkipSpace();
        if (_scanner.Next == '*' && _scanner.Peek(1) == '|')
        {
            _scanner.Skip(2);
        }

        if (_scanner.Identifier() is not { } name)
        {
            return Fail<AttributeSelector>("the name of an attribute is missing", null, start);
        }

        name = name.ToLowerInvariant();
        _scanner.SkipSpace();
        if (_scanner.Take(']'))
        {
            return new AttributeSelector(name, AttributeTest.Present, string.Empty, false);
        }

        if (Test() is not { } test)
        {
            return _scanner.Next == '|'
                ? Fail<AttributeSelector>("namespaces are not known here", "write the attribute's name alone, a colon in it as \\:", start)
                : Fail<AttributeSelector>(_scanner.IsAtEnd ? "the square bracket is not closed" : Unexpected(), "write [name], [name=\"value\"] or one of ~= |= ^= $= *=", _scanner.IsAtEnd ? start : null);
        }

        return Value(start) is { } value ? Closed(name, test, value, start) : null;
    }

    private AttributeTest? Test()
    {
        if (_scanner.Take('='))
        {
            return AttributeTest.Equal;
        }

        if (_scanner.Peek(1) != '=')
        {
            return null;
        }

        AttributeTest? test = _scanner.Next switch
        {
            '~' => AttributeTest.Word,
            '|' => AttributeTest.Subcode,
            '^' => AttributeTest.Beginning,
            '$' => AttributeTest.End,
            '*' => AttributeTest.Part,
            _ => null,
        };
        _scanner.Skip(test is null ? 0 : 2);
        return test;
    }

    private string? Value(int start)
    {
        _scanner.SkipSpace();
        if (_scanner.Next is '"' or '\'')
        {
            var at = _scanner.At;
            return _scanner.Quoted() ?? Fail<string>("the quotation mark is not closed", null, at);
        }

        var from = _scanner.At;
        if (_scanner.Identifier() is { } word)
        {
            _scanner.SkipSpace();
            if (_scanner.Next is ']' or 'i' or 'I' or 's' or 'S')
            {
                return word;
            }

            _scanner.Return(from);
        }

        var rest = _scanner.UpTo(']').Trim();
        return rest.Length == 0
            ? Fail<string>("the value is missing", null, start)
            : Fail<string>("a value that is no single word stands in quotation marks", $"\"{rest.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", from);
    }

    private AttributeSelector? Closed(string name, AttributeTest test, string value, int start)
    {
        _scanner.SkipSpace();
        var ignoresCase = Array.IndexOf(WithoutCase, name) >= 0;
        if (_scanner.Next is 'i' or 'I' or 's' or 'S')
        {
            ignoresCase = _scanner.Next is 'i' or 'I';
            _scanner.Skip();
            _scanner.SkipSpace();
        }

        return _scanner.Take(']')
            ? new AttributeSelector(name, test, value, ignoresCase)
            : Fail<AttributeSelector>(_scanner.IsAtEnd ? "the square bracket is not closed" : Unexpected(), null, _scanner.IsAtEnd ? start : null);
    }
}
