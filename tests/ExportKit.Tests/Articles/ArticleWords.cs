using System.Text;

namespace ExportKit.Tests;

/// <summary>The article's own words in what a document says: the measure by which the three documents are the same.</summary>
internal static class ArticleWords
{
    /// <summary>The words, parted by white space, generated ones left out.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<SpokenRun> runs)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var run in runs)
        {
            if (run.IsGenerated)
            {
                gap |= run.Text.Any(char.IsWhiteSpace);
                continue;
            }

            // A generated word parts two words of the article as it does on the page: "A" (" and ") "B".
            if (gap && run.Text.Length > 0 && text.Length > 0 && char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(run.Text[0]))
            {
                text.Append(' ');
            }

            gap &= run.Text.Length == 0;
            text.Append(run.Text);
        }

        return Split(text.ToString());
    }

    /// <summary>Parts a text at white space, no-break spaces too. Characters that are the same but for their form (a raised
    /// digit, a ligature) are made one, and soft hyphens and the like, which nobody hears, are left out.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        string.Concat(text.Select(Plain)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A character without its form. Unicode's own normalisation does nothing in a program without cultures.</summary>
    private static string Plain(char character) => character switch
    {
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => "",
        '\u00B9' => "1",
        '\u00B2' or '\u00B3' => ((char)(character - '\u00B2' + '2')).ToString(),
        '\u2070' or (>= '\u2074' and <= '\u2079') => ((char)(character - '\u2070' + '0')).ToString(),
        >= '\u2080' and <= '\u2089' => ((char)(character - '\u2080' + '0')).ToString(),
        >= '\uFB00' and <= '\uFB04' => ((string[])["ff", "fi", "fl", "ffi", "ffl"])[character - '\uFB00'],

        // Scripts without spaces have no words to part: each character counts for itself.
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') => " " + character + " ",
        _ => character.ToString(),
    };
}
