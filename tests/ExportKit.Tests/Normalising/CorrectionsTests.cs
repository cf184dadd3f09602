using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Tests.Normalising;

/// <summary>What a person corrects wins over the page and over all that is inferred, and is told of where it does not fit.</summary>
public sealed class CorrectionsTests
{
    private static readonly SourcePlace Sidecar = new("story.exportkit.json", 3, 5);

    [Fact]
    public void A_picture_is_described_by_its_file_and_nobody_doubts_it()
    {
        var (picture, codes) = Picture(new PictureCorrection(Target("a.jpg")) { Alt = "image", Description = "A goat, in full" }, new PictureTexts { MarkedDecorative = true });
        Assert.Equal(new AltText("image", AltSource.Person), picture.Alt);
        Assert.Equal("A goat, in full", picture.LongDescription);
        Assert.False(picture.IsDecorative);
        Assert.Empty(codes);
    }

    [Theory]
    [InlineData("https://example.org/pictures/a.jpg")]
    [InlineData("pictures/a.jpg")]
    [InlineData("a.jpg")]
    public void A_picture_is_known_by_its_address_or_the_end_of_it(string name) =>
        Assert.Equal("The goat", Picture(new PictureCorrection(Target(name)) { Alt = "The goat" }).Picture.Alt!.Text);

    [Fact]
    public void A_picture_is_made_decoration()
    {
        var (picture, codes) = Picture(new PictureCorrection(Target("a.jpg")) { IsDecoration = true });
        Assert.True(picture.IsDecorative);
        Assert.Empty(codes);
    }

    [Fact]
    public void Caption_and_credit_are_changed_or_taken_away()
    {
        var figure = new Figure(Some.Picture(new PictureTexts { Alt = "The goat on deck" })) { Caption = Some.Text("Wrong"), Credit = "Nobody" };
        var (article, _) = Run(Some.Article(figure), new Corrections { Pictures = [new PictureCorrection(Target("a.jpg")) { Caption = "The goat of Skerrow", Credit = "" }] });
        var corrected = Assert.IsType<Figure>(Assert.Single(article.Body));
        Assert.Equal("The goat of Skerrow", InlineText.Of(corrected.Caption));
        Assert.Null(corrected.Credit);
    }

    [Fact]
    public void A_picture_is_left_out_in_a_figure_and_in_a_line()
    {
        var line = Some.Paragraph(new TextRun("Before "), new InlineImage(new Picture("b.png")), new TextRun(" after"));
        var (article, codes) = Run(Some.Article(new Figure(Some.Picture()), line), new Corrections
        {
            Pictures = [new PictureCorrection(Target("a.jpg")) { IsRemoved = true }, new PictureCorrection(Target("b.png")) { IsRemoved = true }],
        });
        Assert.Empty(ArticleWalker.Pictures(article));
        Assert.Empty(codes);
    }

    [Fact]
    public void Of_several_files_of_one_name_the_number_tells_which_and_without_it_nothing_is_done()
    {
        var body = ImmutableArray.Create<Block>(new Figure(new Picture("https://x.example/1/a.jpg")), new Figure(new Picture("https://x.example/2/a.jpg")));
        var (article, codes) = Run(Some.Article([.. body]), new Corrections { Pictures = [new PictureCorrection(Target("a.jpg", 2)) { Alt = "The second" }] });
        Assert.Equal([AltSource.None, AltSource.Person], ArticleWalker.Pictures(article).Select(picture => picture.Alt!.Source));
        Assert.Equal(["EK2001"], codes);
        Assert.Equal(["EK0268", "EK2001"], Run(Some.Article([.. body]), new Corrections { Pictures = [new PictureCorrection(Target("a.jpg")) { Alt = "Which?" }] }).Codes);
    }

    [Fact]
    public void A_picture_that_is_shown_twice_is_corrected_twice()
    {
        var (article, codes) = Run(Some.Article(new Figure(Some.Picture()), Some.Paragraph("Between."), new Figure(Some.Picture())), new Corrections { Pictures = [new PictureCorrection(Target("a.jpg")) { Alt = "The goat" }] });
        Assert.All(ArticleWalker.Pictures(article), picture => Assert.Equal(AltSource.Person, picture.Alt!.Source));
        Assert.Empty(codes);
    }

