using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Tests.Writing.Pdf.Images;
using ExportKit.Words;
using ExportKit.Writing;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>Articles made by hand, as normalising gives them.</summary>
internal static class EpubSamples
{
    /// <summary>A PNG of 2 by 1 pixels.</summary>
    public static ReadOnlyMemory<byte> Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE/wEHAAH/PX2MSQAAAABJRU5ErkJggg==");

    /// <summary>A GIF of 2 by 1 pixels.</summary>
    public static ReadOnlyMemory<byte> Gif { get; } = new GifMaker(2, 1, 2, 1).ToBytes();

    public const string Svg =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><title>Two bars</title><rect x="2" y="8" width="12" height="12" fill="#246"/><rect x="20" y="2" width="12" height="18" fill="#c60"/></svg>""";

    public static ImmutableArray<Inline> T(string text) => [new TextRun(text)];

    public static Paragraph P(string text) => new(T(text));

    public static Paragraph P(params ImmutableArray<Inline> inlines) => new(inlines);

    public static Heading H(int level, string text, string id) => new(level, T(text)) { Id = id };

    public static Article Article(params ImmutableArray<Block> body) => new()
    {
        Metadata = new ArticleMetadata { Headline = T("Rain & shine"), Language = "en-GB" },
        Body = body,
        Source = new SourcePlace("story.html"),
    };

    public static Picture Picture(string address, string alt, AltSource source = AltSource.Alt) =>
        new(address) { Alt = new AltText(alt, source) };

    public static ImageFile File(string address, ImageFormat format, ReadOnlyMemory<byte> bytes) =>
        new(address, bytes, format) { PixelWidth = 2, PixelHeight = 1 };

    public static WritingContext Context(string language, params ImageFile[] images) => new()
    {
        Images = new ImageLibrary(images),
        Words = StructureWords.For(language),
        Diagnostics = new DiagnosticBag(),
    };

    /// <summary>An article with every kind of node, some of them in odd places, and the pictures that it shows.</summary>
    public static (Article Article, WritingContext Context) Everything()
    {
        var article = Article(Body());
        article = article with
        {
            Metadata = article.Metadata with
            {
                Standfirst = [new TextRun("What "), new Emphasis(T("everyone")), new TextRun(" should know.")],
                Section = "Weather",
                Authors = ["Ann Example", "Bo Beispiel", "Chi Ejemplo"],
                Publisher = "The Example",
                Published = new ArticleDate(new DateTimeOffset(2025, 5, 15, 9, 30, 0, TimeSpan.FromHours(1)), HasTime: true, ShowsTime: true, ZoneName: "BST"),
                Modified = new ArticleDate(new DateTimeOffset(2025, 5, 16, 0, 0, 0, TimeSpan.Zero)),
                Address = "https://example.org/weather/rain?x=1&y=2",
                Rights = "© 2025 The Example",
            },
        };
        var context = Context(
            "en-GB",
            File("https://example.org/a.png", ImageFormat.Png, Png),
            File("https://example.org/b.png", ImageFormat.Png, Png),
            File("https://example.org/c.svg", ImageFormat.Svg, Encoding.UTF8.GetBytes(Svg)),
            File("https://example.org/d.avif", ImageFormat.Avif, new byte[] { 0 }));
        return (article, context);
    }

    private static ImmutableArray<Block> Body() =>
    [
        new Figure(Picture("https://example.org/a.png", "A wet street") with { LongDescription = "A street, wet from one end to the other.", LinkAddress = "https://example.org/large" })
        {
            Caption = [new TextRun("The street on "), new Strong(T("Monday"))],
            Credit = "A. Person/Agency",
            IsLead = true,
            Id = "lead",
        },
        P(new TextRun("Inlines: "), new Emphasis(T("stress")), new TextRun(", "), new Strong(T("weight")), new TextRun(", "),
            new Inserted(T("in")), new Deleted(T("out")), new TextRun(", H"), new Subscript(T("2")), new TextRun("O, m"),
            new Superscript(T("2")), new TextRun(", "), new InlineCode(T("x < y && z")), new TextRun(", "),
            new InlineQuote(T("“so it goes”")) { Cite = "https://example.org/said so" }, new LineBreak(),
            new Link([new TextRun("a "), new Emphasis([new TextRun("nested"), new NoteReference("1", "n1") { Id = "r1" }])], "https://example.org/a b?q=“x”|y#z") { Title = "More on it" },
            new TextRun(", "), new Link(T("inside"), "#h-two"), new TextRun(", "), new Link(T("nowhere"), "#gone"), new TextRun(", "),
            new Link(T("script"), "javascript:alert(1)"), new TextRun(", "), new Abbreviation(T("WHO"), "World Health Organization"),
            new TextRun(", "), new LanguageSpan(T("bon mot")) { Language = "fr" }, new TextRun(", "),
            new LanguageSpan(T("שלום")) { Language = "he", Direction = TextDirection.RightToLeft }, new TextRun(", "),
            new Ruby([new RubySegment("漢", "かん"), new RubySegment("字", "じ")]), new TextRun(", "),
            new InlineImage(Picture("https://example.org/b.png", "a small sun") with { Width = 16, Height = 8, LongDescription = "A sun with a face." }), new TextRun(", "),
            new InlineImage(Picture("https://example.org/none.png", "a lost sun") with { LinkAddress = "https://example.org/sun" }),
            new NoteReference("2", "n2"), new NoteReference("2", "n2"), new TextRun(", "),
            new Formula("E equals m c squared", "E = mc²") { MathMl = "<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>" },
            new TextRun(", "), new Formula("x over y", "x / y"), new TextRun(", "),
            new Formula("a plus b", "a + b") { Picture = new Picture("https://example.org/a.png") }),
        H(2, "Two", "h-two"),
        P("Control \u0001characters\u000band \ud800 halves go; emoji 🌧 stay."),
        H(3, "Three", "h-three"),
        new SectionBreak(),
        new Quotation([P("A long saying."), P("In two parts.")]) { Attribution = T("Somebody, 1950"), Cite = "https://example.org/book", Id = "q" },
        new Quotation([P("Une phrase.")]) { Language = "fr" },
        new CodeBlock("if (a < b)\n{\n    return \"&\";\n}") { CodeLanguage = "csharp" },
        H(2, "Lists", "h-lists"),
        new ListBlock(ListNumbering.Bullet, [new([P("one"), new ListBlock(ListNumbering.LowerRoman, [new([P("i")], 4), new([P("ii")], 5), new([P("ix")], 9)])]), new([P("two"), P("more")])]),
        new ListBlock(ListNumbering.Decimal, [new([P("three")], 3), new([P("two")], 2), new([P("one")], 1)]),
        new DefinitionList([new([T("rain"), T("drizzle")], [[P("water")], [P("from above"), P("often")]]), new([T("snow")], [])]),
        new Table(
        [
            new(TableSection.Head, [Th("", "t-1-1", HeaderScope.None), Th("Mon", "t-1-2", HeaderScope.Column) with { ColumnSpan = 2, ShortForm = "M" }]),
            new(TableSection.Body, [Th("North", "t-2-1", HeaderScope.Row) with { RowSpan = 2 }, Td("1", "t-1-2", "t-2-1"), Td("2", "t-1-2", "t-2-1")]),
            new(TableSection.Body, [Td("3", "t-1-2", "t-2-1"), new TableCell([H(3, "Deep", "h-deep"), new ListBlock(ListNumbering.Bullet, [new([P("x")])])]) { Headers = ["t-1-2", "t-2-1", "gone"], Language = "de" }]),
            new(TableSection.Foot, [new TableCell([H(4, "In a header", "h-th"), new Aside([P("boxed")])]) { IsHeader = true, Scope = HeaderScope.Both }, Td("all"), Td("")]),
        ])
        {
            Caption = T("Rain in millimetres"),
            Summary = "Rows are places, columns are days.",
        },
        H(2, "Boxes", "h-boxes"),
        new Aside([P("Facts."), H(3, "In the box", "h-in-box"), P("More facts.")]) { Title = T("In short"), Id = "box" },
        new Aside([P("We were wrong.")]) { Kind = AsideKind.Correction },
        new Aside([P("She writes.")]) { Kind = AsideKind.AuthorNote },
        new Aside([P("Opened.")]) { Kind = AsideKind.Details, Title = T("Open me") },
        new Embed(EmbedKind.Video, "The storm") { Address = "https://video.example.org/v?id=1" },
        new Embed(EmbedKind.Post, "") { Address = "https://social.example.org/p/1", Content = [P("So wet!")] },
        new Embed(EmbedKind.Map, ""),
        new FormulaBlock(new Formula("one half", "1/2") { MathMl = "<mml:math display=\"block\"><mml:semantics><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac><mml:annotation>x</mml:annotation></mml:semantics></mml:math>" }) { Id = "f1" },
        new FormulaBlock(new Formula("broken", "?") { MathMl = "<math><mfrac><mn>1</mn></mfrac></math>" }),
        H(2, "Pictures", "h-pictures"),
        new Figure(Picture("https://example.org/b.png", "Clouds over hills", AltSource.Caption)) { Caption = [new TextRun("Clouds over "), new Link(T("hills"), "https://example.org/hills")], Credit = "B. Person" },
        new Figure(Picture("https://example.org/c.svg", "Image, no description available", AltSource.None)),
        new Figure(Picture("https://example.org/d.avif", "A picture of the newest kind")) { Caption = T("It stays a caption"), Credit = "C. Person" },
        new Figure(new Picture("https://example.org/a.png") { IsDecorative = true }),
        new Figure(new Picture("https://example.org/gone.png") { IsDecorative = true }),
        new Figure(Picture("https://example.org/lost.png", "A lost picture")) { Direction = TextDirection.RightToLeft, Language = "ar" },
        H(2, "Two", "h-二"),
        P("The end.") with { Id = "1st" },
        new Note("1", [P("A note.")]) { Id = "n1" },
        new Note("2", [P("A note in"), P("two parts.")]) { Id = "n2", Language = "fr" },
    ];

    private static TableCell Th(string text, string id, HeaderScope scope) =>
        new(text.Length == 0 ? [] : [P(text)]) { IsHeader = true, Id = id, Scope = scope };

    private static TableCell Td(string text, params ImmutableArray<string> headers) =>
        new(text.Length == 0 ? [] : [P(text)]) { Headers = headers };
}
