using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Tests;

/// <summary>Builds one article by chance: every kind of block and inline, whole and damaged.</summary>
internal sealed class ArticleBuilder(Random random, int size)
{
    private static readonly string[] Identifiers = ["a", "b", "note", "1", "table-1-1-1", "h-the", "ref-1", "日本", "x y", "a-2", "note-ref", "", "id\u0000"];

    private static readonly string[] Addresses =
    [
        "https://example.org/", "https://example.org/a?b=c&d=%20#e", "mailto:someone@example.org", "#a", "#b", "#nowhere", "#", "#%E6%97%A5",
        "javascript:alert(1)", "data:text/html,x", "page.html", "", "https://example.org/\u0001\ud800", "HTTPS://EXAMPLE.ORG", "#1", "#ref-1",
    ];

    private static readonly string?[] Languages =
        [null, null, null, "en", "en-GB", "fr", "ar", "he", "ar-Latn", "ja", "hi", "zh_hans", "english", "x-klingon", "bad tag!", "", "und", "iw"];

    private readonly HostileTexts _texts = new(random);

    public Article Article() => new()
    {
        Metadata = new ArticleMetadata
        {
            Headline = Chance(10) ? [] : Inlines(2),
            Standfirst = Chance(2) ? Inlines(2) : [],
            Authors = [.. Enumerable.Range(0, random.Next(4)).Select(_ => _texts.Text())],
            Publisher = Chance(2) ? _texts.Text() : null,
            Section = Chance(3) ? _texts.Text() : null,
            Rights = Chance(3) ? _texts.Text() : null,
            Series = Chance(4) ? [new ArticleSeries(_texts.Text()) { Position = Chance(2) ? "2.1" : null, Issn = Chance(2) ? "0317-8471" : null }] : [],
            Address = Chance(2) ? Pick(Addresses) : null,
            Published = Chance(2) ? Date() : null,
            Modified = Chance(3) ? Date() : null,
            Language = Pick(Languages),
            Direction = Chance(6) ? TextDirection.RightToLeft : TextDirection.LeftToRight,
        },
        Body = Blocks(1 + size / 4, 3),
        Source = new SourcePlace("generated.html"),
    };

    private ArticleDate Date()
    {
        var day = new DateTimeOffset(random.Next(1, 9999), random.Next(1, 13), random.Next(1, 28), 0, 0, 0, TimeSpan.FromMinutes(random.Next(-56, 57) * 15));
        return Chance(3) ? new ArticleDate(day) : new ArticleDate(day.AddMinutes(random.Next(1440)), true, Chance(2), Chance(2) ? "BST" : null);
    }

    private SourcePlace? Place() => Chance(2) ? new SourcePlace("generated.html", random.Next(1, 99), random.Next(1, 99)) : null;

    private ImmutableArray<Block> Blocks(int count, int depth) =>
        [.. Enumerable.Range(0, random.Next(count + 1)).Select(_ => Block(depth))];

    private Block Block(int depth)
    {
        var block = depth > 0 && Chance(3) ? Container(depth - 1) : Leaf();
        return block with
        {
            Id = Chance(5) ? Pick(Identifiers) : null,
            Language = Chance(6) ? Pick(Languages) : null,
            Direction = Chance(10) ? (TextDirection)random.Next(2) : null,
            Place = Place(),
        };
    }

    private Block Leaf() => random.Next(12) switch
    {
        0 or 1 => new Heading(random.Next(1, 7), Inlines(2)),
        2 => new SectionBreak(),
        3 => new CodeBlock(_texts.Text() + "\r\n\t" + _texts.Text()) { CodeLanguage = Chance(3) ? _texts.Text() : null },
        4 => new Figure(Picture()) { Caption = Chance(2) ? Inlines(1) : [], Credit = Chance(3) ? _texts.Text() : null, IsLead = Chance(5) },
        5 => new FormulaBlock(Formula()),
        6 => new Paragraph([new Strong(Inlines(1))]),
        _ => new Paragraph(Inlines(3)),
    };

