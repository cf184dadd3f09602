using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Tells of characters that no document may hold (XML 1.0, 2.2; HTML, 13.2.3.5) before they are left out: controls, halves of
/// characters, noncharacters; and of overrides of direction (UAX 9, 2.2), by which the eye would read other words than the ear hears. Soft hyphens and the like are no loss, and not told of.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>Reports them once for the whole article, at the first block that has some.</summary>
    /// <param name="article">The article as read.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public static void Report(Article article, DiagnosticBag diagnostics)
    {
        string? first = null;
        int Count(ImmutableArray<Inline> inlines) => ForbiddenCharacters.Count(inlines, ref first);

        var count = Count(article.Metadata.Headline) + Count(article.Metadata.Standfirst);
        var place = count > 0 ? article.Source : null;
        foreach (var block in ArticleWalker.Blocks(article))
        {
            var here = block is CodeBlock code ? ForbiddenCharacters.Count(code.Text, ref first) : 0;
            here += Count(ArticleWalker.OwnInlines(block));
            place ??= here > 0 ? block.Place ?? article.Source : null;
            count += here;
        }

        if (count > 0)
        {
            var what = count == 1 ? "1 character" : string.Create(CultureInfo.InvariantCulture, $"{count} characters");
            diagnostics.Report(
                DiagnosticCodes.CharactersLeftOut,
                $"{what} that no document may hold (controls, halves of characters, overrides of direction) {(count == 1 ? "was" : "were")} left out{(first is null ? "" : $", the first of them U+{first}")}",
                place,
                "Look at the place in the source: mostly it is damage from copying, and a letter is missing there");
        }
    }

    private static int Count(ImmutableArray<Inline> inlines, ref string? first)
    {
        var count = 0;
        foreach (var inline in new InlineSequence(inlines))
        {
            count += inline is TextRun run ? Count(run.Text, ref first) : 0;
        }

        return count;
    }

    private static int Count(string text, ref string? first)
    {
        var count = 0;
        for (var i = text.AsSpan().IndexOfAnyExceptInRange(' ', '~'); i >= 0 && i < text.Length; i++)
        {
            if (!CleanText.IsPlain(text[i]) && IsForbidden(text, i))
            {
                count++;
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                first ??= (isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]).ToString("X4", CultureInfo.InvariantCulture);
            }
        }

        return count;
    }

    private static bool IsForbidden(string text, int i) => text[i] switch
    {
        '\t' or '\n' or '\r' or '\u000c' or '\u0085' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u202d' or '\u202e' => true,
        '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef') => true,
        >= '\ud800' and <= '\udbff' => !CleanText.IsPair(text, i),
        >= '\udc00' and <= '\udfff' => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };
}
