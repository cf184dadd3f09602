using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf;

/// <summary>Puts U+FFFD where an article has characters of private use, which mean something in one font alone: no text of a
/// PDF/UA-2 or PDF/A-4 file may hold them (ISO 14289-2, 8.4.3 and 8.6; ISO 19005-4, 6.2.10.8).</summary>
internal sealed class PrivateCharacters : ArticleRewriter
{
    private int _count;

    private PrivateCharacters()
    {
    }

    /// <summary>An article without such characters.</summary>
    /// <param name="article">The article.</param>
    /// <param name="diagnostics">Hears how many there were.</param>
    public static Article Replaced(Article article, DiagnosticBag diagnostics)
    {
        var characters = new PrivateCharacters();
        var result = characters.Rewrite(article);
        if (characters._count == 0)
        {
            return article;
        }

        diagnostics.Report(
            DiagnosticCodes.PrivateCharacters,
            $"The article has {characters._count} character{(characters._count == 1 ? "" : "s")} of private use, which no PDF/UA-2 may hold; U+FFFD stands in the PDF",
            article.Source,
            "Write the sign with its own character, or as a picture with a text");
        return result;
    }

    /// <inheritdoc/>
    protected override ArticleMetadata Metadata(ArticleMetadata metadata) => base.Metadata(metadata) with
    {
        Section = Clean(metadata.Section),
        Authors = [.. metadata.Authors.Select(author => Clean(author)!)],
        Publisher = Clean(metadata.Publisher),
        Rights = Clean(metadata.Rights),
    };

    /// <inheritdoc/>
    protected override IEnumerable<Block> Block(Block block) => base.Block(block switch
    {
        CodeBlock code => code with { Text = Clean(code.Text)! },
        Embed embed => embed with { Title = Clean(embed.Title)! },
        Note note => note with { Label = Clean(note.Label)! },
        Figure figure => figure with { Credit = Clean(figure.Credit) },
        Table table => table with { Summary = Clean(table.Summary) },
        _ => block,
    });

    /// <inheritdoc/>
    protected override IEnumerable<Inline> Inline(Inline inline) => base.Inline(inline switch
    {
        TextRun run => run with { Text = Clean(run.Text)! },
        Link link => link with { Title = Clean(link.Title) },
        Abbreviation abbreviation => abbreviation with { Expansion = Clean(abbreviation.Expansion)! },
        NoteReference reference => reference with { Label = Clean(reference.Label)! },
        Ruby ruby => ruby with { Segments = [.. ruby.Segments.Select(segment => new RubySegment(Clean(segment.Base)!, Clean(segment.Reading)!))] },
        Formula formula => formula with { Spoken = Clean(formula.Spoken)!, Linear = Clean(formula.Linear)! },
        _ => inline,
    });

    /// <inheritdoc/>
    protected override Picture Picture(Picture picture) => picture with
    {
        Alt = picture.Alt is { } alt ? alt with { Text = Clean(alt.Text)! } : null,
        LongDescription = Clean(picture.LongDescription),
    };

    private string? Clean(string? text)
    {
        if (text is null || !HasPrivate(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isPrivate = IsPrivate(rune);
            _count += isPrivate ? 1 : 0;
            clean.Append(isPrivate ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    // The two upper planes begin with these surrogates.
    private static bool HasPrivate(string text) => text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') >= 0 || text.AsSpan().IndexOfAnyInRange('\uDB80', '\uDBFF') >= 0;

    private static bool IsPrivate(Rune rune) => rune.Value is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;
}
