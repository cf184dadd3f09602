using System.Text;
using System.Text.RegularExpressions;
using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>What a listener must not meet in a text, whatever the page was: the rules that came of listening.</summary>
internal static partial class ListenersRules
{
    private const string RuleSymbols = "*_=~#+-–—|•·<>/\\^";
    private const string Forbidden = "\t\r\u00A0\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFC\u2028\u2029";

    /// <summary>What is wrong with a text; none where all is well.</summary>
    /// <param name="article">The article.</param>
    /// <param name="document">Its text, by default options.</param>
    public static IEnumerable<string> Faults(Article article, PlainTextDocument document)
    {
        var text = document.ToText();
        if (!text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal) || text.Contains("\n\n\n", StringComparison.Ordinal))
        {
            yield return "The text does not end in one line feed, or has two blank lines in a row";
        }

        var code = CodeWithin(article);
        foreach (var line in document.Lines.Where(line => !line.IsBlank))
        {
            foreach (var fault in Faults(line, code))
            {
                yield return $"{fault}: {line.Text}";
            }
        }
    }

    private static IEnumerable<string> Faults(PlainTextLine line, string code)
    {
        // Labels have no-break spaces in some languages, which are written as plain ones.
        var text = line.Text.Replace('\u00A0', ' ');
        if (text.IndexOfAny(Forbidden.ToCharArray()) >= 0 || text.Any(char.IsControl) || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text)
        {
            yield return "A character that nobody hears";
        }

        if (line.IsFixed)
        {
            yield break;
        }

        if (text.TrimStart(' ').Contains("  ", StringComparison.Ordinal) || text.EndsWith(' '))
        {
            yield return "A space too many";
        }

        if (!text.EnumerateRunes().Any(IsHeard))
        {
            yield return "Nothing to hear";
        }

        foreach (var run in line.Runs.Where(run => !run.IsSilent))
        {
            foreach (var fault in run.IsGenerated ? OfGenerated(run.Text) : OfOwn(run.Text, code))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfGenerated(string text)
    {
        if (Place().IsMatch(text))
        {
            yield return "A place among the words of structure that was not filled";
        }
    }

    private static IEnumerable<string> OfOwn(string text, string code)
    {
        if (Rows(text).FirstOrDefault(row => !code.Contains(row, StringComparison.Ordinal)) is { } found)
        {
            yield return $"A row of symbols \"{found}\"";
        }

        foreach (Match match in Markup().Matches(text))
        {
            if (!code.Contains(match.Value, StringComparison.Ordinal))
            {
                yield return $"Markup or a placeholder \"{match.Value}\"";
            }
        }

        foreach (Match match in Address().Matches(text))
        {
            if (!code.Contains(match.Value, StringComparison.Ordinal))
            {
                yield return $"An address that is spelled out \"{match.Value}\"";
            }
        }
    }

    /// <summary>Rows of three symbols or more: the same one, or any of those that rules are drawn with.</summary>
    private static IEnumerable<string> Rows(string text)
    {
        var runes = text.EnumerateRunes().Where(rune => rune.Value != 0xFE0F).ToArray();
        for (int i = 0, end; i < runes.Length; i = end)
        {
            end = i + 1;
            while (IsSymbol(runes[i]) && end < runes.Length && (runes[end] == runes[i] || IsRule(runes[i]) && IsRule(runes[end])))
            {
                end++;
            }

            if (end - i >= 3)
            {
                yield return string.Concat(runes[i..end]);
            }
        }
    }

    private static bool IsRule(Rune rune) => rune.IsBmp && RuleSymbols.Contains((char)rune.Value);

    private static bool IsSymbol(Rune rune) => Rune.IsSymbol(rune) || Rune.IsPunctuation(rune);

    private static bool IsHeard(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) && !IsRule(rune) || rune.Value is '?' or '!' or '？' or '！' or '؟'
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherNumber or System.Globalization.UnicodeCategory.LetterNumber;

    /// <summary>All code of an article: its symbols mean something.</summary>
    private static string CodeWithin(Article article)
    {
        var code = new StringBuilder();
        foreach (var inline in ArticleWalker.Blocks(article).SelectMany(ArticleWalker.Inlines).OfType<InlineCode>())
        {
            code.Append(InlineText.Of(inline.Content)).Append('\n');
        }

        foreach (var block in ArticleWalker.Blocks(article).OfType<CodeBlock>())
        {
            code.Append(block.Text).Append('\n');
        }

        return code.ToString();
    }

    [GeneratedRegex(@"</?(?:p|div|span|a|br|img|b|i|em|strong|ul|ol|li|table|tr|td|th|h[1-6]|script|style|blockquote|figure)(?:\s[^<>]*)?/?>|&(?:amp|nbsp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);|\{\{|\}\}|\$\{|\{\d\}|\[object Object\]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:https?|ftp)://\w\S*\.\S*")]
    private static partial Regex Address();
}
