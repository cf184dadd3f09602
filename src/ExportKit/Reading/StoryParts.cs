using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Reading;

/// <summary>Joins the pages of one story: the first says what it is called and who wrote it, each gives its body.</summary>
internal static class StoryParts
{
    private const int FewestLetters = 20;

    /// <summary>One article of several.</summary>
    /// <param name="parts">The articles read of the pages, in order; at least one.</param>
    public static Article Join(List<Article> parts)
    {
        var first = parts[0];
        var said = new HashSet<string>(StringComparer.Ordinal);
        var body = ImmutableArray.CreateBuilder<Block>();
        for (var number = 1; number <= parts.Count; number++)
        {
            foreach (var block in number == 1 ? first.Body : new PartIdentifiers(number).Rewrite(parts[number - 1]).Body)
            {
                // What every page shows again, such as the leading picture or the standfirst, is said once.
                if (Key(block) is not { } key || said.Add(key))
                {
                    body.Add(block);
                }
            }
        }

        return first with { Body = body.ToImmutable() };
    }

    private static string? Key(Block block) => block switch
    {
        Figure figure => "figure " + figure.Picture.Address,
        Paragraph paragraph when InlineText.Of(paragraph.Content) is { Length: >= FewestLetters } text => text,
        Heading heading => "heading " + InlineText.Of(heading.Content),
        Aside { Kind: AsideKind.AuthorNote or AsideKind.Correction, Content: [Paragraph paragraph, ..] } => "note " + InlineText.Of(paragraph.Content),
        _ => null,
    };
}
