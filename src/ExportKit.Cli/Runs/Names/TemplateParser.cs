using System.Text;

namespace ExportKit.Cli;

/// <summary>Understands patterns for names.</summary>
internal static class TemplateParser
{
    /// <summary>The placeholders, in the order of <see cref="TemplateField"/> from <see cref="TemplateField.Slug"/> on.</summary>
    public static readonly string[] Names =
        ["slug", "headline", "name", "folder", "date", "section", "language", "publisher", "author", "host", "index", "format"];

    private const string Option = "--output-template";
    private static readonly string[] DateLetters = ["yyyy", "yy", "MM", "dd", "HH", "mm"];

    /// <summary>The parts of a pattern.</summary>
    /// <exception cref="UsageException">It cannot be understood, or would leave the output folder.</exception>
    public static TemplatePart[] Parse(string pattern)
    {
        var parts = Split(pattern);
        RefusePlaces(parts);

        // The ending is added anyway.
        if (parts is [.., { Field: TemplateField.Text } before, { Field: TemplateField.Format }] && before.Text.EndsWith('.'))
        {
            parts.RemoveAt(parts.Count - 1);
            parts[^1] = before with { Text = before.Text[..^1] };
        }

        return parts.Exists(part => part.Field != TemplateField.Text)
            ? [.. parts]
            : throw new UsageException($"\"{pattern}\" gives all documents one name. Give {Option} a placeholder, such as {{slug}}.");
    }

    private static List<TemplatePart> Split(string pattern)
    {
        var parts = new List<TemplatePart>();
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '{' or '}' && i + 1 < pattern.Length && pattern[i + 1] == pattern[i])
            {
                text.Append(pattern[i++]);
            }
            else if (pattern[i] == '}')
            {
                throw new UsageException($"The pattern \"{pattern}\" has a }} without its {{. Write }}}} for the character itself.");
            }
            else if (pattern[i] == '{')
            {
                var end = pattern.IndexOf('}', i);
                AddText(parts, text);
                parts.Add(end > 0
                    ? Placeholder(pattern[(i + 1)..end])
                    : throw new UsageException($"The pattern \"{pattern}\" has a {{ without its }}. Write {{{{ for the character itself."));
                i = end;
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        AddText(parts, text);
        return parts;
    }

    private static void AddText(List<TemplatePart> parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(TemplateField.Text, text.ToString()));
            text.Clear();
        }
    }

    private static TemplatePart Placeholder(string inside)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? inside : inside[..colon];
        var format = colon < 0 ? "" : inside[(colon + 1)..];
        var index = Array.IndexOf(Names, name);
        if (index < 0)
        {
            var nearest = Suggestion.Nearest(name, Names);
            throw new UsageException(
                $"\"{{{name}}}\" is no placeholder of {Option}." + (nearest is null ? $" Known are: {string.Join(", ", Names)}." : $" Did you mean {{{nearest}}}?"));
        }

        var field = TemplateField.Slug + index;
        return field switch
        {
            TemplateField.Date => new(field, DateFormat(colon < 0 ? "yyyy-MM-dd" : format)),
            TemplateField.Index when format.All(letter => letter == '0') => new(field, format),
            _ when colon < 0 => new(field),
            TemplateField.Index => throw new UsageException($"\"{{{inside}}}\" cannot be understood. Write {{index:000}} for three digits."),
            _ => throw new UsageException($"\"{{{inside}}}\" cannot be understood: only date and index take a form after a colon."),
        };
    }

    private static string DateFormat(string format)
    {
        var rest = format;
        var result = new StringBuilder();
        while (rest.Length > 0)
        {
            if (Array.Find(DateLetters, letters => rest.StartsWith(letters, StringComparison.Ordinal)) is { } known)
            {
                result.Append(known);
                rest = rest[known.Length..];
            }
            else
            {
                result.Append(rest[0] is '-' or '_' or '.'
                    ? $"'{rest[0]}'"
                    : throw new UsageException(
                        $"\"{{date:{format}}}\" cannot be understood. A date is written with yyyy, yy, MM, dd, HH and mm, and with - _ . between them; write / between two placeholders."));
                rest = rest[1..];
            }
        }

        return result.Length > 0 ? result.ToString() : throw new UsageException("\"{date:}\" says no form. Write {date:yyyy-MM-dd}, or {date} for the same.");
    }

    /// <summary>Refuses patterns that would leave the output folder, whatever stands in for their placeholders.</summary>
    private static void RefusePlaces(List<TemplatePart> parts)
    {
        var outline = string.Concat(parts.Select(part => part.Field == TemplateField.Text ? part.Text : "x"));
        var problem = outline.Length == 0 ? "is empty"
            : outline.Contains('\\', StringComparison.Ordinal) ? "has a \\; write / between folders"
            : outline[0] == '/' || (outline.Length > 1 && outline[1] == ':') ? "is no path below the output folder; give the folder with -o"
            : Array.Exists(outline.Split('/'), name => name is "." or "..") ? "leaves the output folder; . and .. are no names"
            : outline[^1] == '/' ? "ends with a folder; the document needs a name too"
            : null;
        if (problem is not null)
        {
            throw new UsageException($"The pattern after {Option} {problem}.");
        }
    }
}
