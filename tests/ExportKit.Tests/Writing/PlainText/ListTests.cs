using ExportKit.Model;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Lists and their text, side by side.</summary>
public sealed class ListTests
{
    [Fact]
    public void Blocks_within_a_definition_are_parted_by_blank_lines_alone()
    {
        var box = new Aside([Spoken.Words("One."), Spoken.Words("Two.")]);
        Assert.Equal(
            "Term: Box:\n  One.\n\n  Two.\n  End of box.",
            Spoken.Body(new DefinitionList([new DefinitionEntry([Spoken.Inlines("Term")], [[box]])])));
    }

    [Fact]
    public void A_list_says_how_many_items_it_has() =>
        Assert.Equal(
            "List of 2 items\n- One\n- Two",
            Spoken.Body(new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("One")), Spoken.Item(Spoken.Words("Two"))])));

    [Theory]
    [InlineData(ListNumbering.Decimal, 3, "3.")]
    [InlineData(ListNumbering.Decimal, -1, "-1.")]
    [InlineData(ListNumbering.LowerAlpha, 1, "a.")]
    [InlineData(ListNumbering.LowerAlpha, 26, "z.")]
    [InlineData(ListNumbering.LowerAlpha, 27, "aa.")]
    [InlineData(ListNumbering.UpperAlpha, 703, "AAA.")]
    [InlineData(ListNumbering.LowerAlpha, 0, "0.")]
    [InlineData(ListNumbering.LowerRoman, 4, "iv.")]
    [InlineData(ListNumbering.UpperRoman, 1994, "MCMXCIV.")]
    [InlineData(ListNumbering.UpperRoman, 4000, "4000.")]
    public void Items_are_numbered_as_the_list_is(ListNumbering numbering, int number, string label) =>
        Assert.Equal(
            $"List of 1 item\n{label} One",
            Spoken.Body(new ListBlock(numbering, [new ListItem([Spoken.Words("One")], number)])));

    [Fact]
    public void A_list_within_a_list_says_its_level_and_its_end_where_the_outer_one_goes_on() =>
        Assert.Equal(
            """
            List of 2 items
            1. One
              List of 2 items, level 2
              - A
              - B
                List of 1 item, level 3
                - Deep
              End of list, level 2.
            2. Two
            End of list.
            """,
            Spoken.Body(new ListBlock(ListNumbering.Decimal,
            [
                new ListItem(
                [
                    Spoken.Words("One"),
                    new ListBlock(ListNumbering.Bullet,
                    [
                        Spoken.Item(Spoken.Words("A")),
                        Spoken.Item(Spoken.Words("B"), new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("Deep"))])),
                    ]),
                ], 1),
                new ListItem([Spoken.Words("Two")], 2),
            ])));

    [Fact]
    public void Further_blocks_of_an_item_are_indented() =>
        Assert.Equal(
            "List of 2 items\n- One\n  More\n  Image: A cat\n- Two\nEnd of list.",
            Spoken.Body(new ListBlock(ListNumbering.Bullet,
            [
                Spoken.Item(Spoken.Words("One"), Spoken.Words("More"), new Figure(Spoken.Picture("A cat"))),
                Spoken.Item(Spoken.Words("Two")),
            ])));

    [Fact]
    public void An_item_that_says_nothing_is_not_counted() =>
        Assert.Equal(
            "List of 1 item\n- One",
            Spoken.Body(new ListBlock(ListNumbering.Bullet,
            [
                Spoken.Item(Spoken.Words("One")),
                Spoken.Item(new Figure(new Picture("x") { IsDecorative = true })),
            ])));

    [Fact]
    public void Labels_are_the_writers() =>
        Assert.EndsWith(
            "{List of 1 item}\n{1. }One",
            Spoken.Marked(Spoken.Document(Spoken.Article(new ListBlock(ListNumbering.Decimal, [new ListItem([Spoken.Words("One")], 1)])))),
            StringComparison.Ordinal);

    [Fact]
    public void A_definition_follows_its_term() =>
        Assert.Equal(
            "Hail: Balls of ice\nSleet; Slush: Rain and snow\n  Ice pellets\nDew",
            Spoken.Body(new DefinitionList(
            [
                new DefinitionEntry([Spoken.Inlines("Hail:")], [[Spoken.Words("Balls of ice")]]),
                new DefinitionEntry(
                    [Spoken.Inlines("Sleet"), Spoken.Inlines("Slush")], [[Spoken.Words("Rain and snow")], [Spoken.Words("Ice pellets")]]),
                new DefinitionEntry([Spoken.Inlines("Dew")], []),
            ])));

    [Fact]
    public void A_hundred_lists_within_one_another_end()
    {
        var list = new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("Deep"))]);
        for (var i = 0; i < 99; i++)
        {
            list = new ListBlock(ListNumbering.Bullet, [Spoken.Item(Spoken.Words("x"), list)]);
        }

        Assert.Contains("List of 1 item, level 100\n", Spoken.Body(list), StringComparison.Ordinal);
    }
}
