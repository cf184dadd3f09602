using System.Globalization;

namespace ExportKit.Checking.PlainText;

/// <summary>The rules that look at one line at a time.</summary>
internal static class TextLine
{
    private const int LongestWord = 60;
    private const int LongestAddress = 80;
    private const int LongestRun = 4;
    private const int LongestStandIn = 100;

    private static readonly string[] Tags = ["<p>", "</p>", "<br", "<div", "</div>", "<span", "</span>", "<a href", "</a>", "<img", "<b>", "<i>", "<em>", "<strong>", "<h1", "<h2", "<li>", "<td", "<script", "<style"];

    private static readonly string[] References = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x", "&mdash;", "&ndash;", "&rsquo;", "&lsquo;", "&ldquo;", "&rdquo;", "&hellip;"];

    private static readonly string[] Misread = ["Ã©", "Ã¨", "Ã¤", "Ã¶", "Ã¼", "Ã±", "Ã§", "â€™", "â€œ", "â€“", "â€”", "Â ", "Â£"];

    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"];

    /// <summary>Checks a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="fail">Takes the rule, the column from 1 and what is wrong.</param>
    public static void Check(string line, Action<TextRule, int, string> fail)
    {
        Characters(line, fail);
        Passages(line, fail);
        Runs(line, fail);
        Words(line, fail);
        if (line.Length <= LongestStandIn && StandInTexts.Is(line))
        {
            fail(TextRules.Described, 1, $"A picture has no description: \"{line.Trim()}\" only says so");
        }
    }

    private static void Characters(string line, Action<TextRule, int, string> fail)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            var rule = letter switch
            {
                '\t' => TextRules.Tabs,
                '\f' => TextRules.Controls,
                '\ufffd' or (>= '\ue000' and <= '\uf8ff') => TextRules.Replaced,
                '\u00ad' or '\u200b' or '\u2060' or '\ufeff' or '\u034f' => TextRules.Invisible,
                _ when char.IsControl(letter) => TextRules.Controls,
                (>= '\u2500' and <= '\u257f') or (>= '\u2580' and <= '\u259f') => TextRules.Drawing,
                _ => null,
            };
            if (rule is not null)
            {
                fail(rule, i + 1, string.Create(CultureInfo.InvariantCulture, $"There is the character U+{(int)letter:X4}"));
                if (rule == TextRules.Drawing || rule == TextRules.Tabs)
                {
                    return;
                }
            }
        }
    }

    private static void Passages(string line, Action<TextRule, int, string> fail)
    {
        Find(Tags, TextRules.Markup, "A tag is left: ");
        Find(References, TextRules.Markup, "A character reference is left: ");
        Find(Misread, TextRules.Misread, "This was read in the wrong encoding: ");

        void Find(string[] passages, TextRule rule, string message)
        {
            foreach (var passage in passages)
            {
                var at = line.IndexOf(passage, StringComparison.Ordinal);
                if (at >= 0)
                {
                    fail(rule, at + 1, message + passage);
                    return;
                }
            }
        }
    }

    private static void Runs(string line, Action<TextRule, int, string> fail)
    {
        var trimmed = line.TrimStart();
        for (var i = 0; i < line.Length;)
        {
            var end = i + 1;
            while (end < line.Length && line[end] == line[i])
            {
                end++;
            }

            // Three full stops are an ellipsis; a row of them leads to a number.
            if (end - i >= LongestRun && !char.IsLetterOrDigit(line[i]) && !char.IsWhiteSpace(line[i]) && (line[i] < 0x2500 || line[i] > 0x259f))
            {
                fail(TextRules.Symbols, i + 1, string.Create(CultureInfo.InvariantCulture, $"The sign \"{line[i]}\" stands {end - i} times, and is said as often"));
                return;
            }

            // The gap behind the bullet or number of an item sets no columns.
            if (line[i] == ' ' && end - i >= 3 && end < line.Length && i - (line.Length - trimmed.Length) > 3)
            {
                fail(TextRules.Columns, i + 1, "Words are set in columns by spaces, which are not heard");
                return;
            }

            i = end;
        }
    }

    private static void Words(string line, Action<TextRule, int, string> fail)
    {
        var start = 0;
        var parts = line.Split(' ');
        foreach (var word in parts)
        {
            var isAddress = word.Contains("://", StringComparison.Ordinal) || word.Contains("www.", StringComparison.Ordinal);
            var isAlone = line.Trim().TrimStart('[', ']', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ') == word;
            if (isAddress && word.Length > LongestAddress && !isAlone && parts.Length > 4)
            {
                fail(TextRules.Addresses, start + 1, string.Create(CultureInfo.InvariantCulture, $"An address of {word.Length} characters stands within a sentence"));
            }
            else if (!isAddress && word.Length > LongestWord && word.All(letter => letter < 0x2e80) && word.Count(char.IsLetterOrDigit) > LongestWord)
            {
                fail(TextRules.LongWords, start + 1, string.Create(CultureInfo.InvariantCulture, $"A word has {word.Length} letters"));
            }

            var plain = word.Trim('(', ')', '[', ']', '!', ',', '.', ':', '"');
            if (!isAddress && Array.Exists(PictureEndings, ending => plain.Length > ending.Length && plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                fail(TextRules.Images, start + 1, $"The name of a file stands for a picture: {plain}");
            }

            start += word.Length + 1;
        }
    }
}
