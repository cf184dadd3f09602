using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Tests.PdfReading;
using ExportKit.Tests.Writing.Pdf;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Tests.Writing;

/// <summary>Articles that no one would write: each ends in documents in good order, or in a refusal that says why. All is done on a
/// small stack.</summary>
public sealed class BadArticlesTests
{
    private const int SmallStack = 1024 * 1024;
    private const int LargeStack = 256 * 1024 * 1024;

    private static readonly ExportStages Stages = ArticleStages.Create();

    public static TheoryData<string> Names => [.. Articles.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Func<Article>> Articles { get; } = new(StringComparer.Ordinal)
    {
        ["lists 500 deep"] = () => Nested(block => new ListBlock(ListNumbering.Decimal, [new ListItem([Some.Paragraph("level"), block], 1)]), 500),
        ["quotations 500 deep"] = () => Nested(block => new Quotation([block]), 500),
        ["boxes 500 deep"] = () => Nested(block => new Aside([block]) { Title = Some.Text("Box") }, 500),
        ["tables 300 deep"] = () => Nested(block => Some.Table(Some.Row(new TableCell([block]))), 300),
        ["definitions 300 deep"] = () => Nested(block => new DefinitionList([new DefinitionEntry([Some.Text("term")], [[block]])]), 300),
        ["embeds and notes 300 deep"] = () => Nested(block => new Embed(EmbedKind.Post, "Post") { Content = [new Note("1", [block])] }, 300),
        ["emphasis 2,000 deep"] = () => Some.Article(new Paragraph([Deep(2000)])),
        ["200 columns"] = () => Some.Article(new Table([.. Enumerable.Range(0, 4).Select(r => Row(r, 200))])),
        ["2,000 rows"] = () => Some.Article(new Table([.. Enumerable.Range(0, 2000).Select(r => Row(r, 4))])),
        ["a word of 100,000 letters"] = () => Some.Article(Some.Paragraph(new string('a', 100_000))),
        ["an Arabic word of 20,000 letters"] = () => Some.Article(Some.Paragraph(new string('ب', 20_000))),
        ["a letter with 20,000 marks"] = () => Some.Article(Some.Paragraph("a" + new string('\u0301', 20_000))),
        ["5,000 joined faces"] = () => Some.Article(Some.Paragraph(string.Concat(Enumerable.Repeat("\U0001F468\u200D", 5000)))),
        ["2,000 turns of direction"] = () => Some.Article(Some.Paragraph(string.Concat(Enumerable.Repeat("a\u202Bש\u202A", 2000)))),
        ["controls and halves of pairs"] = () => Some.Article(Some.Paragraph("a\0b\u0007c\ud800d\udc00e\uffff\ufdd0\ufeff\u0085\u2028f\u001b[31m"), Some.Paragraph("\ud83d")),
        ["texts past what a string holds"] = () => Long(),
        ["3,000 characters that no font has"] = () => Some.Article(Some.Paragraph(string.Join(' ', Enumerable.Range(0, 3000).Select(i => char.ConvertFromUtf32(0x100000 + i))))),
    };

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_bad_article_gives_good_documents(string name)
    {
        var documents = new List<byte[]>();
        OnStack(SmallStack, () =>
        {
            var diagnostics = new DiagnosticBag();
            var article = Stages.Normalise(Articles[name](), new NormalisingOptions(), diagnostics);
            foreach (var format in SampleExport.AllFormats)
            {
                var document = Written(article, format, new ExportOptions(), diagnostics);
                Assert.NotNull(document);
                documents.Add(document);
            }
        });

        // Our own reader of PDFs may take all the room that it wants.
        OnStack(LargeStack, () => AssertSound(documents[0]));
    }

    [SkippableFact]
    public void Texts_that_are_cut_are_named()
    {
        var diagnostics = new DiagnosticBag();
        var article = Stages.Normalise(Long(), new NormalisingOptions(), diagnostics);
        Assert.NotNull(Written(article, ExportFormat.Pdf, new ExportOptions(), diagnostics));
        var said = diagnostics.Diagnostics.Where(found => found.Code == DiagnosticCodes.TextCut).Select(found => found.Message).ToList();
        Assert.All(
            ["alternative text of a Figure", "description of a Link", "expansion of a Span", "replacement text of a Span"],
            what => Assert.Contains(said, message => message.StartsWith($"The {what} has ", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void Characters_without_a_font_do_not_flood_the_report()
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(Written(Articles["3,000 characters that no font has"](), ExportFormat.Pdf, new ExportOptions(), diagnostics));
        Assert.Equal(101, diagnostics.Diagnostics.Count(found => found.Code == DiagnosticCodes.CharacterWithoutGlyph));
    }

    [SkippableFact]
    public void A_long_text_from_right_to_left_is_said_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 9000).Select(i => "שלום" + (char)('א' + i % 20)));
        var article = Some.Article(Some.Paragraph(words)) with { Metadata = new ArticleMetadata { Headline = Some.Text("כותרת"), Language = "he", Direction = TextDirection.RightToLeft } };
        var pdf = Written(article, ExportFormat.Pdf, new ExportOptions(), new DiagnosticBag());
        Assert.Equal(["כותרת", .. words.Split(' ')], ArticleWords.Of(SpokenText.Of(TaggedPdf.Read(pdf!))));
    }

    [Theory]
    [InlineData(100, 1_000_000, "EK0306", "The article has 121 cells of tables; the limit is 100. The PDF is not written; the other documents are.")]
    [InlineData(1000, 100, "EK0305", " letters; the limit is 100. ")]
    public void What_is_past_a_limit_is_refused(int cells, int letters, string code, string said)
    {
        var article = Some.Article(new Table([.. Enumerable.Range(0, 11).Select(r => Row(r, 11))]));
        var diagnostics = new DiagnosticBag();
        var limits = new ExportLimits { TableCells = cells, TextLength = letters };
        Assert.Null(Written(article, ExportFormat.Pdf, new ExportOptions(), diagnostics, limits));
        var found = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal(code, found.Code.Id);
        Assert.Contains(said, found.Message, StringComparison.Ordinal);
    }

    private static void OnStack(int size, Action test)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(test), size);
        thread.Start();
        thread.Join();
        if (thrown is not null)
        {
            throw thrown is SkipException ? thrown : new InvalidOperationException(thrown.Message, thrown);
        }
    }

    private static byte[]? Written(Article article, ExportFormat format, ExportOptions options, DiagnosticBag diagnostics, ExportLimits? limits = null)
    {
        using var output = new MemoryStream();
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For("en"), Diagnostics = diagnostics, Limits = limits ?? ExportLimits.Default };
        return Stages.Writer(format, options).Write(article, context, output) ? output.ToArray() : null;
    }

    /// <summary>Asserts that the file is in order, and that its tags are, but for signs in place of what no font has.</summary>
    private static void AssertSound(byte[] pdf)
    {
        PdfTool.AssertSound(pdf);
        Assert.DoesNotContain(TaggingFaults.Of(TaggedPdf.Read(pdf)), fault => !fault.Contains("does not explain", StringComparison.Ordinal));
    }

    private static Article Nested(Func<Block, Block> around, int depth)
    {
        Block block = Some.Paragraph("inmost");
        for (var i = 0; i < depth; i++)
        {
            block = around(block);
        }

        return Some.Article(block);
    }

    private static Inline Deep(int depth)
    {
        Inline inline = new TextRun("inmost");
        for (var i = 0; i < depth; i++)
        {
            inline = i % 2 == 0 ? new Emphasis([inline]) : new Superscript([inline]);
        }

        return inline;
    }

    private static TableRow Row(int row, int columns) => new(
        row == 0 ? TableSection.Head : TableSection.Body,
        [.. Enumerable.Range(0, columns).Select(column => new TableCell([Some.Paragraph($"cell {row}.{column}")]) { IsHeader = row == 0 })]);

    private static Article Long()
    {
        var text = string.Join(' ', Enumerable.Range(0, 6000).Select(i => "wördž" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        ImmutableArray<Inline> inlines = [new Abbreviation(Some.Text("AB"), text), new TextRun(" "), new Link(Some.Text("link"), "https://example.org/" + new string('a', 40_000)) { Title = text }];
        return Some.Article(
            new Figure(Some.Picture(new PictureTexts { Alt = string.Concat(Enumerable.Repeat("A řiver in flood, ", 3000)) + "seen from the bridge" })),
            new Paragraph(inlines),
            new Paragraph([new Deleted(Some.Text("x " + text))])) with
        {
            Metadata = new ArticleMetadata { Headline = Some.Text("Headline"), Language = "en", Authors = [text], Publisher = text },
        };
    }
}