    [Fact]
    public void What_is_gone_is_told_of_with_its_place_in_the_sidecar()
    {
        var diagnostics = new DiagnosticBag();
        NormalisingPipeline.Run(Some.Article(Some.Paragraph("Words.")), new NormalisingOptions { Corrections = new Corrections { Pictures = [new PictureCorrection(Target("gone.jpg")) { Alt = "x" }] } }, diagnostics);
        var found = Assert.Single(diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.CorrectionWithoutTarget, found.Code);
        Assert.Equal(Sidecar, found.Place);
        Assert.Contains("gone.jpg", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_the_page_has_followed_can_go() =>
        Assert.Equal(["EK0269"], Picture(new PictureCorrection(Target("a.jpg")) { Alt = "The goat on deck" }, new PictureTexts { Alt = "The goat on deck" }).Codes);

    [Fact]
    public void Levels_are_those_of_the_documents()
    {
        var article = Some.Article(Some.Heading(3, "One"), Some.Heading(3, "Two"), Some.Heading(4, "Two and a half"), Some.Heading(3, "Three"));
        Assert.Equal("2 3 4 2", Levels(article, Level("Two", 3)).Levels);
        Assert.Equal("2 2 2 2", Levels(article, Level("Two and a half", 2)).Levels);
    }

    [Fact]
    public void A_level_that_would_skip_one_is_not_followed()
    {
        var (levels, codes) = Levels(Some.Article(Some.Heading(2, "One"), Some.Heading(2, "Two")), Level("Two", 5));
        Assert.Equal("2 3", levels);
        Assert.Contains("EK0270", codes);
    }

    [Fact]
    public void A_level_that_is_so_anyway_can_go() =>
        Assert.Equal(["EK0269"], Levels(Some.Article(Some.Heading(2, "One")), Level("One", 2)).Codes);

    [Fact]
    public void A_bold_line_is_no_heading_where_a_person_says_so()
    {
        var article = Some.Article(Some.Paragraph("First."), Some.Bold("Not a heading"), Some.Paragraph("Next."), Some.Bold("A heading"), Some.Paragraph("Last."));
        var (levels, codes) = Levels(article, new HeadingCorrection(Target("Not a heading")) { IsParagraph = true });
        Assert.Equal("2", levels);
        Assert.Equal(["EK3003"], codes);
    }

    [Fact]
    public void A_heading_is_made_a_paragraph_and_gets_other_words()
    {
        var (article, codes) = Run(Some.Article(Some.Heading(2, "Advert"), Some.Paragraph("Words."), Some.Heading(2, "Wat next?")), new Corrections
        {
            Headings = [new HeadingCorrection(Target("advert")) { IsParagraph = true }, new HeadingCorrection(Target("Wat next")) { Text = "What next?" }],
        });
        Assert.IsType<Paragraph>(article.Body[0]);
        Assert.Equal("What next?", InlineText.Of(Assert.IsType<Heading>(article.Body[2]).Content));
        Assert.Empty(codes);
    }

    [Fact]
    public void A_heading_that_says_the_new_words_by_now_needs_no_correction() =>
        Assert.Equal(["EK0269"], Levels(Some.Article(Some.Heading(2, "What next?")), new HeadingCorrection(Target("Wat next?")) { Text = "What next?" }).Codes);

    [Fact]
    public void A_heading_is_found_though_a_word_of_it_changed()
    {
        var article = Some.Article(Some.Heading(2, "A quiet life on the island"), Some.Heading(2, "What the old mayor said on Sunday"));
        var (levels, codes) = Levels(article, Level("What the mayor said on Sunday", 3));
        Assert.Equal("2 3", levels);
        Assert.Empty(codes);
    }

    [Fact]
    public void A_paragraph_is_made_a_heading_with_a_level()
    {
        var (article, codes) = Run(Some.Article(Some.Paragraph("First."), Some.Paragraph("What came next"), Some.Paragraph("Last.")), new Corrections { Blocks = [new BlockCorrection(Target("What came next")) { Level = 2 }] });
        Assert.Equal(2, Assert.IsType<Heading>(article.Body[1]).Level);
        Assert.Empty(codes);
    }

    [Fact]
    public void A_block_is_left_out_by_its_first_words_and_has_its_language()
    {
        var (article, codes) = Run(Some.Article(Some.Paragraph("Sign up for our letter, it is free."), Some.Paragraph("Bonjour tout le monde.")), new Corrections
        {
            Blocks = [new BlockCorrection(Target("Sign up for our letter")) { IsRemoved = true }, new BlockCorrection(Target("Bonjour tout le monde")) { Language = "fr" }],
        });
        Assert.Equal("fr", Assert.Single(article.Body).Language);
        Assert.Empty(codes);
    }

    [Fact]
    public void A_list_cannot_be_a_heading() =>
        Assert.Equal(["EK0270"], Run(Some.Article(new Quotation([Some.Paragraph("One."), Some.Paragraph("Two.")])), new Corrections { Blocks = [new BlockCorrection(Target("One. Two.")) { Level = 2 }] }).Codes);

    [Fact]
    public void A_passage_has_its_language()
    {
        var (article, codes) = Run(Some.Article(Some.Paragraph("It was a fait accompli, they said; nobody wanted a fait accompli.")), new Corrections { Passages = [new PassageCorrection(Target("fait accompli", 2), "fr")] });
        var content = Assert.IsType<Paragraph>(Assert.Single(article.Body)).Content;
        Assert.Equal("fait accompli", InlineText.Of(Assert.Single(content.OfType<LanguageSpan>()).Content));
        Assert.IsType<LanguageSpan>(content[1]);
        Assert.Equal("It was a fait accompli, they said; nobody wanted a ", InlineText.Of([content[0]]));
        Assert.Empty(codes);
        Assert.Equal(["EK0268"], Run(Some.Article(Some.Paragraph("They met ad hoc, and ad hoc they left.")), new Corrections { Passages = [new PassageCorrection(Target("ad hoc"), "la")] }).Codes);
        Assert.Equal(["EK0267"], Run(Some.Article(Some.Paragraph("They met ad hoc.")), new Corrections { Passages = [new PassageCorrection(Target("d hoc"), "la")] }).Codes);
    }

    [Fact]
    public void Header_cells_are_those_that_a_person_names()
    {
        var table = Some.Table(Some.Row(Some.Td("Boat"), Some.Td("Sunk")), Some.Row(Some.Td("Anna"), Some.Td("1907")), Some.Row(Some.Td("Bertha"), Some.Td("1911")));
        var (article, codes) = Run(Some.Article(table), new Corrections { Tables = [new TableCorrection(Target("", 1)) { HeaderRows = 1, HeaderColumns = 1, Caption = "Boats" }] });
        var corrected = Assert.IsType<Table>(Assert.Single(article.Body));
        Assert.Equal("Boats", InlineText.Of(corrected.Caption));
        Assert.Equal(TableSection.Head, corrected.Rows[0].Section);
        Assert.Equal([HeaderScope.Column, HeaderScope.Column, HeaderScope.Row, HeaderScope.None, HeaderScope.Row, HeaderScope.None], corrected.Rows.SelectMany(row => row.Cells).Select(cell => cell.Scope));
        Assert.Equal(2, corrected.Rows[1].Cells[1].Headers.Length);
        Assert.Empty(codes);
    }

    [Fact]
    public void Header_cells_that_the_page_marks_need_no_correction_and_a_table_needs_data()
    {
        var table = Some.Table(Some.Head(Some.Th("Boat"), Some.Th("Sunk")), Some.Row(Some.Td("Anna"), Some.Td("1907")));
        Assert.Equal(["EK0269"], Run(Some.Article(table), new Corrections { Tables = [new TableCorrection(Target("", 1)) { HeaderRows = 1 }] }).Codes);
        Assert.Equal(["EK0270"], Run(Some.Article(table), new Corrections { Tables = [new TableCorrection(Target("", 1)) { HeaderRows = 2 }] }).Codes);
        Assert.Equal(["EK0267"], Run(Some.Article(table), new Corrections { Tables = [new TableCorrection(Target("", 2)) { HeaderRows = 1 }] }).Codes);
    }

    [Fact]
    public void Facts_win_over_the_page_and_the_command_line_over_them()
    {
        var corrections = new Corrections
        {
            Title = new("The right title", Sidecar), Authors = new(["Ada Bell"], Sidecar), Language = new("fr", Sidecar), Published = new(new ArticleDate(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero)), Sidecar),
        };
        var diagnostics = new DiagnosticBag();
        var article = NormalisingPipeline.Run(Some.Article(Some.Paragraph("Words.")), new NormalisingOptions { Corrections = corrections, Title = "From the command line" }, diagnostics);
        Assert.Equal("From the command line", InlineText.Of(article.Metadata.Headline));
        Assert.Equal("Ada Bell", Assert.Single(article.Metadata.Authors));
        Assert.Equal("fr", article.Metadata.Language);
        Assert.Equal(2026, article.Metadata.Published!.Value.Year);
        Assert.Empty(diagnostics.Diagnostics);
        Assert.Equal(["EK0269"], Run(Some.Article(Some.Paragraph("Words.")), new Corrections { Title = new("Headline", Sidecar) }).Codes);
    }

    [Fact]
    public void Applied_again_corrections_change_nothing_more_and_no_level_is_skipped() => ArticleGenerator.ForAll(article =>
    {
        var corrections = new Corrections
        {
            Headings = [.. ArticleWalker.Blocks(article).OfType<Heading>().Select((heading, i) => new HeadingCorrection(Target(InlineText.Of(heading.Content))) { Level = 2 + (i % 5) })],
            Pictures = [.. ArticleWalker.Pictures(article).Select((picture, i) => new PictureCorrection(Target(picture.Address)) { Alt = "Picture " + i })],
            Tables = ArticleWalker.Blocks(article).OfType<Table>().Count() == 1 ? [new TableCorrection(Target("", 1)) { HeaderRows = 1, HeaderColumns = 1 }] : [],
        };
        var once = Corrector.Apply(article, corrections, new DiagnosticBag());
        Assert.Equal(ArticlePrinter.Print(once), ArticlePrinter.Print(Corrector.Apply(once, corrections, new DiagnosticBag())));
        var last = 1;
        var normalised = NormalisingPipeline.Run(article, new NormalisingOptions { Corrections = corrections }, new DiagnosticBag());
        foreach (var heading in ArticleWalker.Blocks(normalised).OfType<Heading>())
        {
            Assert.InRange(heading.Level, 2, Math.Min(last + 1, 6));
            last = heading.Level;
        }
    });

    private static CorrectionTarget Target(string name, int? number = null) => new(name, number, Sidecar);

    private static HeadingCorrection Level(string name, int level) => new(Target(name)) { Level = level };

    private static (string Levels, string[] Codes) Levels(Article article, HeadingCorrection correction)
    {
        var (corrected, codes) = Run(article, new Corrections { Headings = [correction] });
        return (string.Join(' ', ArticleWalker.Blocks(corrected).OfType<Heading>().Select(heading => heading.Level)), [.. codes.Where(code => code != "EK3001")]);
    }

    private static (Picture Picture, string[] Codes) Picture(PictureCorrection correction, PictureTexts? texts = null)
    {
        var (article, codes) = Run(Some.Article(new Figure(Some.Picture(texts))), new Corrections { Pictures = [correction] });
        return (Assert.Single(ArticleWalker.Pictures(article)), codes);
    }

    private static (Article Article, string[] Codes) Run(Article article, Corrections corrections)
    {
        var diagnostics = new DiagnosticBag();
        var corrected = NormalisingPipeline.Run(article, new NormalisingOptions { Corrections = corrections }, diagnostics);
        return (corrected, [.. diagnostics.Diagnostics.Select(diagnostic => diagnostic.Code.Id)]);
    }
}
