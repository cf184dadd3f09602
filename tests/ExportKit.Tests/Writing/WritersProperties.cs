using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.EpubReading;
using ExportKit.Tests.PdfReading;
using ExportKit.Tests.Writing.Pdf;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing;

/// <summary>What the three writers keep to for any article whatever, of every kind of node and with hostile texts.</summary>
public sealed class WritersProperties
{
    private const int Articles = 100;

    private static readonly ExportStages Stages = ArticleStages.Create();

    [Fact]
    public void A_PDF_is_written_and_its_tags_are_sound() => ArticleGenerator.ForAll(
        article =>
        {
            var pdf = TaggedPdf.Read(Written(Normalised(article), ExportFormat.Pdf));

            // What no font has is shown by a sign, whose text is the replacement character.
            Assert.DoesNotContain(TaggingFaults.Of(pdf), fault => !fault.Contains("does not explain", StringComparison.Ordinal));
            AssertHeadings(pdf);
        },
        Articles);

    [SkippableFact]
    public void A_PDF_is_in_order_for_another_program() => ArticleGenerator.ForAll(
        article => PdfTool.AssertSound(Written(Normalised(article), ExportFormat.Pdf)),
        Articles / 3);

    [Fact]
    public void The_PDF_says_the_words_of_the_text() => ArticleGenerator.ForAll(
        article =>
        {
            var normalised = Normalised(article);
            AssertSame(OfText(normalised), ArticleWords.Of(SpokenText.Of(TaggedPdf.Read(Written(normalised, ExportFormat.Pdf)))));
        },
        Articles);

    [Fact]
    public void The_EPUB_says_the_words_of_the_text() => ArticleGenerator.ForAll(
        article =>
        {
            var normalised = Normalised(article);
            var standIn = StructureWords.For(normalised.Metadata.Language ?? "en")[Word.ImageWithoutText];
            AssertSame(OfText(normalised), ArticleWords.Of(EpubSpokenText.Of(EpubBook.Read(Written(normalised, ExportFormat.Epub)), standIn)));
        },
        Articles * 4);

    [Fact]
    public void A_book_is_written_and_its_tags_are_sound() => ArticleGenerator.ForAll(
        article =>
        {
            var pdf = TaggedPdf.Read(Written(Book(article), ExportFormat.Pdf));
            Assert.DoesNotContain(TaggingFaults.Of(pdf), fault => !fault.Contains("does not explain", StringComparison.Ordinal));
            AssertHeadings(pdf);
        },
        Articles / 3);

    [Fact]
    public void The_documents_of_a_book_say_the_same_words() => ArticleGenerator.ForAll(
        article =>
        {
            var book = Book(article);
            var words = OfText(book);
            AssertSame(words, ArticleWords.Of(SpokenText.Of(TaggedPdf.Read(Written(book, ExportFormat.Pdf)))));
            var standIns = Chapter.Of(book).Select(chapter => StructureWords.For(chapter.Metadata.Language!)[Word.ImageWithoutText]).ToHashSet();
            AssertSame(words, ArticleWords.Of(EpubSpokenText.Of(EpubBook.Read(Written(book, ExportFormat.Epub)), standIns)));
        },
        Articles / 3);

    private static Article Book(Article article) => new InReadingOrder().Rewrite(ArticleGenerator.Book(new InReadingOrder().Rewrite(article), 3));

    private static Article Normalised(Article article) =>
        new InReadingOrder().Rewrite(
            NormalisingPipeline.Run(new InReadingOrder().Rewrite(article), new NormalisingOptions(), new DiagnosticBag()));

    private static WritingContext Context(Article article, DiagnosticBag diagnostics) => new()
    {
        Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language ?? "en"), Diagnostics = diagnostics,
    };

    /// <summary>Asserts that headings begin with one of level 1 and that none skips a level (ISO 14289-1, 7.4.2).</summary>
    private static void AssertHeadings(TaggedPdf pdf)
    {
        var last = 0;
        foreach (var element in pdf.Structure.All.Where(element => element.Role is ['H', >= '1' and <= '6']))
        {
            var level = element.Role[1] - '0';
            Assert.InRange(level, last == 0 ? 1 : 2, last + 1);
            last = level;
        }

        Assert.NotEqual(0, last);
    }

    /// <summary>Options that go with an article by chance, always the same.</summary>
    private static ExportOptions Options(Article article)
    {
        var chance = new Random(article.Body.Length * 31 + InlineText.Of(article.Metadata.Headline).Length);
        return new ExportOptions { Pdf = PdfOptionsGenerator.Any(chance) };
    }

    private static byte[] Written(Article article, ExportFormat format)
    {
        using var output = new MemoryStream();
        var diagnostics = new DiagnosticBag();
        var isWritten = Stages.Writer(format, Options(article)).Write(article, Context(article, diagnostics), output);
        Assert.True(isWritten, string.Join('\n', diagnostics.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return output.ToArray();
    }

    private static IReadOnlyList<string> OfText(Article article) => ArticleWords.Of(
        new PlainTextWriter(new PlainTextOptions()).Compose(article, Context(article, new DiagnosticBag())).Lines
            .SelectMany(line => line.Runs.Select(run => new SpokenRun(run.Text, run.IsGenerated)).Append(SpokenRun.Break)));

    private static void AssertSame(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        // What the ear hears: the text leaves out marks of direction and rows of symbols, and where a formula or a picture
        // stands against a word without a space between, writers may part them or not.
        var (first, second) = (Letters(one), Letters(other));
        if (first != second)
        {
            var at = first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"The words part at \"{Around(first, at)}\" and \"{Around(second, at)}\".");
        }
    }

    private static string Letters(IReadOnlyList<string> words) =>
        string.Concat(words.SelectMany(word => word.EnumerateRunes()).Where(rune => Rune.IsLetterOrDigit(rune) && !IsFiller(rune)));

    // Letters of Hangul that show nothing.
    private static bool IsFiller(Rune rune) => rune.Value is 0x115f or 0x1160 or 0x3164 or 0xffa0;

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - 30);
        return text.Substring(start, Math.Min(60, text.Length - start));
    }

    // What has its place elsewhere in one of the documents: a long description of a picture within a line stands at the end of
    // the block in an EPUB, the summary of a table is an attribute in a PDF, and a caption that is an alternative text is said
    // by an attribute, without the pictures and notes in it. What a PDF says around inserted and deleted words is part of one
    // text with them.
    private sealed class InReadingOrder : ArticleRewriter
    {
        protected override IEnumerable<Block> Block(Block block) =>
            base.Block(block switch
            {
                Table table => table with { Summary = null },
                Figure figure => figure with { Caption = [.. figure.Caption.OfType<TextRun>()] },
                _ => block,
            });

        protected override IEnumerable<Inline> Inline(Inline inline) =>
            inline is Inserted or Deleted ? Inlines(((InlineContainer)inline).Content) : base.Inline(inline);

        protected override Picture Picture(Picture picture) => picture with { LongDescription = null };
    }
}
