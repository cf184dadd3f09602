using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Reading;

/// <summary>Gives the identifiers of a later page of a story names of their own: each page has its first note, and a reference must
/// lead to the note of its page.</summary>
/// <param name="number">The page's number, from 1.</param>
internal sealed class PartIdentifiers(int number) : ArticleRewriter
{
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"part{number}-");

    /// <inheritdoc/>
    protected override IEnumerable<Block> Block(Block block)
    {
        foreach (var inner in base.Block(block))
        {
            yield return inner.Id is { } id ? inner with { Id = _prefix + id } : inner;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        foreach (var inner in base.Inline(inline))
        {
            yield return inner switch
            {
                NoteReference reference => reference with { NoteId = _prefix + reference.NoteId, Id = reference.Id is { } id ? _prefix + id : null },
                Link { Address: ['#', ..] } link => link with { Address = "#" + _prefix + link.Address[1..] },
                _ => inner,
            };
        }
    }
}
