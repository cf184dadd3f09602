using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives every heading and note an identifier made of its words, stable under small edits elsewhere, gives every
/// reference to a note one for the way back, and makes all identifiers unique and fit for XML (NCName).</summary>
internal static class Identifiers
{
    public static Article Apply(Article article)
    {
        var naming = new Naming();
        article = naming.Rewrite(article);
        var isRenamed = IsRenamed(naming.BlockNames) || IsRenamed(naming.ReferenceNames);
        return isRenamed ? new Renaming(naming.BlockNames, naming.ReferenceNames).Rewrite(article) : article;
    }

    /// <summary>Whether any identifier that was given is another one now; most articles keep theirs, and no link need follow.</summary>
    private static bool IsRenamed(Dictionary<string, string> names)
    {
        foreach (var (given, name) in names)
        {
            if (given != name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names what needs a name and makes identifiers unique.</summary>
    private sealed class Naming : ArticleRewriter
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _lastNumber = new(StringComparer.Ordinal);

        /// <summary>For each identifier that a block was given, the new one of the first block with it.</summary>
        public Dictionary<string, string> BlockNames { get; } = new(StringComparer.Ordinal);

        /// <summary>The same for references to notes.</summary>
        public Dictionary<string, string> ReferenceNames { get; } = new(StringComparer.Ordinal);

        protected override IEnumerable<Block> Block(Block block)
        {
            var wanted = block.Id ?? block switch
            {
                Heading heading => "h-" + Slug.Of(InlineText.Of(heading.Content)),
                Note note => "note-" + Slug.Of(note.Label),
                _ => null,
            };
            var named = wanted is null ? block : block with { Id = Unique(wanted, block.Id, BlockNames) };
            return named is Table table ? [Named(table)] : base.Block(named);
        }

        /// <inheritdoc/>
        private protected override bool Stays(Inline inline) => inline is TextRun or LineBreak;

        protected override IEnumerable<Inline> Inline(Inline inline) => inline is NoteReference reference
            ? [reference with { Id = Unique(reference.Id ?? reference.NoteId + "-ref", reference.Id, ReferenceNames) }]
            : base.Inline(inline);

        /// <summary>Header cells have names already; one that something else has is changed together with all that name it.</summary>
        private Table Named(Table table)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                if (cell.Id is { } id)
                {
                    names[id] = Unique(id, null, BlockNames);
                }
            }

            var inside = (Table)Inside(table);
            return inside with
            {
                Rows = [.. inside.Rows.Select(row => row with
                {
                    Cells = [.. row.Cells.Select(cell => cell with
                    {
                        Id = cell.Id is null ? null : names[cell.Id],
                        Headers = [.. cell.Headers.Select(id => names[id])],
                    })],
                })],
            };
        }

        private string Unique(string wanted, string? given, Dictionary<string, string> renamed)
        {
            var sound = Slug.Sound(wanted);
            var unique = sound;
            for (var n = _lastNumber.GetValueOrDefault(sound, 1) + 1; !_taken.Add(unique); n++)
            {
                unique = sound + "-" + n.ToString(CultureInfo.InvariantCulture);
                _lastNumber[sound] = n;
            }

            if (given is not null)
            {
                renamed.TryAdd(given, unique);
            }

            return unique;
        }
    }

    /// <summary>Lets links and references follow.</summary>
    private sealed class Renaming(Dictionary<string, string> blocks, Dictionary<string, string> references) : ArticleRewriter
    {
        /// <inheritdoc/>
        private protected override bool Stays(Inline inline) => inline is TextRun or LineBreak;

        protected override IEnumerable<Inline> Inline(Inline inline) => inline switch
        {
            NoteReference reference => [reference with { NoteId = blocks.GetValueOrDefault(reference.NoteId, reference.NoteId) }],
            Link link => base.Inline(link with { Address = Followed(link.Address) }),
            _ => base.Inline(inline),
        };

        protected override Picture Picture(Picture picture) => picture.LinkAddress is { } address
            ? picture with { LinkAddress = Followed(address) }
            : picture;

        private string Followed(string address) =>
            LinkAddress.IsLocal(address) && (blocks.TryGetValue(address[1..], out var id) || references.TryGetValue(address[1..], out id))
                ? "#" + id
                : address;
    }
}
