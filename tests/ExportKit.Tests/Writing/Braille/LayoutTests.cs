using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Braille;

namespace ExportKit.Tests.Writing.Braille;

/// <summary>Where things stand on the page. Rows are shown as the characters of BRF.</summary>
public sealed class LayoutTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("boats", 14));

    [SkippableFact]
    public void Paragraphs_begin_at_cell_3_and_go_on_at_cell_1() => Assert.Equal(
        ["  BOATS BOATS BOATS BOATS BOATS BOATS", "BOATS BOATS BOATS BOATS BOATS BOATS", "BOATS BOATS", "  SAIL"],
        Embossed.Rows(Embossed.Words(Long), Embossed.Words("sail")));

    [SkippableFact]
    public void Headings_are_centred_or_at_cell_5_and_parted_from_what_is_around() => Assert.Equal(
        ["  ONE", "", "                 BOATS", "", "  TWO", "", "    SAILS", "  THREE", "", "      MASTS", "  FOUR"],
        Embossed.Rows(
            Embossed.Words("one"), Heading(2, "boats"), Embossed.Words("two"), Heading(3, "sails"), Embossed.Words("three"), Heading(4, "masts"), Embossed.Words("four")));

    [SkippableFact]
    public void Items_of_lists_begin_two_cells_further_in_with_each_level_and_go_on_right_of_the_deepest() => Assert.Equal(
        ["#A4 ONE", "  _4 BOATS BOATS BOATS BOATS BOATS BOATS", "    BOATS BOATS BOATS BOATS BOATS BOATS", "    BOATS BOATS", "#B4 TWO"],
        Embossed.Rows(new ListBlock(ListNumbering.Decimal,
        [
            new ListItem([Embossed.Words("one"), new ListBlock(ListNumbering.Bullet, [new ListItem([Embossed.Words(Long)])])], 1),
            new ListItem([Embossed.Words("two")], 2),
        ])));

    [SkippableFact]
    public void A_table_that_fits_stands_in_columns_with_a_line_below_its_head() => Assert.Equal(
        ["PORT     BOATS", "\"333333  \"3333", "SKERROW  #AB", "ANSELM   #G"],
        Embossed.Rows(Table(["port", "boats"], ["skerrow", "12"], ["anselm", "7"])));

    [SkippableFact]
    public void A_table_that_does_not_fit_is_said_row_by_row_with_the_heads_of_its_columns() => Assert.Equal(
        ["SKERROW", "  BOATS IN THE SUMMER HALF OF THE YEAR3", "    #AB", "  BOATS IN THE WINTER HALF OF THE YEAR3", "    #G"],
        Embossed.Rows(Table(["port", "boats in the summer half of the year", "boats in the winter half of the year"], ["skerrow", "12", "7"])));

    [SkippableFact]
    public void What_stands_for_a_picture_is_in_the_signs_of_a_transcribers_note()
    {
        var picture = new Picture("a.png") { Alt = new AltText("a red boat", AltSource.Alt) };
        Assert.Equal(
            ["      @.<,IMAGE3 A RED BOAT@.>", "      ,CAPTION3 AT SEA", "      ,CREDIT3 ,ANN", "", "  SAIL"],
            Embossed.Rows(new Figure(picture) { Caption = [new TextRun("at sea")], Credit = "Ann" }, Embossed.Words("sail")));
    }

    [SkippableFact]
    public void A_picture_of_decoration_is_said_nowhere() =>
        Assert.Equal(["  SAIL"], Embossed.Rows(new Figure(new Picture("a.png") { IsDecorative = true }), Embossed.Words("sail")));

    [SkippableFact]
    public void A_box_stands_between_two_lines_of_dots()
    {
        var rows = Embossed.Rows(new Aside([Embossed.Words("sail")]) { Title = [new TextRun("boats")] });
        Assert.Equal([new string('7', 40), "                 BOATS", "  SAIL", new string('G', 40)], rows);
    }

    [SkippableFact]
    public void A_passage_in_another_language_is_written_by_its_own_table()
    {
        // French has one cell for é, English an accent before the letter.
        var rows = Embossed.Rows(new Paragraph([new TextRun("caf\u00E9 "), new LanguageSpan([new TextRun("caf\u00E9")]) { Language = "fr" }]));
        Assert.Equal(["  CAF^/E CAF="], rows);
    }

    [SkippableFact]
    public void A_heading_stays_with_what_follows_it()
    {
        var before = Enumerable.Range(0, 23).Select(_ => (Block)Embossed.Words("sail"));
        var document = Embossed.Document(Embossed.Article("en", [.. before, Heading(2, "boats"), Embossed.Words("mast")]));
        Assert.Equal(2, document.Pages.Length);
        Assert.Equal("                 BOATS", Embossed.Ascii(document.Pages[1].Rows[0]));
    }

    [SkippableFact]
    public void Braille_pages_have_their_number_at_the_foot_and_print_pages_at_the_head_and_where_they_begin()
    {
        var second = Embossed.Words("two");
        var options = new BrailleOptions { Cells = 20, Lines = 5, IsContracted = false };
        var map = new PageMap("urn:x", [new PageStart("1", null), new PageStart("2", new ArticlePosition(((TextRun)second.Content[0]), 0))]);
        var document = Embossed.Document(Embossed.Article("en", Embossed.Words("one"), second, Embossed.Words("three"), Embossed.Words("four"), Embossed.Words("five"), Embossed.Words("six")), options, map);
        Assert.Equal(
            ["  ONE             #A", "------------------#B", "  TWO", "  THREE", "  FOUR            #A",
             "  FIVE           A#B", "  SIX", "", "", "                  #B"],
            Embossed.Rows(document));
    }

    [SkippableFact]
    public void A_note_is_called_the_same_where_it_is_referred_to_and_where_it_stands() => Assert.Equal(
        ["  BOATS\"<NOTE #A\">", ",NOTE #A3 SAIL"],
        Embossed.Rows(new Paragraph([new TextRun("boats"), new NoteReference("*", "n")]), new Note("*", [Embossed.Words("sail")]) { Id = "n" }));

    [SkippableFact]
    public void A_word_longer_than_the_line_is_divided()
    {
        var options = Embossed.Plain with { Cells = 12 };
        var rows = Embossed.Rows(Embossed.Document(Embossed.Article("en", Embossed.Words("abcdefghijabcdefghij")), options));
        Assert.All(rows, row => Assert.True(row.Length <= 12));
        Assert.Equal("ABCDEFGHIJABCDEFGHIJ", string.Concat(rows).Replace("-", "", StringComparison.Ordinal).Trim());
    }

    /// <summary>A hyphen behind a slash or another hyphen would seem to be of the address.</summary>
    [SkippableFact]
    public void An_address_is_divided_behind_its_marks_without_a_hyphen() => Assert.Equal(
        ["HTTPS3_/_/WWW4MORVANECOURIER4EXAMPLE_/", "NEWS_/#BJBE_/#AJ_/#JG_/SKERROW-FERRY-", "WINTER-RESCUE_/"],
        Embossed.Rows(Embossed.Words("https://www.morvanecourier.example/news/2025/10/07/skerrow-ferry-winter-rescue/")).Select(row => row.Trim()));

    /// <summary>Half a slash (dots 4, 5 and 6; 3 and 4) is another sign, and digits behind their sign of numbers are letters.</summary>
    [SkippableFact]
    public void A_word_is_divided_between_its_signs_at_any_width()
    {
        const string Address = "https://www.example.org/2025/10/07/a/bb/ccc-ddd/1,234.56/Eee/?f=7";
        var whole = Embossed.Rows(Embossed.Document(Embossed.Article("en", Embossed.Words(Address)), Embossed.Plain with { Cells = 100 })).Single().Trim();
        for (var cells = 16; cells <= 60; cells++)
        {
            var rows = Embossed.Rows(Embossed.Document(Embossed.Article("en", Embossed.Words(Address)), Embossed.Plain with { Cells = cells })).Select(row => row.Trim()).ToArray();
            Assert.All(rows, row => Assert.True(row.Length <= cells && row[^1] is not ('_' or ',' or '#'), row));
            Assert.All(rows.Skip(1), row => Assert.False(row[0] is >= 'A' and <= 'J' && whole.Contains($"#{row}", StringComparison.Ordinal), row));
            Assert.Equal(whole, Joined(rows, whole));
        }
    }

    [SkippableFact]
    public void A_word_is_not_divided_at_a_sign_for_several_letters()
    {
        // "ff" is dots 2, 3 and 5, which are an exclamation mark at the end of a word; "ea" is dot 2, a comma.
        for (var cells = 12; cells < 20; cells++)
        {
            var options = new BrailleOptions { HasPageNumbers = false, Cells = cells };
            var rows = Embossed.Rows(Embossed.Document(Embossed.Article("en", Embossed.Words("abcdefghxffxaffxaffxaffxaffx")), options)).Select(row => row.Trim()).ToArray();
            Assert.True(rows.Length > 1);
            Assert.All(rows, row => Assert.False(row.StartsWith('6') || row.EndsWith("6-", StringComparison.Ordinal), row));
        }
    }

    /// <summary>Tables of six dots have eight for what is strange to their language: the line with the address, which every page of news has,
    /// let no braille be made of articles in Spanish, Norwegian and Persian.</summary>
    [SkippableTheory]
    [InlineData("es", "el barco a_b", "  EL BARCO A.-B")]
    [InlineData("nb", "en https://a.no/b/81", "  EN HTTPS3_/_/A4NO_/B_/#HA")]
    [InlineData("fa", "\u0633\u0644\u0627\u0645 Boat 12", "  SLAM ,BOAT #AB")]
    [InlineData("lt", "Ab\u00e9cas laivas", "  ,AB^/ECAS LAIVAS")]
    [InlineData("zh-HK", "\u4f60ABC\u597d", "  NH,,,ABCHVA")]
    public void What_a_table_has_no_six_dots_for_is_written_in_English_braille(string language, string text, string row)
    {
        var document = Embossed.Document(Embossed.Article(language, Embossed.Words(text)));
        Assert.Equal(row, Assert.Single(document.Pages).Rows.Select(Embossed.Ascii).First());
    }

    [SkippableFact]
    public void Signs_of_stress_with_eight_dots_are_left_out()
    {
        var rows = Embossed.Rows(Embossed.Document(Embossed.Article("fa", new Paragraph([new Strong([new TextRun("\u0633\u0644\u0627\u0645")])]))));
        Assert.Equal(["  SLAM"], rows);
    }

    // What stands on the rows, without the hyphens that were put there.
    private static string Joined(IEnumerable<string> rows, string whole) => rows.Aggregate("", (text, row) =>
        text + (row.EndsWith('-') && !whole.StartsWith(text + row, StringComparison.Ordinal) ? row[..^1] : row));

    private static Heading Heading(int level, string text) => new(level, [new TextRun(text)]);

    private static Table Table(string[] head, params string[][] rows) => new(
    [
        new TableRow(TableSection.Head, [.. head.Select(text => new TableCell([Embossed.Words(text)]) { IsHeader = true, Scope = HeaderScope.Column })]),
        .. rows.Select(row => new TableRow(TableSection.Body, [.. row.Select(text => new TableCell([Embossed.Words(text)]))])),
    ]);
}
