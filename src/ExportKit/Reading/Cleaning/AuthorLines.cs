using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Lines about the authors: a line that is a name and nothing more is said apart; what is told of an author at the foot of
/// the article is a note about the author.</summary>
internal static class AuthorLines
{
    private const int LongestNote = 90;
    private const int LongestLine = 8;
    private const int LongestBefore = 40;
    private const int LongestOffice = 3;
    private const int LastLines = 7;

    /// <summary>Marks such lines within the body.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var authors = article.Facts.Authors([]);
        if (authors.IsEmpty)
        {
            return;
        }

        var kept = article.KeptNow();
        for (var i = 0; i < kept.Count; i++)
        {
            foreach (var author in authors)
            {
                if (IsName(kept[i], author))
                {
                    kept[i].Drop(DropReason.Apart);
                }
                else if (i > 0 && author != article.Facts.Publisher && i >= kept.Count - LastLines && IsNote(kept[i], author))
                {
                    kept[i].Drop(DropReason.AuthorNote);
                }
            }
        }
    }

    /// <summary>Whether a line is told of an author: it begins with the name, or with an office and the name.</summary>
    /// <param name="segment">The line.</param>
    /// <param name="author">The name.</param>
    public static bool IsNote(Segment segment, string author) =>
        author.Contains(' ', StringComparison.Ordinal) && segment.HeadingLevel == 0 && segment.Words <= LongestNote
        && Punctuation.EndsSentence(segment.Text) && segment.Text.IndexOf(author, StringComparison.Ordinal) is var at and >= 0 and <= LongestBefore
        && at + author.Length < segment.Text.Length && segment.Text[at + author.Length] is ' ' or ',' or '\'' or '’' && IsOffice(segment.Text.AsSpan(0, at));

    /// <summary>What stands before the name is no sentence of its own and no quotation.</summary>
    private static bool IsOffice(ReadOnlySpan<char> before) => before.IndexOfAny("\"“„«.?!:)") < 0 && WordCounter.Count(before) <= LongestOffice;

    private static bool IsName(Segment segment, string author) =>
        segment.Words <= LongestLine && segment.HeadingLevel == 0 && segment.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase) && IsNothingMore(segment.Text.AsSpan(author.Length).Trim(" |,·•–-"))
        && segment.Block.Name is not ("td" or "th" or "cite") && segment.Block.Within("blockquote") is null;

    /// <summary>Behind the name stands nothing, or a date, or how long ago it was.</summary>
    private static bool IsNothingMore(ReadOnlySpan<char> rest) => rest.IsEmpty || rest.ContainsAnyInRange('0', '9') && !Punctuation.EndsSentence(rest);
}
