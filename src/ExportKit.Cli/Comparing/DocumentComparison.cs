using ExportKit.Checking.Comparing;

namespace ExportKit.Cli.Comparing;

/// <summary>Two documents and where their words part.</summary>
internal sealed class DocumentComparison
{
    /// <summary>Compares two documents.</summary>
    public DocumentComparison(ReadDocument left, ReadDocument right)
    {
        Left = left;
        Right = right;
        Differences = SequenceComparison.Compare(Keys(left.Words), Keys(right.Words));
        foreach (var difference in Differences)
        {
            OnlyLeft += difference.LeftEnd - difference.LeftStart;
            OnlyRight += difference.RightEnd - difference.RightStart;
        }
    }

    /// <summary>The first document.</summary>
    public ReadDocument Left { get; }

    /// <summary>The second.</summary>
    public ReadDocument Right { get; }

    /// <summary>Where they part, in order.</summary>
    public List<WordDifference> Differences { get; }

    /// <summary>How many words are in the first alone.</summary>
    public int OnlyLeft { get; }

    /// <summary>How many words are in the second alone.</summary>
    public int OnlyRight { get; }

    /// <summary>Words of a document as they stand in it.</summary>
    /// <param name="words">The document's.</param>
    /// <param name="start">The first.</param>
    /// <param name="end">The one behind the last.</param>
    /// <param name="most">The most that are given; what is more is told as a count.</param>
    public static string Text(DocumentWords words, int start, int end, int most)
    {
        var shown = new List<string>();
        for (var i = Math.Max(0, start); i < Math.Min(words.Count, end) && shown.Count < most; i++)
        {
            shown.Add(words[i]);
        }

        var more = end - start - shown.Count;
        return string.Join(' ', shown) + (more > 0 && shown.Count == most ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ... ({more} more words)") : "");
    }

    private static string[] Keys(DocumentWords words)
    {
        var keys = new string[words.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = words.Key(i);
        }

        return keys;
    }
}
