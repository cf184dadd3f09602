using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives the article a language and a direction, and each passage in another language its own (WCAG 3.1.1, 3.1.2).</summary>
internal static class Languages
{
    /// <summary>Stands where nothing tells the language; BCP 47 has it for "undetermined".</summary>
    public const string Undetermined = "und";

    public static Article Apply(Article article, string? personsWord, DiagnosticBag diagnostics)
    {
        var language = Mended(personsWord, article, diagnostics)
            ?? Mended(article.Metadata.Language, article, diagnostics)
            ?? Inferred(article, diagnostics);
        var isRightToLeft = article.Metadata.Direction == TextDirection.RightToLeft || LanguageTag.IsRightToLeft(language);
        var metadata = article.Metadata with
        {
            Language = language,
            Direction = isRightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight,
        };
        return new Passages(language, metadata.Direction, diagnostics).Rewrite(article with { Metadata = metadata });
    }

    private static string? Mended(string? given, Article article, DiagnosticBag diagnostics)
    {
        var tag = given?.Trim() ?? "";
        if (tag.Length == 0 || tag.Equals(Undetermined, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var mended = LanguageTag.Mend(tag);
        ReportIfBad(tag, mended, article.Source, diagnostics);
        return mended;
    }

    private static void ReportIfBad(string given, string? mended, SourcePlace? place, DiagnosticBag diagnostics)
    {
        if (mended is null || !mended.Equals(given, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Report(
                DiagnosticCodes.LanguageTagBad,
                mended is null ? $"\"{given}\" is no language tag and was left out" : $"\"{given}\" is no language tag; \"{mended}\" was taken",
                place,
                "Write the tag as BCP 47 has it, such as fr or en-GB");
        }
    }

    private static string Inferred(Article article, DiagnosticBag diagnostics)
    {
        var guess = LanguageGuess.Of(LanguageSample.Of(article));
        diagnostics.Report(
            DiagnosticCodes.LanguageInferred,
            guess is null ? "The page names no language, and its words do not tell it" : $"The page names no language; \"{guess}\" was inferred from its words",
            article.Source,
            "Give the language with --lang");
        return guess ?? Undetermined;
    }

    /// <summary>Mends the tags of passages, gives each the direction of its language where that differs from what contains
    /// it, and unwraps those that say nothing new.</summary>
    private sealed class Passages(string articleLanguage, TextDirection articleDirection, DiagnosticBag diagnostics) : ArticleRewriter
    {
        private string _language = articleLanguage;
        private TextDirection _direction = articleDirection;
        private SourcePlace? _place;

        protected override IEnumerable<Block> Block(Block block)
        {
            _place = block.Place ?? _place;
            var (language, direction) = (_language, _direction);
            var tag = Tag(block.Language);
            var own = block.Direction ?? DirectionOf(tag) ?? direction;
            (_language, _direction) = (tag ?? language, own);

            // One that goes without saying is not said: it is that of the surroundings, and not another than the language's.
            var isPlain = own == direction && (DirectionOf(tag) ?? own) == own;
            TextDirection? told = isPlain ? null : own;
            var inside = Inside(block);
            (_language, _direction) = (language, direction);
            return [inside.Language == tag && inside.Direction == told ? inside : inside with { Language = tag, Direction = told }];
        }

        /// <summary>A cell has no direction of its own: what it holds takes that of its language.</summary>
        protected override TableCell Cell(TableCell cell)
        {
            var (language, direction) = (_language, _direction);
            var tag = Tag(cell.Language);
            var own = DirectionOf(tag) ?? direction;
            (_language, _direction) = (tag ?? language, own);
            var content = Blocks(cell.Content);
            (_language, _direction) = (language, direction);
            return cell with
            {
                Language = tag,
                Content = own == direction ? content : [.. content.Select(block => block with { Direction = block.Direction ?? own })],
            };
        }

        /// <inheritdoc/>
        private protected override bool Stays(Inline inline) => inline is TextRun or LineBreak;

        protected override IEnumerable<Inline> Inline(Inline inline)
        {
            if (inline is not LanguageSpan span)
            {
                return base.Inline(inline);
            }

            // A direction that the page gives stays even where it is that of the surroundings: it sets the passage apart.
            var (language, around) = (_language, _direction);
            var tag = Tag(span.Language);
            var direction = span.Direction ?? (DirectionOf(tag) is { } own && own != around ? own : null);
            (_language, _direction) = (tag ?? language, direction ?? around);
            var content = Inlines(span.Content);
            (_language, _direction) = (language, around);
            return tag is null && direction is null
                ? content
                : [span with { Content = content, Language = tag, Direction = direction }];
        }

        private static TextDirection? DirectionOf(string? tag) => tag is null ? null
            : LanguageTag.IsRightToLeft(tag) ? TextDirection.RightToLeft
            : TextDirection.LeftToRight;

        private string? Tag(string? given)
        {
            var tag = given?.Trim() ?? "";
            if (tag.Length == 0)
            {
                return null;
            }

            var mended = LanguageTag.Mend(tag);
            ReportIfBad(tag, mended, _place, diagnostics);
            return mended is null || LanguageTag.SaysNothingNew(mended, _language) ? null : mended;
        }
    }
}
