using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Writing.Epub;

/// <summary>One book while it is made: what all its documents share.</summary>
internal sealed class EpubBook
{
    /// <summary>Plans the book of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="context">Pictures, words and diagnostics.</param>
    /// <param name="options">What the book shall be like.</param>
    public EpubBook(Article article, WritingContext context, EpubOptions options)
    {
        Article = article;
        Context = context;
        Options = options;
        Language = article.Metadata.Language
            ?? throw new InvalidOperationException("An article without a language: the article is not normalised.");
        Title = InlineText.Of(article.Metadata.Headline).Trim();
        Documents = ContentDocument.Of(article, options.DocumentSize);
        Identifiers = new EpubIdentifiers(article, Documents);
        Images = new EpubImages(context, options);
        PageBreaks = new PageBreaks(context.Pages);
        Facts = new ContentFacts { Chapters = article.Body.Count(block => block is Chapter) };
        Links = new LinkTargets(Identifiers, context.Diagnostics);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Whether it is a book of several articles.</summary>
    public bool IsCollection => Chapter.HasAny(Article);

    /// <summary>Pictures, words and diagnostics.</summary>
    public WritingContext Context { get; }

    /// <summary>What the book shall be like.</summary>
    public EpubOptions Options { get; }

    /// <summary>The article's language.</summary>
    public string Language { get; }

    /// <summary>The headline in plain words.</summary>
    public string Title { get; }

    /// <summary>Whether the book has a cover: one without words would be none.</summary>
    public bool HasCover => Options.HasCover && Title.Length > 0;

    /// <summary>The documents that the article is spread over.</summary>
    public ImmutableArray<ContentDocument> Documents { get; }

    /// <summary>The identifiers in all documents.</summary>
    public EpubIdentifiers Identifiers { get; }

    /// <summary>The pictures that the documents show.</summary>
    public EpubImages Images { get; }

    /// <summary>Where links may lead.</summary>
    public LinkTargets Links { get; }

    /// <summary>What was written so far.</summary>
    public ContentFacts Facts { get; }

    /// <summary>How it is read aloud; null where it is not.</summary>
    public Narration? Narration { get; set; }

    /// <summary>Where the pages of the PDF begin.</summary>
    public PageBreaks PageBreaks { get; }

    /// <summary>The pages of the PDF that were written, in order.</summary>
    public List<EpubPage> Pages { get; } = [];
}
