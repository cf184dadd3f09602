using System.Collections.Immutable;
using System.Xml;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

/// <summary>What every writer relies on, for any article whatever.</summary>
public sealed class NormalisedProperties
{
    [Fact]
    public void Normalising_twice_gives_what_normalising_once_gives() => ArticleGenerator.ForAll(
        article =>
        {
            var once = Normalised(article);
            Assert.Equal(ArticlePrinter.Print(once), ArticlePrinter.Print(Normalised(once)));
        },
        articles: 1500);

    [Fact]
    public void The_same_article_gives_the_same_diagnostics() => ArticleGenerator.ForAll(article =>
    {
        var (first, second) = (new DiagnosticBag(), new DiagnosticBag());
        NormalisingPipeline.Run(article, new NormalisingOptions(), first);
        NormalisingPipeline.Run(article, new NormalisingOptions(), second);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
    });

    [Fact]
    public void Headings_begin_at_level_2_never_skip_and_have_words() => ArticleGenerator.ForAll(article =>
    {
        var last = 1;
        foreach (var heading in All(Normalised(article)).OfType<Heading>())
        {
            Assert.InRange(heading.Level, 2, Math.Min(last + 1, 6));
            Assert.False(CleanText.IsBlank(InlineText.Of(heading.Content)));
            last = heading.Level;
        }
    });

    [Fact]
    public void The_headline_has_words() => ArticleGenerator.ForAll(article =>
        Assert.False(CleanText.IsBlank(InlineText.Of(Normalised(article).Metadata.Headline))));

