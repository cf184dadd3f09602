using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Puts the text of a book together: what the book is, what follows, its articles by their headlines, then each article whole,
/// said in its own language and with the addresses of its own links.</summary>
/// <param name="book">A normalised book.</param>
/// <param name="options">How the text shall be.</param>
/// <param name="context">The words of structure and the diagnostics.</param>
internal sealed class BookComposer(Article book, PlainTextOptions options, WritingContext context)
{
    private readonly Composition _composition = Composition.Of(book, options, context);

    /// <summary>Composes the text.</summary>
    public LineList Compose()
    {
        var (front, blocks) = (new FrontComposer(_composition), new BlockComposer(_composition));
        var told = new List<PlainTextLine>();
        var (lines, chapters) = (new LineList(), new LineList());
        var pages = _composition.Pages;
        pages.Say(lines, pages.Breaks.AtStart());
        var said = front.Lines(book.Metadata);

        // The pages of the contents have nothing of the articles.
        pages.Say(said, pages.Breaks.AtEndOfPart());
        foreach (var chapter in Chapter.Of(book))
        {
            chapters.AddApart(Said(chapter, told));
        }

        pages.Say(chapters, pages.Breaks.AtEnd());

        if (options.BodyOnly)
        {
            lines.AddApart(chapters);
            return lines;
        }

        lines.AddApart(Title(blocks));
        lines.AddApart(said);
        lines.AddApart(front.WhatFollows(Word.BookFollows, Counts(told), told));
        lines.AddApart(Contents(blocks));
        lines.AddApart(chapters);
        return lines;
    }

    private LineList Title(BlockComposer blocks)
    {
        var lines = new LineList();
        lines.Add(blocks.Inlines.Line(book.Metadata.Headline).After(blocks.HeadingLabel(1)));
        return lines;
    }

    private LineList Said(Chapter chapter, List<PlainTextLine> told)
    {
        var article = chapter.AsArticle(book);
        var words = article.Metadata.Language is { } language ? StructureWords.For(language) : context.Words;
        var composition = Composition.Of(article, options, context with { Words = words }, _composition.Pages.Breaks);
        var composer = new ArticleComposer(article, composition, Chapter.HeadlineLevel);
        var lines = composer.Compose();
        told.AddRange(composer.Told);
        _composition.Said.Add(composition.Said);
        return lines;
    }

    private List<string> Counts(List<PlainTextLine> told)
    {
        var (words, said) = (_composition.Words, _composition.Said);
        var counts = new List<string>
        {
            words.Count(Word.ArticleCount, Chapter.Of(book).Count()),
            words.Count(Word.WordCount, SpokenLength.OwnWords(told)),
        };
        if (said.Images > 0)
        {
            counts.Add(words.Count(Word.ImageCount, said.Images));
        }

        if (said.Tables > 0)
        {
            counts.Add(words.Count(Word.TableCount, said.Tables));
        }

        return counts;
    }

    /// <summary>The headlines alone: each article says its own headings.</summary>
    private LineList Contents(BlockComposer blocks)
    {
        var lines = new LineList();
        if (!options.IncludeContents)
        {
            return lines;
        }

        lines.AddGenerated(_composition.Words[Word.Contents]);
        foreach (var entry in Outline.Of(book))
        {
            lines.AddGenerated(blocks.Inlines.Cleaned(entry.Text));
        }

        return lines;
    }
}
