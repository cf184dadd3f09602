using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>A content document that was written.</summary>
/// <param name="Document">Which one.</param>
/// <param name="Bytes">Its XHTML.</param>
/// <param name="HasMathMl">Whether it holds MathML, which the manifest must say (EPUB 3.3, 5.6.2.2).</param>
internal sealed record WrittenDocument(ContentDocument Document, byte[] Bytes, bool HasMathMl);

/// <summary>Writes one content document. Each kind of node has a file of its own; this holds what they share.</summary>
internal sealed class ContentWriter
{
    private readonly List<(string Id, string Text)> _descriptions = [];
    private readonly HashSet<(string Role, string Name)> _landmarks = [];

    private ContentWriter(EpubBook book, ContentDocument document, XhtmlWriter output)
    {
        Book = book;
        Document = document;
        Words = document.Chapter is null ? book.Context.Words : StructureWords.For(document.Article.Metadata.Language ?? book.Language);
        Out = output;
        Inlines = new XhtmlInlines(this);
        Blocks = new XhtmlBlocks(this);
        Figures = new XhtmlFigures(this);
        Lists = new XhtmlLists(this);
        Tables = new XhtmlTables(this);
        Boxes = new XhtmlBoxes(this);
        Notes = new XhtmlNotes(this);
        Formulas = new XhtmlFormulas(this);
        Pages = new XhtmlPages(this);
    }

    /// <summary>The book.</summary>
    public EpubBook Book { get; }

    /// <summary>The document that is written.</summary>
    public ContentDocument Document { get; }

    /// <summary>The words of structure, in the language of the article that the document is part of.</summary>
    public StructureWords Words { get; }

    /// <summary>Where to.</summary>
    public XhtmlWriter Out { get; }

    /// <summary>Writes inlines.</summary>
    public XhtmlInlines Inlines { get; }

    /// <summary>Writes blocks.</summary>
    public XhtmlBlocks Blocks { get; }

    /// <summary>Writes pictures.</summary>
    public XhtmlFigures Figures { get; }

    /// <summary>Writes lists.</summary>
    public XhtmlLists Lists { get; }

    /// <summary>Writes tables.</summary>
    public XhtmlTables Tables { get; }

    /// <summary>Writes quotations, asides and embeds.</summary>
    public XhtmlBoxes Boxes { get; }

    /// <summary>Writes notes and references to them.</summary>
    public XhtmlNotes Notes { get; }

    /// <summary>Writes formulas.</summary>
    public XhtmlFormulas Formulas { get; }

    /// <summary>Writes page breaks.</summary>
    public XhtmlPages Pages { get; }

    /// <summary>Writes a document.</summary>
    /// <param name="book">The book.</param>
    /// <param name="document">Which of its documents.</param>
    public static WrittenDocument Write(EpubBook book, ContentDocument document)
    {
        using var output = new XhtmlWriter();
        var writer = new ContentWriter(book, document, output);
        writer.Write();
        return new WrittenDocument(document, output.EndDocument(), writer.Formulas.HasMathMl);
    }

    /// <summary>Writes words that the article does not have.</summary>
    /// <param name="text">The words, in the language of the words of structure.</param>
    /// <param name="element">The element that holds them.</param>
    public void Generated(string text, string element = "span")
    {
        if (text.Length > 0)
        {
            StartGenerated(element);
            Out.Text(text).End();
        }
    }

    /// <summary>Begins an element for words that the article does not have, marked as such, and with their language where
    /// that is not the one that holds here.</summary>
    /// <param name="element">The element.</param>
    public void StartGenerated(string element)
    {
        Out.Start(element, "generated");
        SpeakWords();
    }

    /// <summary>Marks the element that was begun as being in the language of the words of structure.</summary>
    public void SpeakWords()
    {
        if (!Words.IsLanguageOf(Out.Language))
        {
            // The words are the article's own language, or English.
            var (language, direction) = (LanguageOfDocument, Document.Article.Metadata.Direction);
            var areArticles = Words.IsLanguageOf(language);
            Out.Speaks(areArticles ? language : Words.Language, areArticles ? direction : TextDirection.LeftToRight);
        }
    }

