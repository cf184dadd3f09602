using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads what a page tells of the authors, and its corrections, where they stand outside the body's own text: each is a
/// box of its own at the article's end.</summary>
/// <param name="article">The page with its body.</param>
/// <param name="blocks">Reads boxes.</param>
/// <param name="inlines">Reads lines.</param>
internal sealed class OutsideNotes(ArticlePage article, BlockReader blocks, InlineReader inlines)
{
    private const int LongestCorrection = 150;
    private const int MostNotes = 8;

    /// <summary>What readers say of an author is none of it.</summary>
    private static readonly NameVocabulary Comments = new(["|comment|", "|comments|"]);

    private ImmutableArray<string>? _authors;

    /// <summary>The boxes, corrections first.</summary>
    public ImmutableArray<Block> Read()
    {
        var notes = ImmutableArray.CreateBuilder<Block>();
        Corrections(notes);
        Authors(notes);
        return notes.ToImmutable();
    }

    private void Corrections(ImmutableArray<Block>.Builder notes)
    {
        var scope = article.Body.Within("article") ?? article.Body.Within("main") ?? article.Body.Parent;
        if (scope is null)
        {
            return;
        }

        foreach (var element in scope.Descendants())
        {
            if (AsideReader.IsCorrection(element) && !article.Body.Contains(element) && !element.Contains(article.Body) && IsShown(element)
                && article.Segments.Prose(element) > 0 && article.Segments.Words(element) <= LongestCorrection && notes.Count < MostNotes)
            {
                element.Dropped = DropReason.None;
                notes.AddRange(AsideReader.Read(blocks, inlines, element));
                element.Dropped = DropReason.Apart;
            }
        }
    }

    private static bool IsShown(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Dropped == DropReason.Hidden || at != element && at.Dropped == DropReason.Apart || at.Names.HasAny(Comments))
            {
                return false;
            }
        }

        return true;
    }

    private void Authors(ImmutableArray<Block>.Builder notes)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var from = article.Headline?.Order ?? article.Body.Order;
        foreach (var segment in article.Segments.All)
        {
            if (segment.Nodes[0].Order > from && notes.Count < MostNotes && IsAuthorNote(segment) && said.Add(TextKey.Of(segment.Text)))
            {
                segment.Keep();
                var paragraph = blocks.Marked(new Paragraph(inlines.Read(segment.Nodes)), segment.Block);
                segment.Drop(DropReason.AuthorNote);
                notes.Add(new Aside([paragraph]) { Kind = AsideKind.AuthorNote, Place = paragraph.Place });
            }
        }
    }

    /// <summary>A line that was found to be one, or one in a box that was left out by its name.</summary>
    private bool IsAuthorNote(Segment segment)
    {
        if (segment.Dropped != DropReason.None || !segment.Block.IsDropped() || !segment.IsProse || !IsShown(segment.Block))
        {
            return segment.Dropped == DropReason.AuthorNote;
        }

        // Few pages have a line for which they must be known.
        foreach (var author in _authors ??= article.Facts.Authors([]))
        {
            if (author != article.Facts.Publisher && AuthorLines.IsNote(segment, author))
            {
                return true;
            }
        }

        return false;
    }
}
