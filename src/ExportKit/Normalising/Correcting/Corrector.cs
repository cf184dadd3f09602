using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>Corrects an article as a person says, before anything is inferred of it: so a correction wins over inference.</summary>
internal sealed class Corrector : ArticleRewriter
{
    private readonly CorrectionPlan _plan;
    private readonly TargetFinder _finder;

    private Corrector(CorrectionPlan plan, DiagnosticBag diagnostics)
    {
        _plan = plan;
        _finder = new TargetFinder(diagnostics);
    }

    /// <summary>The corrected article.</summary>
    /// <param name="article">The article, its white space settled.</param>
    /// <param name="corrections">The corrections.</param>
    /// <param name="diagnostics">Where is reported what does not fit.</param>
    public static Article Apply(Article article, Corrections corrections, DiagnosticBag diagnostics) =>
        new Corrector(new CorrectionPlan(article, corrections, diagnostics), diagnostics).Rewrite(article);

    protected override IEnumerable<Block> Block(Block block)
    {
        var corrected = block;
        foreach (var correction in _plan.Blocks.GetValueOrDefault(block) ?? [])
        {
            if (correction.IsRemoved)
            {
                return [];
            }

            corrected = Corrected(corrected, correction);
        }

        foreach (var correction in _plan.Headings.GetValueOrDefault(block) ?? [])
        {
            if (correction.IsRemoved)
            {
                return [];
            }

            corrected = Corrected(corrected, correction);
        }

        return corrected switch
        {
            Figure figure => Corrected(figure),
            Table table => Corrected(table, _plan.Tables.GetValueOrDefault(block)),
            _ => base.Block(corrected),
        };
    }

    protected override Picture Picture(Picture picture)
    {
        var corrected = picture;
        foreach (var correction in _plan.Pictures.GetValueOrDefault(picture) ?? [])
        {
            corrected = PictureCorrector.Apply(corrected, correction);
        }

        return corrected;
    }

    protected override IEnumerable<Inline> Inline(Inline inline) => inline switch
    {
        InlineImage image when IsRemoved(image.Picture) => [],
        Formula { Picture: { } picture } formula when IsRemoved(picture) => [formula with { Picture = null }],
        TextRun run when _plan.Passages.TryGetValue(run, out var passages) => Parted(run.Text, passages),
        _ => base.Inline(inline),
    };

    private bool IsRemoved(Picture picture) => _plan.Pictures.GetValueOrDefault(picture)?.Exists(correction => correction.IsRemoved) == true;

    private IEnumerable<Block> Corrected(Figure figure)
    {
        if (IsRemoved(figure.Picture))
        {
            return [];
        }

        var inside = (Figure)Inside(figure);
        foreach (var correction in _plan.Pictures.GetValueOrDefault(figure.Picture) ?? [])
        {
            inside = inside with
            {
                Caption = correction.Caption is { } caption ? Words(caption) : inside.Caption,
                Credit = correction.Credit is { } credit ? CleanText.Clean(credit) : inside.Credit,
            };
        }

        return [inside];
    }

    private IEnumerable<Block> Corrected(Table table, List<TableCorrection>? corrections)
    {
        var inside = (Table)Inside(table);
        foreach (var correction in corrections ?? [])
        {
            if (correction.IsRemoved)
            {
                return [];
            }

            inside = inside with { Caption = correction.Caption is { } caption ? Words(caption) : inside.Caption };
            if (correction.HeaderRows is not null || correction.HeaderColumns is not null)
            {
                inside = inside with { GivenHeaders = new GivenHeaders(correction.HeaderRows ?? 0, correction.HeaderColumns ?? 0, correction.Target.Place) };
            }
        }

        return [inside];
    }

    private Block Corrected(Block block, BlockCorrection correction)
    {
        block = correction.Language is { } language ? block with { Language = language } : block;
        if (correction.Level is not { } level)
        {
            return block;
        }

        if (block is Paragraph or Heading)
        {
            return Leveled(block, level, correction.Target);
        }

        _finder.Impossible(correction.Target, $"The {TargetFinder.Name(correction.Target, "block")} is no line of text, and cannot be a heading", "Name a paragraph");
        return block;
    }

    private static Block Corrected(Block block, HeadingCorrection correction)
    {
        if (correction.IsParagraph)
        {
            return block is Heading heading ? PlainParagraph(heading) : (Paragraph)block with { IsConfirmed = true };
        }

        var changed = correction.Level is { } level ? Leveled(block, level, correction.Target) : block is Heading ? block : Made((Paragraph)block);
        return correction.Text is { } text && Words(text) is { IsEmpty: false } words ? (Heading)changed with { Content = words } : changed;
    }

    private static Paragraph PlainParagraph(Heading heading) =>
        new(heading.Content) { Id = heading.Id, Place = heading.Place, Language = heading.Language, Direction = heading.Direction, IsConfirmed = true };

    private static Heading Leveled(Block block, int level, CorrectionTarget target) =>
        (block as Heading ?? Made((Paragraph)block)) with { Given = new GivenLevel(level, target.Place) };

    /// <summary>A heading needs no stress of its own.</summary>
    private static Heading Made(Paragraph paragraph) =>
        new(InferredHeadings.InferredLevel, paragraph.Content is [Strong strong] ? strong.Content : paragraph.Content)
        {
            Id = paragraph.Id, Place = paragraph.Place, Language = paragraph.Language, Direction = paragraph.Direction,
        };

    private static ImmutableArray<Inline> Words(string text) => CleanText.Clean(text) is { } words ? [new TextRun(words)] : [];

    private static List<Inline> Parted(string text, List<Passage> passages)
    {
        var parts = new List<Inline>();
        var at = 0;
        foreach (var passage in passages)
        {
            if (passage.Start > at)
            {
                parts.Add(new TextRun(text[at..passage.Start]));
            }

            at = passage.Start + passage.Length;
            parts.Add(new LanguageSpan([new TextRun(text[passage.Start..at])]) { Language = passage.Language });
        }

        if (at < text.Length)
        {
            parts.Add(new TextRun(text[at..]));
        }

        return parts;
    }
}
