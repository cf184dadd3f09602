using System.Globalization;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Gives every heading an identifier made of its words, stable under small edits elsewhere, and makes all
/// identifiers unique and fit for XML (NCName).</summary>
internal static class Identifiers
{
    private const int LongestSlug = 60;

    public static Article Apply(Article article)
    {
        var naming = new Naming();
        article = naming.Rewrite(article);
        return new Renaming(naming.Renamed).Rewrite(article);
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (slug.Length >= LongestSlug)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(rune.ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-' && rune.Value is not ('’' or '\''))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    private static string Sound(string id)
    {
        var sound = string.Concat(id.Select(c => char.IsLetterOrDigit(c) && !char.IsSurrogate(c) || c is '-' or '_' or '.' ? c : '-'));
        return sound.Length > 0 && (char.IsLetter(sound[0]) || sound[0] == '_') ? sound : "id-" + sound;
    }

    /// <summary>Names headings and makes identifiers unique.</summary>
    private sealed class Naming : ArticleRewriter
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

        public Dictionary<string, string> Renamed { get; } = new(StringComparer.Ordinal);

        protected override IEnumerable<Block> Block(Block block)
        {
            var id = block.Id ?? (block is Heading heading ? "h-" + Slug(InlineText.Of(heading.Content)) : null);
            return base.Block(id is null ? block : block with { Id = Unique(id, block.Id) });
        }

        private string Unique(string wanted, string? given)
        {
            var sound = Sound(wanted);
            var unique = sound;
            for (var n = 2; !_taken.Add(unique); n++)
            {
                unique = sound + "-" + n.ToString(CultureInfo.InvariantCulture);
            }

            if (given is not null)
            {
                Renamed.TryAdd(given, unique);
            }

            return unique;
        }
    }

    /// <summary>Lets links and references follow.</summary>
    private sealed class Renaming(Dictionary<string, string> renamed) : ArticleRewriter
    {
        protected override IEnumerable<Inline> Inline(Inline inline) => inline switch
        {
            NoteReference reference when renamed.TryGetValue(reference.NoteId, out var id) =>
                [reference with { NoteId = id, Id = reference.Id is null ? null : Sound(reference.Id) }],
            Link link when link.Address.StartsWith('#') && renamed.TryGetValue(link.Address[1..], out var id) =>
                base.Inline(link with { Address = "#" + id }),
            _ => base.Inline(inline),
        };
    }
}
