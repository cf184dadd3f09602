using ExportKit.Model;

namespace ExportKit.Normalising.Collecting;

/// <summary>Makes an article fit to be a chapter: its headings stand below a headline of level 2, its identifiers are its own in the
/// whole book with all that name them, and links to other articles of the book lead there.</summary>
/// <param name="chapter">The chapter's identifier.</param>
/// <param name="addresses">The addresses of the book's articles.</param>
internal sealed class ChapterNodes(string chapter, ChapterAddresses addresses) : ArticleRewriter
{
    private const int Deepest = 6;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Block(Block block)
    {
        foreach (var inner in base.Block(block))
        {
            // No level is skipped by this: where the deepest one is reached, all that is deeper stands on it.
            var placed = inner is Heading heading ? heading with { Level = Math.Min(heading.Level + 1, Deepest) } : inner;
            yield return placed.Id is { } id ? placed with { Id = Named(id) } : placed;
        }
    }

    /// <inheritdoc/>
    protected override TableCell Cell(TableCell cell)
    {
        var inside = base.Cell(cell);
        return inside with
        {
            Id = inside.Id is { } id ? Named(id) : null,
            Headers = [.. inside.Headers.Select(Named)],
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<Inline> Inline(Inline inline) => base.Inline(inline switch
    {
        NoteReference reference => reference with { NoteId = Named(reference.NoteId), Id = reference.Id is { } id ? Named(id) : null },
        Link link => link with { Address = Followed(link.Address) },
        _ => inline,
    });

    /// <inheritdoc/>
    protected override Picture Picture(Picture picture) =>
        picture.LinkAddress is { } address ? picture with { LinkAddress = Followed(address) } : picture;

    private string Named(string id) => chapter + "-" + id;

    private string Followed(string address) =>
        LinkAddress.IsLocal(address) ? "#" + Named(address[1..])
        : addresses.Find(address) is { } other ? "#" + other
        : address;
}
