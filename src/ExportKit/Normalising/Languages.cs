using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives the article a language and a direction, and each passage in another language its own (WCAG 3.1.1, 3.1.2).</summary>
internal static class Languages
{
    /// <summary>Stands where nothing tells the language; BCP 47 has it for "undetermined".</summary>
    private const string Undetermined = "und";

    public static Article Apply(Article article, string? personsWord, DiagnosticBag diagnostics)
    {
        var language = personsWord ?? Declared(article, diagnostics) ?? Inferred(article, diagnostics);
        var metadata = article.Metadata with
        {
            Language = language,
            Direction = Direction(article, language),
        };
        return new Passages(language, diagnostics).Rewrite(article with { Metadata = metadata });
    }

    private static string? Declared(Article article, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(article.Metadata.Language))
        {
            return null;
        }

        var declared = article.Metadata.Language.Trim();
        var mended = declared == Undetermined ? null : LanguageTag.Mend(declared);
        if (mended is null || !mended.Equals(declared, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Report(
                DiagnosticCodes.LanguageTagBad,
                mended is null ? $"\"{declared}\" is no language tag and was left out" : $"\"{declared}\" is no language tag; \"{mended}\" was taken",
                article.Source,
                "Write the tag as BCP 47 has it, such as en-GB, or give --lang");
        }

        return mended;
    }

    private static string Inferred(Article article, DiagnosticBag diagnostics)
    {
        var text = string.Join(' ', ArticleWalker.Blocks(article).SelectMany(ArticleWalker.InlineParts).Select(InlineText.Of));
        var guess = LanguageGuess.Of(InlineText.Of(article.Metadata.Headline) + " " + text);
        diagnostics.Report(
            DiagnosticCodes.LanguageInferred,
            guess is null ? "The page names no language, and its words do not tell it" : $"The page names no language; \"{guess}\" was inferred from its words",
            article.Source,
            "Give the language with --lang");
        return guess ?? Undetermined;
    }

    private static TextDirection Direction(Article article, string language) =>
        article.Metadata.Direction == TextDirection.RightToLeft || LanguageTag.IsRightToLeft(language)
            ? TextDirection.RightToLeft
            : TextDirection.LeftToRight;

    /// <summary>Mends the tags of passages, and unwraps those that say nothing new.</summary>
    private sealed class Passages(string articleLanguage, DiagnosticBag diagnostics) : ArticleRewriter
    {
        private string _around = articleLanguage;
        private SourcePlace? _place;

        protected override IEnumerable<Block> Block(Block block)
        {
            _place = block.Place ?? _place;
            if (block.Language is null)
            {
                return base.Block(block);
            }

            var tag = Tag(block.Language);
            block = block with { Language = tag, Direction = Direction(block.Direction, tag) };
            var outer = _around;
            _around = tag ?? outer;
            var inside = base.Block(block).ToImmutableArray();
            _around = outer;
            return inside;
        }

        protected override IEnumerable<Inline> Inline(Inline inline)
        {
            if (inline is not LanguageSpan span)
            {
                return base.Inline(inline);
            }

            var tag = span.Language is null ? null : Tag(span.Language);
            var direction = Direction(span.Direction, tag);
            var outer = _around;
            _around = tag ?? outer;
            var content = Inlines(span.Content);
            _around = outer;
            return tag is null && direction is null
                ? content
                : [span with { Content = content, Language = tag, Direction = direction }];
        }

        private static TextDirection? Direction(TextDirection? given, string? tag) =>
            given ?? (tag is not null && LanguageTag.IsRightToLeft(tag) ? TextDirection.RightToLeft : null);

        private string? Tag(string given)
        {
            var mended = LanguageTag.Mend(given);
            if (mended is null && given.Length > 0)
            {
                diagnostics.Report(
                    DiagnosticCodes.LanguageTagBad,
                    $"\"{given}\" is no language tag and was left out",
                    _place,
                    "Write the tag as BCP 47 has it, such as fr or en-GB");
            }

            return mended is null || LanguageTag.SaysNothingNew(mended, _around) ? null : mended;
        }
    }
}
