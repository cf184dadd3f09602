using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>One of the XHTML documents that an article, or each article of a book, is spread over.</summary>
/// <param name="Number">Its number in the spine, counted from 1.</param>
/// <param name="Article">The article that it is part of: in a book a chapter, or the book itself for its title page.</param>
/// <param name="Blocks">The part of the body that it holds; none on a title page.</param>
/// <param name="Path">Its path within the publication's folder.</param>
internal sealed record ContentDocument(int Number, Article Article, ImmutableArray<Block> Blocks, string Path)
{
    /// <summary>Whether it begins the article, with its headline and front matter.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The chapter that it is part of; null where there is but one article, and on the title page of a book.</summary>
    public Chapter? Chapter { get; init; }

    /// <summary>Whether it is the title page of a book, with the contents.</summary>
    public bool IsTitlePage => Chapter.HasAny(Article);

    /// <summary>Spreads an article, or a title page and each article of a book, over documents.</summary>
    /// <param name="article">The article or the book.</param>
    /// <param name="size">The size in characters of text (<see cref="EpubOptions.DocumentSize"/>).</param>
    public static ImmutableArray<ContentDocument> Of(Article article, int size)
    {
        var documents = ImmutableArray.CreateBuilder<ContentDocument>();
        if (!Chapter.HasAny(article))
        {
            Spread(article, null, 1, size, documents);
            return documents.ToImmutable();
        }

        documents.Add(new ContentDocument(1, article, [], EpubPaths.TitlePage) { IsFirst = true });
        var number = 0;
        foreach (var chapter in Chapter.Of(article))
        {
            Spread(chapter.AsArticle(article), chapter, ++number, size, documents);
        }

        return documents.ToImmutable();
    }

    /// <summary>Spreads a body: a heading right below the headline begins a new document where the last has grown to the size.</summary>
    private static void Spread(Article article, Chapter? chapter, int number, int size, ImmutableArray<ContentDocument>.Builder documents)
    {
        var level = (chapter is null ? 1 : Chapter.HeadlineLevel) + 1;
        var body = article.Body;
        var first = documents.Count;
        var start = 0;
        var written = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is Heading heading && heading.Level == level && written >= size)
            {
                Add(start..i);
                start = i;
                written = 0;
            }

            written += Size(body[i]);
        }

        Add(start..);

        void Add(Range blocks)
        {
            var part = documents.Count - first + 1;
            var path = chapter is null ? EpubPaths.Content(part) : EpubPaths.Chapter(number, part);
            documents.Add(new ContentDocument(documents.Count + 1, article, body[blocks], path) { IsFirst = part == 1, Chapter = chapter });
        }
    }

    private static int Size(Block block)
    {
        var size = 0;
        foreach (var inner in ArticleWalker.Blocks([block]))
        {
            size += inner is CodeBlock code ? code.Text.Length : 0;
            foreach (var inline in new InlineSequence(ArticleWalker.OwnInlines(inner)))
            {
                size += inline is TextRun run ? run.Text.Length : 0;
            }
        }

        return size;
    }
}
