using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>Names the parts of an article as corrections have to name them, and finds the parts that corrections name. A part is known by
/// the place in the source at which it begins, which holds before and after corrections. Not safe for several threads.</summary>
internal sealed class CorrectionTargets
{
    private const int FewWords = 8;
    private const int MostNumber = 500;

    private static readonly SourcePlace Nowhere = new("");

    private readonly Article _article;
    private readonly BlockTargets _blocks;
    private readonly PictureTargets _pictures;

    /// <summary>Takes an article.</summary>
    /// <param name="article">The article as read, before it was normalised.</param>
    public CorrectionTargets(Article article)
    {
        _article = NormalisingPipeline.Settled(article);
        _blocks = new BlockTargets(_article);
        _pictures = new PictureTargets(_article);
    }

    /// <summary>The name of a picture; null where it has none by which it could be told from others.</summary>
    /// <param name="picture">The picture, before or after normalising.</param>
    public CorrectionTarget? NameOf(Picture picture)
    {
        if (_pictures.All.FirstOrDefault(one => one.Place == picture.Place && one.Address == picture.Address) is not { Address.Length: > 0 } own)
        {
            return null;
        }

        var names = own.Address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? ["data:"] : Endings(own.Address);
        return names.Select(name => new CorrectionTarget(name, null, Nowhere)).FirstOrDefault(target => Means(target, own)) ?? Counted(names[0], target => Means(target, own));
    }

    /// <summary>The name of a heading, or of a paragraph that is taken for one; null where it has none.</summary>
    /// <param name="block">The block, before or after normalising.</param>
    public CorrectionTarget? NameOfHeading(Block block)
    {
        if (Own(block) is not { } own || BlockTargets.WordsOf(own) is not { Length: > 0 } words)
        {
            return null;
        }

        bool Means(CorrectionTarget target) => ReferenceEquals(_blocks.Heading(target, Silent(), mayDiffer: false), own);
        var whole = new CorrectionTarget(words, null, Nowhere);
        return Means(whole) ? whole : Counted(words, Means);
    }

    /// <summary>The name of any block; null where it has none.</summary>
    /// <param name="block">The block, before or after normalising.</param>
    /// <param name="isLine">Whether a line of text is meant, rather than what holds nothing else.</param>
    public CorrectionTarget? NameOfBlock(Block block, bool isLine)
    {
        if (Own(block) is not { } own || BlockTargets.WordsOf(own) is not { Length: > 0 } words)
        {
            return null;
        }

        bool Means(CorrectionTarget target) => ReferenceEquals(_blocks.Any(target, Silent(), mayDiffer: false, isLine), own);
        var parts = words.Split(' ');
        string[] names = parts.Length > FewWords ? [string.Join(' ', parts[..FewWords]), words] : [words];
        return names.Select(name => new CorrectionTarget(name, null, Nowhere)).FirstOrDefault(Means) ?? Counted(words, Means);
    }

    /// <summary>The name of a table: its caption, else its number; null where it has none.</summary>
    /// <param name="table">The table, before or after normalising.</param>
    public CorrectionTarget? NameOf(Table table)
    {
        if (Own(table) is not { } own)
        {
            return null;
        }

        bool Means(CorrectionTarget target) => ReferenceEquals(_blocks.Table(target, Silent()), own);
        var caption = new CorrectionTarget(InlineText.Of(((Table)own).Caption), null, Nowhere);
        return caption.Name.Length > 0 && Means(caption) ? caption : Counted("", Means);
    }

    /// <summary>The places of the pictures that a correction is for; empty where it is for none.</summary>
    /// <param name="correction">The correction.</param>
    public IEnumerable<SourcePlace> PlacesOf(PictureCorrection correction) => _pictures.Of(correction.Target, Silent()).Select(picture => picture.Place).OfType<SourcePlace>();

    /// <summary>The place of the heading that a correction is for; null where it is for none.</summary>
    /// <param name="correction">The correction.</param>
    public SourcePlace? PlaceOf(HeadingCorrection correction) => _blocks.Heading(correction.Target, Silent(), !correction.IsRemoved)?.Place;

    /// <summary>The place of the block that a correction is for; null where it is for none.</summary>
    /// <param name="correction">The correction.</param>
    public SourcePlace? PlaceOf(BlockCorrection correction) => _blocks.Any(correction.Target, Silent(), !correction.IsRemoved, correction.Level is not null)?.Place;

    /// <summary>The place of the table that a correction is for; null where it is for none.</summary>
    /// <param name="correction">The correction.</param>
    public SourcePlace? PlaceOf(TableCorrection correction) => _blocks.Table(correction.Target, Silent())?.Place;

    private static TargetFinder Silent() => new(new DiagnosticBag());

    private static CorrectionTarget? Counted(string name, Func<CorrectionTarget, bool> means)
    {
        for (var number = 1; number <= MostNumber; number++)
        {
            var target = new CorrectionTarget(name, number, Nowhere);
            if (means(target))
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>The last steps of an address, from the file's name to the whole.</summary>
    private static string[] Endings(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var endings = new List<string>();
        for (var at = path.LastIndexOf('/'); at >= 0; at = at == 0 ? -1 : path.LastIndexOf('/', at - 1))
        {
            if (at + 1 < path.Length)
            {
                endings.Add(path[(at + 1)..]);
            }
        }

        if (end >= 0)
        {
            endings.Add(address[(path.LastIndexOf('/') + 1)..]);
        }

        endings.Add(address);
        return [.. endings];
    }

    private bool Means(CorrectionTarget target, Picture own) => _pictures.Of(target, Silent()) is { Count: > 0 } found && found.All(one => one.Address == own.Address) && found.Contains(own);

    /// <summary>The block as read that became another in normalising.</summary>
    private Block? Own(Block block)
    {
        Block[] there = [.. ArticleWalker.Blocks(_article).Where(one => one.Place is not null && one.Place == block.Place && (block is not Table || one is Table))];
        var words = WordKey.Of(BlockTargets.WordsOf(block)).Text;
        return Array.Find(there, one => WordKey.Of(BlockTargets.WordsOf(one)).Text == words) ?? there.FirstOrDefault();
    }
}
