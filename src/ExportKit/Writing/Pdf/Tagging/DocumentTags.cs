using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Builds the tag tree of a whole document: of an article, or of a book with its contents and its articles.</summary>
internal sealed class DocumentTags
{
    private readonly TagContext _context;
    private readonly StructureElement _document = new(StructureType.Document);
    private readonly ImmutableArray<FlowBlock>.Builder _flow = ImmutableArray.CreateBuilder<FlowBlock>();

    private DocumentTags(TagContext context) => _context = context;

    /// <summary>Builds the tree and the flow.</summary>
    /// <param name="context">The article and what goes with it.</param>
    public static TaggedDocument Build(TagContext context)
    {
        var tags = new DocumentTags(context);
        tags._flow.AddRange(LogoTags.Tag(context, tags._document));
        if (Chapter.HasAny(context.Article))
        {
            tags.AddBook();
        }
        else
        {
            tags.AddArticle();
        }

        if (context.Vocabulary.IsPdf20)
        {
            context.Targets.JoinNotes();
            ContainmentPass.Apply(tags._document);
        }

        return new TaggedDocument(tags._document, context.Targets, tags._flow.ToImmutable());
    }

    private void AddArticle()
    {
        var article = new ArticleTags(_context, _document, 1, _flow);
        article.AddHead();
        article.AddBody();
        article.AddEnd();
    }

    private void AddBook()
    {
        var book = _context.Article;
        new ArticleTags(_context, _document, 1, _flow).AddHead();
        var contents = new ContentsTags(_context);
        _flow.AddRange(contents.Tag(_document, book));
        foreach (var chapter in Chapter.Of(book))
        {
            _context.Within(chapter, () => AddChapter(chapter));
        }

        contents.JoinTargets();
    }

    private void AddChapter(Chapter chapter)
    {
        var section = _document.Add(new StructureElement(StructureType.Sect) { Language = chapter.Language, Place = chapter.Place });
        var article = new ArticleTags(_context, section, Chapter.HeadlineLevel, _flow);
        article.AddHead(chapter.Id ?? throw new InvalidOperationException("A chapter without an identifier."));
        article.AddBody();
        article.AddEnd();

        // The next chapter begins a page of its own, whatever should stay with what follows it here.
        _flow[^1] = _flow[^1] with { KeepWithNext = false };
    }
}