    [Fact]
    public void Identifiers_are_unique_and_fit_for_xml() => ArticleGenerator.ForAll(article =>
    {
        var normalised = Normalised(article);
        var ids = Ids(normalised).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => XmlConvert.VerifyNCName(id));
        Assert.All(All(normalised).Where(block => block is Heading or Note), block => Assert.NotNull(block.Id));
    });

    [Fact]
    public void Every_table_is_a_full_grid_whose_headers_are_there() => ArticleGenerator.ForAll(article =>
    {
        foreach (var table in All(Normalised(article)).OfType<Table>())
        {
            AssertFullGrid(table);
            var headers = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.IsHeader).ToDictionary(cell => cell.Id!);
            Assert.All(headers.Values, header => Assert.NotEqual(HeaderScope.None, header.Scope));
            Assert.All(table.Rows.SelectMany(row => row.Cells), cell =>
            {
                Assert.All(cell.Headers, id => Assert.Contains(id, headers.Keys));
                Assert.DoesNotContain(cell.Id ?? "", cell.Headers);
                Assert.True(cell.IsHeader || cell.Id is null);
            });
            Assert.Equal(table.Rows.OrderBy(row => row.Section), table.Rows);
            Assert.Contains(table.Rows, row => row.Section == TableSection.Body);
        }
    });

    [Fact]
    public void Every_link_has_words_and_leads_somewhere() => ArticleGenerator.ForAll(article =>
    {
        var normalised = Normalised(article);
        var ids = Ids(normalised).ToHashSet(StringComparer.Ordinal);
        foreach (var link in Inlines(normalised).OfType<Link>())
        {
            Assert.False(CleanText.IsBlank(InlineText.Of(link.Content)));
            AssertLeads(link.Address, ids);
            Assert.DoesNotContain(ArticleWalker.Inlines(link.Content), inline => inline is Link or NoteReference);
        }

        Assert.All(Pictures(normalised).Select(picture => picture.LinkAddress).OfType<string>(), address => AssertLeads(address, ids));
    });

    [Fact]
    public void Every_reference_leads_to_a_note_and_back() => ArticleGenerator.ForAll(article =>
    {
        var normalised = Normalised(article);
        var notes = All(normalised).OfType<Note>().Select(note => note.Id).ToHashSet();
        Assert.All(Inlines(normalised).OfType<NoteReference>(), reference =>
        {
            Assert.Contains(reference.NoteId, notes);
            Assert.NotNull(reference.Id);
            Assert.NotEqual("", reference.Label);
        });
    });

    [Fact]
    public void Every_picture_has_a_text_or_is_decoration() => ArticleGenerator.ForAll(article =>
        Assert.All(Pictures(Normalised(article)), picture =>
        {
            Assert.Equal(picture.IsDecorative, picture.Alt is null);
            Assert.False(picture.Alt is { } alt && CleanText.IsBlank(alt.Text));
        }));

    [Fact]
    public void Nothing_is_empty() => ArticleGenerator.ForAll(article =>
    {
        var normalised = Normalised(article);
        Assert.All(All(normalised), block => Assert.False(IsEmpty(block), $"An empty {block.GetType().Name}"));
        Assert.All(Inlines(normalised), inline => Assert.False(IsEmpty(inline), $"An empty {inline.GetType().Name}"));
    });

    [Fact]
    public void No_text_holds_what_xml_cannot() => ArticleGenerator.ForAll(article =>
        XmlConvert.VerifyXmlChars(Reflected.Strings(Normalised(article))));

    [Fact]
    public void Spaces_are_single_and_never_at_an_edge() => ArticleGenerator.ForAll(article =>
    {
        var normalised = Normalised(article);
        foreach (var part in Parts(normalised))
        {
            var text = string.Concat(ArticleWalker.Inlines(part).Select(inline => inline switch
            {
                TextRun run => run.Text,
                LineBreak => "\n",
                InlineContainer => "",
                _ => "x",
            }));
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n", text, StringComparison.Ordinal);
            Assert.Equal(text.Trim(' ', '\n'), text);
        }
    });

    [Fact]
    public void Language_tags_are_well_formed_and_differ_from_what_is_around() => ArticleGenerator.ForAll(article =>
    {
        var normalised = Normalised(article);
        var tags = All(normalised).Select(block => block.Language).Concat(Inlines(normalised).OfType<LanguageSpan>().Select(span => span.Language))
            .OfType<string>().ToList();
        Assert.All(tags, tag => Assert.Equal(tag, LanguageTag.Mend(tag)));
        Assert.All(normalised.Body, block => Assert.NotEqual(normalised.Metadata.Language, block.Language));
    });

    [Fact]
    public void No_word_is_lost_or_said_twice() => ArticleGenerator.ForAll(article =>
    {
        var numbering = new NumberedWords();
        var numbered = numbering.Rewrite(article with { Metadata = article.Metadata with { Headline = Some.Text("Headline") } });
        var words = Inlines(Normalised(numbered)).OfType<TextRun>().SelectMany(run => run.Text.Split(' ')).Where(NumberedWords.IsOne);
        Assert.Equal(
            Enumerable.Range(1, numbering.Count).Select(NumberedWords.Word).Order(StringComparer.Ordinal),
            words.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Deep_nesting_does_not_overflow_a_small_stack()
    {
        var article = ArticleGenerator.Deep(600);
        Exception? thrown = null;
        var thread = new Thread(
            () => thrown = Record.Exception(() => Assert.Equal("inmost", Inlines(Normalised(article)).OfType<TextRun>().Last().Text)),
            1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    private static Article Normalised(Article article) => NormalisingPipeline.Run(article, new NormalisingOptions(), new DiagnosticBag());

    private static IEnumerable<Block> All(Article article) => ArticleWalker.Blocks(article);

    private static IEnumerable<ImmutableArray<Inline>> Parts(Article article) =>
        All(article).SelectMany(ArticleWalker.InlineParts).Prepend(article.Metadata.Standfirst).Prepend(article.Metadata.Headline);

    private static IEnumerable<Inline> Inlines(Article article) => Parts(article).SelectMany(part => ArticleWalker.Inlines(part));

    private static IEnumerable<Picture> Pictures(Article article) =>
        ArticleWalker.Pictures(article.Metadata.Headline).Concat(ArticleWalker.Pictures(article.Metadata.Standfirst)).Concat(ArticleWalker.Pictures(article));

    private static IEnumerable<string> Ids(Article article) =>
        All(article).Select(block => block.Id)
            .Concat(All(article).OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Id))
            .Concat(Inlines(article).OfType<NoteReference>().Select(reference => reference.Id))
            .OfType<string>();

    private static void AssertLeads(string address, HashSet<string> ids)
    {
        if (address.StartsWith('#'))
        {
            Assert.Contains(address[1..], ids);
        }
        else
        {
            Assert.Matches("^(?i:https?|mailto):", address);
        }
    }

    private static void AssertFullGrid(Table table)
    {
        var taken = new HashSet<(int, int)>();
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var column = 0;
            foreach (var cell in table.Rows[r].Cells)
            {
                while (taken.Contains((r, column)))
                {
                    column++;
                }

                for (var i = 0; i < cell.RowSpan * cell.ColumnSpan; i++)
                {
                    var row = r + (i / cell.ColumnSpan);
                    Assert.True(taken.Add((row, column + (i % cell.ColumnSpan))), "Cells overlap");
                    Assert.Equal(table.Rows[r].Section, table.Rows[row].Section);
                }
            }
        }

        Assert.Equal(table.Rows.Length * (taken.Max(position => position.Item2) + 1), taken.Count);
    }

    private static bool IsEmpty(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content.IsEmpty,
        Quotation quotation => quotation.Content.IsEmpty,
        Aside aside => aside.Content.IsEmpty,
        Note note => note.Content.IsEmpty,
        ListBlock list => list.Items.IsEmpty || list.Items.Any(item => item.Content.IsEmpty),
        DefinitionList list => list.Entries.IsEmpty
            || list.Entries.Any(entry => entry.Terms.IsEmpty || entry.Terms.Any(term => term.IsEmpty) || entry.Definitions.Any(definition => definition.IsEmpty)),
        Table table => table.Rows.IsEmpty || table.Rows.All(row => row.Cells.All(cell => cell.Content.IsEmpty)),
        CodeBlock code => CleanText.IsBlank(code.Text),
        FormulaBlock formula => formula.Formula.Spoken.Length == 0,
        Embed embed => embed is { Title: "", Address: null, Content.IsEmpty: true },
        _ => false,
    };

    private static bool IsEmpty(Inline inline) => inline switch
    {
        TextRun run => run.Text.Length == 0,
        InlineContainer container => container.Content.IsEmpty,
        Ruby ruby => ruby.Segments.IsEmpty,
        Formula formula => formula.Spoken.Length == 0,
        _ => false,
    };

    /// <summary>Puts a word of its own in the place of each run of text.</summary>
    private sealed class NumberedWords : ArticleRewriter
    {
        public int Count { get; private set; }

        public static string Word(int number) => FormattableString.Invariant($"word{number:D5}x");

        public static bool IsOne(string word) => word.StartsWith("word", StringComparison.Ordinal);

        protected override IEnumerable<Inline> Inline(Inline inline) =>
            inline is TextRun ? [new TextRun(" " + Word(++Count) + " ")] : base.Inline(inline);
    }
}
