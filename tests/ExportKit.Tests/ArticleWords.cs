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

    /// <summary>Parts a text at white space, no-break spaces too.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
