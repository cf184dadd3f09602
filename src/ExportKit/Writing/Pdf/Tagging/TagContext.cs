using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Drawing;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>What the builders of the tag tree share for one document.</summary>
/// <param name="article">The article.</param>
/// <param name="writing">Its pictures, and the words of structure.</param>
/// <param name="styles">Sizes and spaces.</param>
/// <param name="images">The pictures in the file.</param>
/// <param name="options">What the PDF shall be like.</param>
internal sealed class TagContext(Article article, WritingContext writing, StyleSheet styles, PageImages images, PdfOptions options)
{
    private readonly Article _whole = article;
    private Dictionary<string, string?>? _firstReferences;

    /// <summary>The article; a chapter of a book while that is being tagged.</summary>
    public Article Article { get; private set; } = article;

    /// <summary>Sizes and spaces.</summary>
    public StyleSheet Styles { get; private set; } = styles;

    /// <summary>How many levels headings look higher than they are: the headings of a chapter look as those of an article.</summary>
    public int LevelsAbove { get; private set; }

    /// <summary>What the PDF shall be like.</summary>
    public PdfOptions Options { get; } = options;

    /// <summary>Takes what is to be said of the document.</summary>
    public DiagnosticBag Diagnostics => writing.Diagnostics;

    /// <summary>The time and memory of the page; null where it may take any.</summary>
    public PageBudget? Budget => writing.Budget;

    /// <summary>The words of structure.</summary>
    public StructureWords Words { get; private set; } = writing.Words;

    /// <summary>The base direction of what is being tagged.</summary>
    public TextDirection Direction { get; set; } = article.Metadata.Direction;

    /// <summary>The structure types of the standard that the document is made by.</summary>
    public TagVocabulary Vocabulary { get; init; } = TagVocabulary.Pdf17;

    /// <summary>Notes, references to them, and what identifiers name.</summary>
    public TagTargets Targets { get; } = new();

    /// <summary>The numbers of the article's links.</summary>
    public LinkRegister LinkNumbers { get; private set; } = new();

    /// <summary>The identifier of the first reference to each note in the body, by the note's own identifier.</summary>
    public IReadOnlyDictionary<string, string?> FirstReferences => _firstReferences ??= FindFirstReferences();

    /// <summary>The language to mark generated words with; null where they are in the article's.</summary>
    public string? GeneratedLanguage => Words.IsLanguageOf(Article.Metadata.Language ?? "") ? null : Words.Language;

    /// <summary>The style of a heading.</summary>
    /// <param name="level">Its level.</param>
    public TextStyle HeadingStyle(int level) => Styles.Heading(level - LevelsAbove);

    /// <summary>Tags a chapter of a book in its own language and direction, with links numbered of its own.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="tag">Tags it.</param>
    public void Within(Chapter chapter, Action tag)
    {
        var (outer, styles, words, links, direction) = (Article, Styles, Words, LinkNumbers, Direction);
        Article = chapter.AsArticle(_whole);
        if (Article.Metadata.Language is { } language)
        {
            Styles = styles with { Language = language };
            Words = StructureWords.For(language);
        }

        LinkNumbers = new LinkRegister();
        Direction = Article.Metadata.Direction;
        LevelsAbove = Chapter.HeadlineLevel - 1;
        tag();
        (Article, Styles, Words, LinkNumbers, Direction) = (outer, styles, words, links, direction);
        LevelsAbove = 0;
    }

    /// <summary>The file of a picture; null where it could not be had, or cannot be embedded.</summary>
    /// <param name="picture">The picture.</param>
    public ImageFile? Image(Picture picture) =>
        writing.Images.Find(picture.Address) is { } file ? Held(file, picture.Place) : null;

    /// <summary>A picture with the size that it has; null where it cannot be embedded.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="place">Where the source has it, for diagnostics.</param>
    public ImageFile? Held(ImageFile file, SourcePlace? place = null) => images.Embedded(file, place) is not { } embedded ? null
        : file.Format != ImageFormat.Svg && file.PixelWidth > 0 ? file
        : file with { PixelWidth = embedded.Width, PixelHeight = embedded.Height };

    /// <summary>An element whose words the writer makes.</summary>
    /// <param name="type">The structure type.</param>
    public StructureElement Generated(string type) => new(type) { IsGenerated = true, Language = GeneratedLanguage };

    /// <summary>A leaf of text within an element. What reads from right to left is drawn as viewers expect it, from left to right,
    /// so that its words in reading order stand on an element of their own.</summary>
    /// <param name="element">The element.</param>
    /// <param name="text">The text, in logical order.</param>
    /// <param name="position">Where in the article it stands; null where no other document needs to know.</param>
    public ContentLeaf Content(StructureElement element, string text, ArticlePosition? position = null)
    {
        var holder = RightToLeftText.NeedsActualText(text, Direction)
            ? element.Add(new StructureElement(StructureType.Span) { ActualText = text })
            : element;
        return holder.AddContent(text, position);
    }

    private Dictionary<string, string?> FindFirstReferences()
    {
        var references = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var block in ArticleWalker.Blocks(_whole))
        {
            foreach (var inline in ArticleWalker.Inlines(block))
            {
                if (inline is NoteReference reference)
                {
                    references.TryAdd(reference.NoteId, reference.Id);
                }
            }
        }

        return references;
    }
}
