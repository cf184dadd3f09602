namespace ExportKit.Writing;

/// <summary>The start tag of an SVG's root element.</summary>
internal readonly struct SvgTag
{
    private readonly string _attributes;

    private SvgTag(string attributes) => _attributes = attributes;

    /// <summary>Finds the root element after the XML declaration, comments and document type.</summary>
    /// <param name="text">The start of the file.</param>
    /// <returns>Null where the root element is not <c>svg</c>, or not to be found.</returns>
    public static SvgTag? Find(string text)
    {
        var position = 0;
        while (SkipSpace(text, ref position) && text[position] == '<')
        {
            var rest = text.AsSpan(position);
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? After(text, position + 4, "-->")
                : rest.StartsWith("<?", StringComparison.Ordinal) ? After(text, position + 2, "?>")
                : rest.StartsWith("<!", StringComparison.Ordinal) ? AfterDocumentType(text, position)
                : -1;
            if (end < 0)
            {
                return Root(text, position + 1);
            }

            position = end;
        }

        return null;
    }

    /// <summary>An attribute's value as it is written; null where the element does not have it.</summary>
    /// <param name="name">The attribute's name.</param>
    public string? Attribute(string name)
    {
        var position = 0;
        while (NextAttribute(ref position, out var found, out var value))
        {
            if (found.SequenceEqual(name))
            {
                return value.ToString();
            }
        }

        return null;
    }

    private bool NextAttribute(ref int position, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = default;
        value = default;
        var equals = _attributes.IndexOf('=', position);
        if (equals < 0)
        {
            return false;
        }

        name = _attributes.AsSpan(position, equals - position).Trim();
        position = equals + 1;
        if (!SkipSpace(_attributes, ref position) || _attributes[position] is not ('"' or '\''))
        {
            return false;
        }

        var end = _attributes.IndexOf(_attributes[position], position + 1);
        if (end < 0)
        {
            return false;
        }

        value = _attributes.AsSpan(position + 1, end - position - 1);
        position = end + 1;
        return true;
    }

    private static SvgTag? Root(string text, int position)
    {
        var end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/'))
        {
            end++;
        }

        var name = text.AsSpan(position, end - position);
        var isSvg = name.SequenceEqual("svg") || name.EndsWith(":svg", StringComparison.Ordinal);
        return isSvg && EndOfTag(text, end) is { } close ? new SvgTag(text[end..close]) : null;
    }

    private static int? EndOfTag(string text, int position)
    {
        var quote = '\0';
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return position;
            }
        }

        return null;
    }

    private static int AfterDocumentType(string text, int position)
    {
        var subset = 0;
        for (; position < text.Length; position++)
        {
            subset += text[position] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[position] == '>' && subset <= 0)
            {
                return position + 1;
            }
        }

        return text.Length;
    }

    private static int After(string text, int position, string end)
    {
        var found = text.IndexOf(end, Math.Min(position, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }

    private static bool SkipSpace(string text, ref int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == '\uFEFF'))
        {
            position++;
        }

        return position < text.Length;
    }
}
