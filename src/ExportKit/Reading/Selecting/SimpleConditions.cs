namespace ExportKit.Reading.Selecting;

/// <summary>Conditions that an element meets by itself.</summary>
internal static class SimpleConditions
{
    /// <summary>Whether a condition holds.</summary>
    /// <param name="part">The condition.</param>
    /// <param name="node">The element.</param>
    public static bool Hold(SimpleSelector part, SelectorNode node) => part switch
    {
        AnySelector => true,
        TypeSelector type => node.Name == type.Name,
        IdSelector id => node["id"] == id.Id,
        ClassSelector name => HasWord(node["class"], name.Name, StringComparison.Ordinal),
        AttributeSelector attribute => node[attribute.Name] is { } value && Compare(attribute, value),
        EmptySelector => !node.HasContent,
        LinkSelector => node.Name is "a" or "area" && node["href"] is not null,
        LanguageSelector language => node.Language is { } tag && Array.Exists(language.Ranges, range => IsIn(range, tag)),
        _ => throw new NotSupportedException($"Condition {part.GetType().Name} is not one of an element alone."),
    };

    private static bool Compare(AttributeSelector attribute, string value)
    {
        var comparison = attribute.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var wanted = attribute.Value;
        return attribute.Test switch
        {
            AttributeTest.Present => true,
            AttributeTest.Equal => value.Equals(wanted, comparison),
            AttributeTest.Word => HasWord(value, wanted, comparison),
            AttributeTest.Subcode => value.StartsWith(wanted, comparison) && (value.Length == wanted.Length || value[wanted.Length] == '-'),
            AttributeTest.Beginning => wanted.Length > 0 && value.StartsWith(wanted, comparison),
            AttributeTest.End => wanted.Length > 0 && value.EndsWith(wanted, comparison),
            _ => wanted.Length > 0 && value.Contains(wanted, comparison),
        };
    }

    private static bool HasWord(string? value, string word, StringComparison comparison)
    {
        if (value is null || word.Length == 0)
        {
            return false;
        }

        foreach (var range in value.AsSpan().SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            if (value.AsSpan(range).Equals(word, comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a tag is in a range, by extended filtering (RFC 4647, 3.3.2).</summary>
    private static bool IsIn(string range, string tag)
    {
        if (range.Length == 0 || tag.Length == 0)
        {
            return range.Length == tag.Length;
        }

        var wanted = range.Split('-');
        var parts = tag.Split('-');
        if (wanted[0] != "*" && !Same(wanted[0], parts[0]))
        {
            return false;
        }

        var at = 1;
        for (var i = 1; i < wanted.Length; i++)
        {
            if (wanted[i] == "*")
            {
                continue;
            }

            // A single letter begins an extension, of which no range speaks unless it names it.
            while (at < parts.Length && !Same(wanted[i], parts[at]))
            {
                if (parts[at++].Length == 1)
                {
                    return false;
                }
            }

            if (at++ >= parts.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