    /// <summary>Writes what a pattern says around something.</summary>
    /// <param name="word">A pattern with one placeholder, <c>{0}</c>.</param>
    /// <param name="write">Writes what stands for the placeholder.</param>
    public void Around(Word word, Action write)
    {
        var pattern = Words[word];
        var cut = pattern.IndexOf("{0}", StringComparison.Ordinal);
        Generated(pattern[..cut]);
        write();
        Generated(pattern[(cut + 3)..]);
    }

    /// <summary>Gives the element that was begun the identifier, language and direction of a block.</summary>
    /// <param name="block">The block.</param>
    public void Carry(Block block)
    {
        if (Book.Identifiers.Claim(block.Id) is { } id)
        {
            Out.Attribute("id", id);
        }

        Out.Speaks(block.Language, block.Direction);
    }

    /// <summary>Names the element that was begun by what heads it, which makes it a landmark. Of several with the same
    /// name only the first is one: landmarks that sound alike cannot be told apart.</summary>
    /// <param name="role">The landmark's role.</param>
    /// <param name="words">What heads it.</param>
    /// <param name="id">The identifier of what heads it; null where it has none.</param>
    public void Name(string role, ImmutableArray<Inline> words, string? id)
    {
        if (id is not null && _landmarks.Add((role, InlineText.Of(words).Trim().ToUpperInvariant())))
        {
            Out.Attribute("aria-labelledby", id);
        }
    }

    /// <summary>Keeps a long description for the end of the block, since it does not fit into a line.</summary>
    /// <param name="text">The description.</param>
    /// <returns>The identifier that it will have.</returns>
    public string Describe(string text)
    {
        var id = Book.Identifiers.NewOf("description", text);
        _descriptions.Add((id, text));
        Book.Facts.LongDescriptions++;
        return id;
    }

    /// <summary>Writes the long descriptions that wait: closed, for the eye to open, and always in the reading order.</summary>
    public void Descriptions()
    {
        foreach (var (id, text) in _descriptions)
        {
            Out.Start("details", "description").Attribute("id", id);
            StartGenerated("summary");
            Out.Text(Words.Format(Word.ImageDescription, "").Trim()).End();
            Out.Start("p").Text(text).End();
            Out.End();
        }

        _descriptions.Clear();
    }

    private string LanguageOfDocument => Document.Article.Metadata.Language ?? Book.Language;

    private void Write()
    {
        var metadata = Document.Article.Metadata;
        var title = InlineText.Of(metadata.Headline).Trim();
        Out.StartDocument(title, LanguageOfDocument, metadata.Direction);
        Out.Start("body").Attribute("epub:type", Document.IsTitlePage ? "frontmatter" : "bodymatter");
        Out.Start(Document.Chapter is null ? "article" : "section", Document.Chapter is null ? null : "chapter");
        if (!Document.IsFirst)
        {
            Out.Attribute("aria-label", title);
        }
        else if (Document.Chapter is { } chapter)
        {
            Begin(chapter, metadata);
        }
        else
        {
            Out.Attribute("aria-labelledby", Book.Identifiers.Headline);
            Pages.AtStart();
            new XhtmlHeader(this).Write(metadata, 1, Book.Identifiers.Headline);
        }

        if (Document.IsTitlePage)
        {
            new XhtmlContents(this).Write();
        }

        Blocks.WriteSections(Document.Blocks);
        Pages.AtEnd(isLast: Document == Book.Documents[^1]);
        Out.End().End();
        Book.Facts.HasRoles |= Out.HasRoles;
    }

    private void Begin(Chapter chapter, ArticleMetadata metadata)
    {
        var id = Book.Identifiers.Claim(chapter.Id) ?? throw new InvalidOperationException("A chapter without an identifier.");
        Out.Attribute("epub:type", "chapter").Attribute("role", "doc-chapter").Attribute("aria-labelledby", id);
        Book.Facts.Headings++;
        new XhtmlHeader(this).Write(metadata, Chapter.HeadlineLevel, id);
    }
}
