using System.Text.Json;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Reads JSON as pages have it: in comments, with raw line ends in strings, with HTML's character references.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 128,
    };

    /// <summary>Parses a script's text; null where it is damaged beyond repair.</summary>
    /// <param name="script">The text of the script.</param>
    public static JsonDocument? Parse(string script)
    {
        var text = Unwrap(script);
        return TryParse(text) ?? TryParse(Mend(text)) ?? TryParse(Mend(CharacterReferences.Resolve(text)));
    }

    /// <summary>What is wrong with a script's text that cannot be parsed: where it first is not what JSON allows.</summary>
    /// <param name="script">The text of the script.</param>
    public static string FaultOf(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(script, Lenient);
            return "it is in part";
        }
        catch (JsonException exception)
        {
            // The framework counts from nought, and bytes for letters; the line is what helps to find it.
            return FormattableString.Invariant($"line {exception.LineNumber.GetValueOrDefault() + 1} of the script cannot be understood");
        }
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(JsonSurrogates.Mend(text), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Unwrap(string script)
    {
        var text = script.AsSpan().Trim();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>")])
        {
            if (text.StartsWith(open, StringComparison.Ordinal))
            {
                text = text[open.Length..].Trim();
                text = text.EndsWith(close, StringComparison.Ordinal) ? text[..^close.Length].Trim() : text;
            }
        }

        return text.TrimEnd(';').ToString();
    }

    /// <summary>Replaces control characters within strings, and backslashes that escape nothing.</summary>
    private static string Mend(string text)
    {
        var result = new System.Text.StringBuilder(text.Length + 16);
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                inString = !inString;
            }

            if (inString && c == '\\')
            {
                i = Escape(text, i, result);
            }
            else
            {
                result.Append(c < ' ' && inString ? ' ' : c);
            }
        }

        return result.ToString();
    }

    private static int Escape(string text, int at, System.Text.StringBuilder result)
    {
        if (at + 1 < text.Length && text[at + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u')
        {
            result.Append('\\').Append(text[at + 1]);
            return at + 1;
        }

        return at;
    }
}
