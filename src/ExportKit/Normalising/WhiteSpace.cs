using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Collapses spaces and line breaks across the inlines of a block, as a browser would: none at its start or end,
/// none beside a line break, never two in a row. What earlier passes took away may have left such.</summary>
internal sealed class WhiteSpace : ArticleRewriter
{
    private readonly List<Inline> _leaves = [];
    private int _next;

    protected override ImmutableArray<Inline> Part(ImmutableArray<Inline> inlines)
    {
        _leaves.Clear();
        _next = 0;
        foreach (var inline in new InlineSequence(inlines))
        {
            if (inline is not InlineContainer)
            {
                _leaves.Add(inline);
            }
        }

        return TrimStarts(_leaves) | TrimEnds(_leaves) ? Inlines(inlines) : inlines;
    }

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        if (inline is InlineContainer)
        {
            return base.Inline(inline);
        }

        var leaf = _leaves[_next++];
        return leaf is TextRun { Text: "" } ? [] : [leaf];
    }

    /// <summary>From the start: a space goes after another, after a line break and at the start; so does a line break.</summary>
    /// <returns>Whether anything changed.</returns>
    private static bool TrimStarts(List<Inline> leaves)
    {
        var isChanged = false;
        var (afterSpace, afterBreak) = (true, true);
        for (var i = 0; i < leaves.Count; i++)
        {
            switch (leaves[i])
            {
                case TextRun run:
                    var text = Collapsed(run.Text, afterSpace);
                    isChanged |= Replace(leaves, i, run, text);
                    afterSpace = text.Length == 0 ? afterSpace : text[^1] == ' ';
                    afterBreak &= text.Length == 0 || text == " ";
                    break;
                case LineBreak:
                    isChanged |= afterBreak;
                    leaves[i] = afterBreak ? new TextRun("") : leaves[i];
                    (afterSpace, afterBreak) = (true, true);
                    break;
                default:
                    (afterSpace, afterBreak) = (false, false);
                    break;
            }
        }

        return isChanged;
    }

    /// <summary>From the end: a space goes before a line break and at the end; so does a line break at the end.</summary>
    /// <returns>Whether anything changed.</returns>
    private static bool TrimEnds(List<Inline> leaves)
    {
        var isChanged = false;
        var (beforeBreak, beforeEnd) = (true, true);
        for (var i = leaves.Count - 1; i >= 0; i--)
        {
            switch (leaves[i])
            {
                case TextRun run:
                    var text = beforeBreak ? run.Text.TrimEnd(' ') : run.Text;
                    isChanged |= Replace(leaves, i, run, text);
                    beforeBreak &= text.Length == 0;
                    beforeEnd &= text.Length == 0;
                    break;
                case LineBreak:
                    isChanged |= beforeEnd;
                    leaves[i] = beforeEnd ? new TextRun("") : leaves[i];
                    beforeBreak = true;
                    break;
                default:
                    (beforeBreak, beforeEnd) = (false, false);
                    break;
            }
        }

        return isChanged;
    }

    /// <summary>Puts a text in the place of a run; whether it is another one, or one that goes.</summary>
    private static bool Replace(List<Inline> leaves, int i, TextRun run, string text)
    {
        if (text.Length != run.Text.Length)
        {
            leaves[i] = new TextRun(text);
        }

        return text.Length != run.Text.Length || text.Length == 0;
    }

    private static string Collapsed(string text, bool afterSpace)
    {
        if (!(afterSpace && text.StartsWith(' ')) && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c != ' ' || !afterSpace)
            {
                kept.Append(c);
            }

            afterSpace = c == ' ';
        }

        return kept.ToString();
    }
}