    private Block Container(int depth) => random.Next(7) switch
    {
        0 => new Quotation(Blocks(3, depth)) { Attribution = Chance(2) ? Inlines(1) : [], Cite = Chance(3) ? Pick(Addresses) : null },
        1 => new Aside(Blocks(3, depth)) { Kind = (AsideKind)random.Next(4), Title = Chance(2) ? Inlines(1) : [] },
        2 => new Embed((EmbedKind)random.Next(7), Chance(2) ? _texts.Text() : "") { Address = Chance(2) ? Pick(Addresses) : null, Content = Blocks(1, depth) },
        3 => new Note(Chance(5) ? "" : "1", Blocks(2, depth)),
        4 => new ListBlock((ListNumbering)random.Next(6), [.. Enumerable.Range(0, random.Next(4)).Select(i => new ListItem(Blocks(2, depth), i))]),
        5 => new DefinitionList([.. Enumerable.Range(0, random.Next(4)).Select(_ => Entry(depth))]),
        _ => Table(depth),
    };

    private DefinitionEntry Entry(int depth) => new(
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Inlines(1))],
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Blocks(2, depth))]);

    private Table Table(int depth) =>
        new([.. Enumerable.Range(0, random.Next(6)).Select(_ => new TableRow(Section(), [.. Enumerable.Range(0, random.Next(5)).Select(_ => Cell(depth))]))])
        {
            Caption = Chance(3) ? Inlines(1) : [],
            Summary = Chance(5) ? _texts.Text() : null,
        };

    private TableSection Section() => Chance(3) ? (TableSection)random.Next(3) : TableSection.Body;

    private TableCell Cell(int depth) => new(Blocks(1, depth))
    {
        IsHeader = Chance(3),
        Scope = Chance(4) ? (HeaderScope)random.Next(4) : HeaderScope.None,
        ColumnSpan = Chance(4) ? random.Next(0, 5) : Chance(200) ? 100_000 : 1,
        RowSpan = Chance(4) ? random.Next(0, 5) : Chance(200) ? 65534 : 1,
        Id = Chance(4) ? Pick(Identifiers) : null,
        Headers = Chance(6) ? [Pick(Identifiers), Pick(Identifiers)] : [],
        Language = Chance(6) ? Pick(Languages) : null,
        ShortForm = Chance(6) ? _texts.Text() : null,
    };

    private ImmutableArray<Inline> Inlines(int depth) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => Inline(depth))];

    private Inline Inline(int depth) => depth > 0 && Chance(2) ? Around(Inlines(depth - 1)) : random.Next(14) switch
    {
        0 => new LineBreak(),
        1 => new InlineImage(Picture()),
        2 => new NoteReference(Chance(5) ? "" : "1", Pick(Identifiers)) { Id = Chance(4) ? Pick(Identifiers) : null },
        3 => Formula(),
        4 => new Ruby([new RubySegment(_texts.Text(), _texts.Text()), .. Enumerable.Repeat(new RubySegment("漢", "かん"), random.Next(3))]),
        _ => new TextRun(_texts.Text() is { Length: > 0 } text ? text : " "),
    };

    private Inline Around(ImmutableArray<Inline> content) => random.Next(13) switch
    {
        0 => new Emphasis(content),
        1 => new Strong(content),
        2 => new Inserted(content),
        3 => new Deleted(content),
        4 => new Subscript(content),
        5 => new Superscript(content),
        6 => new InlineCode(content),
        7 => new InlineQuote(content) { Cite = Chance(2) ? Pick(Addresses) : null },
        8 => new Abbreviation(content, _texts.Text()),
        9 or 10 => new LanguageSpan(content) { Language = Pick(Languages), Direction = Chance(3) ? (TextDirection)random.Next(2) : null },
        _ => new Link(content, Pick(Addresses)) { Title = Chance(3) ? _texts.Text() : null, Place = Place() },
    };

    private Formula Formula() => new(Chance(4) ? "" : _texts.Text(), Chance(2) ? "x²" : _texts.Text())
    {
        MathMl = Chance(2) ? "<math><mi>x</mi></math>" : null,
        Picture = Chance(3) ? Picture() : null,
    };

    private Picture Picture() => new(Chance(8) ? "data:image/png;base64,AAAA" : "https://example.org/pictures/DSC_0001.jpg")
    {
        Texts = new PictureTexts
        {
            LabelledBy = Chance(8) ? _texts.Text() : null,
            Label = Chance(8) ? _texts.Text() : null,
            Alt = Chance(3) ? null : Chance(3) ? "" : _texts.Text(),
            Title = Chance(6) ? _texts.Text() : null,
            Description = Chance(6) ? _texts.Text() : null,
            MarkedDecorative = Chance(10),
        },
        LinkAddress = Chance(6) ? Pick(Addresses) : null,
        Width = Chance(3) ? random.Next(1, 2000) : null,
        Height = Chance(3) ? random.Next(1, 2000) : null,
        Place = Place(),
    };

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
