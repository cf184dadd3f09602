using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>Words within a run of text that are in a language of their own.</summary>
/// <param name="Start">Where they begin in the run.</param>
/// <param name="Length">How many characters they have.</param>
/// <param name="Language">Their language.</param>
internal sealed record Passage(int Start, int Length, string Language);

/// <summary>Finds passages in an article by their exact words.</summary>
internal static class PassageTargets
{
    /// <summary>Finds passages.</summary>
    /// <param name="article">The article.</param>
    /// <param name="corrections">What is looked for.</param>
    /// <param name="finder">Reports what is not found.</param>
    /// <param name="found">Takes them.</param>
    public static void Find(Article article, ImmutableArray<PassageCorrection> corrections, TargetFinder finder, Dictionary<TextRun, List<Passage>> found)
    {
        if (corrections.IsEmpty)
        {
            return;
        }

        Inline[] inlines =
        [
            .. ArticleWalker.Inlines(article.Metadata.Headline), .. ArticleWalker.Inlines(article.Metadata.Standfirst), .. ArticleWalker.Nodes(article).OfType<Inline>(),
        ];
        foreach (var correction in corrections)
        {
            var words = CleanText.Clean(correction.Target.Name) ?? "";
            if (Array.Exists(inlines, inline => inline is LanguageSpan span && InlineText.Of(span.Content).Trim() == words && LanguageTag.Mend(span.Language) == LanguageTag.Mend(correction.Language)))
            {
                finder.Idle(correction.Target.Place, "The page");
                continue;
            }

            if (finder.Only(correction.Target, "passage", () => Occurrences(inlines, words)) is { } only)
            {
                Add(found, only, new Passage(only.Start, words.Length, correction.Language), correction.Target, finder);
            }
        }
    }

    private static List<Occurrence> Occurrences(Inline[] inlines, string words)
    {
        var occurrences = new List<Occurrence>();
        foreach (var inline in inlines)
        {
            if (inline is not TextRun run || words.Length == 0)
            {
                continue;
            }

            for (var at = run.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = run.Text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            {
                if (IsApart(run.Text, at, words.Length))
                {
                    occurrences.Add(new Occurrence(run, at));
                }
            }
        }

        return occurrences;
    }

    /// <summary>Letters that go on make another word of it.</summary>
    private static bool IsApart(string text, int start, int length) =>
        !(start > 0 && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(text[start]) && text[start] < '\u2e80')
        && !(start + length < text.Length && char.IsLetterOrDigit(text[start + length]) && char.IsLetterOrDigit(text[start + length - 1]) && text[start] < '\u2e80');

    private static void Add(Dictionary<TextRun, List<Passage>> found, Occurrence at, Passage passage, CorrectionTarget target, TargetFinder finder)
    {
        if (!found.TryGetValue(at.Run, out var passages))
        {
            found[at.Run] = passages = [];
        }

        if (passages.Exists(other => other.Start < passage.Start + passage.Length && passage.Start < other.Start + other.Length))
        {
            finder.Impossible(target, $"The {TargetFinder.Name(target, "passage")} is part of another passage that is corrected", "Leave one of them out");
            return;
        }

        passages.Add(passage);
        passages.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private sealed record Occurrence(TextRun Run, int Start);
}
