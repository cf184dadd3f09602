using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>What corrections are for in one article: each is found before anything is changed, so that none hides the target of another.</summary>
internal sealed class CorrectionPlan
{
    private readonly TargetFinder _finder;

    /// <summary>Finds what corrections are for.</summary>
    /// <param name="article">The article, its white space settled.</param>
    /// <param name="corrections">The corrections.</param>
    /// <param name="diagnostics">Where is reported what does not fit.</param>
    public CorrectionPlan(Article article, Corrections corrections, DiagnosticBag diagnostics)
    {
        _finder = new TargetFinder(diagnostics);
        var blocks = new BlockTargets(article);
        FindPictures(article, corrections);
        foreach (var heading in corrections.Headings)
        {
            FindHeading(heading, blocks);
        }

        foreach (var block in corrections.Blocks)
        {
            if (blocks.Any(block.Target, _finder, !block.IsRemoved, block.Level is not null) is { } found)
            {
                Add(Blocks, found, block);
            }
        }

        foreach (var table in corrections.Tables)
        {
            if (blocks.Table(table.Target, _finder) is { } found)
            {
                Add(Tables, found, table);
            }
        }

        PassageTargets.Find(article, corrections.Passages, _finder, Passages);
    }

    /// <summary>Corrections by picture.</summary>
    public Dictionary<Picture, List<PictureCorrection>> Pictures { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Corrections of headings by block.</summary>
    public Dictionary<Block, List<HeadingCorrection>> Headings { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Corrections of other blocks by block.</summary>
    public Dictionary<Block, List<BlockCorrection>> Blocks { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Corrections by table.</summary>
    public Dictionary<Block, List<TableCorrection>> Tables { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Passages by the run of text that they stand in, in their order.</summary>
    public Dictionary<TextRun, List<Passage>> Passages { get; } = new(ReferenceEqualityComparer.Instance);

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> to, TKey key, TValue value)
        where TKey : class
    {
        if (!to.TryGetValue(key, out var list))
        {
            to[key] = list = [];
        }

        list.Add(value);
    }

    private void FindPictures(Article article, Corrections corrections)
    {
        if (corrections.Pictures.IsEmpty)
        {
            return;
        }

        var targets = new PictureTargets(article);
        foreach (var correction in corrections.Pictures)
        {
            foreach (var picture in targets.Of(correction.Target, _finder))
            {
                var figure = targets.FigureOf(picture);
                if (figure is null && (correction.Caption ?? correction.Credit) is not null)
                {
                    _finder.Impossible(correction.Target, $"The {TargetFinder.Name(correction.Target, "picture")} stands within a line, and has no caption or credit", "Say in \"alt\" or \"description\" what is to be said");
                }

                if (IsIdle(correction, picture, figure))
                {
                    _finder.Idle(correction.Target.Place, "The page");
                }

                Add(Pictures, picture, correction);
            }
        }
    }

    /// <summary>Whether the page says all that a correction does.</summary>
    private static bool IsIdle(PictureCorrection correction, Picture picture, Figure? figure)
    {
        var texts = picture.Texts;
        return !correction.IsRemoved
            && (correction.Alt is null || Same(correction.Alt, texts.LabelledBy ?? texts.Label ?? texts.Alt) && !texts.MarkedDecorative)
            && (!correction.IsDecoration || texts.MarkedDecorative)
            && (correction.Description is null || Same(correction.Description, picture.LongDescription ?? texts.Description))
            && (correction.Caption is null || Same(correction.Caption, figure is null ? null : InlineText.Of(figure.Caption)))
            && (correction.Credit is null || Same(correction.Credit, figure?.Credit))
            && (correction.Alt ?? correction.Description ?? correction.Caption ?? correction.Credit ?? (correction.IsDecoration ? "" : null)) is not null;
    }

    private static bool Same(string stated, string? page) => CleanText.Clean(stated) == CleanText.Clean(page);

    private void FindHeading(HeadingCorrection heading, BlockTargets blocks)
    {
        // A heading that was mended on the page is there by its new words.
        if (heading.Text is { } text && !heading.IsRemoved && blocks.HasHeading(text) && !blocks.HasHeading(heading.Target.Name) && heading.Level is null)
        {
            _finder.Idle(heading.Target.Place, "The page");
            return;
        }

        if (blocks.Heading(heading.Target, _finder, !heading.IsRemoved) is not { } found)
        {
            return;
        }

        if (heading.IsParagraph && found is Paragraph paragraph && !paragraph.Content.Any(inline => inline is Strong))
        {
            _finder.Idle(heading.Target.Place, "The page");
        }

        Add(Headings, found, heading);
    }
}
