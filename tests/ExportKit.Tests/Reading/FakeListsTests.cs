using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Lines that look like lists are lists; lines that look a little like them are not.</summary>
public sealed class FakeListsTests
{
    [Theory]
    [InlineData("<p>• one coat</p><p>• one light</p>", ListNumbering.Bullet, 2)]
    [InlineData("<p>We took:<br>• one coat<br>• one light<br>• some patience</p>", ListNumbering.Bullet, 3)]
    [InlineData("<p>- one coat</p><p>- one light</p><p>- some patience</p>", ListNumbering.Bullet, 3)]
    [InlineData("<p>1. Wait for the ferry</p><p>2. Wait <b>longer</b></p><p>3. Go home</p>", ListNumbering.Decimal, 3)]
    [InlineData("<p>1) Wait for the ferry<br>2) Wait longer<br>3) Go home</p>", ListNumbering.Decimal, 3)]
    public void Lines_with_bullets_dashes_or_numbers_are_items(string html, ListNumbering numbering, int count)
    {
        var list = Assert.IsType<ListBlock>(Pages.Between(html)[^1]);
        Assert.Equal(numbering, list.Numbering);
        Assert.Equal(count, list.Items.Length);
        Assert.All(list.Items, item => Assert.DoesNotContain(InlineText.Of(((Paragraph)item.Content[0]).Content)[0], "•-123"));
    }

    [Fact]
    public void Items_keep_their_numbers_and_their_emphasis()
    {
        var list = (ListBlock)Pages.Between("<p>1. Wait for the ferry</p><p>2. Wait <b>longer</b></p><p>3. Go home</p>")[^1];
        Assert.Equal(2, list.Items[1].Number);
        Assert.Contains(((Paragraph)list.Items[1].Content[0]).Content, inline => inline is Strong);
    }

    [Theory]
    [InlineData("<p>– Where is the ferry?</p><p>– It is late, as it always is.</p><p>– Then we shall wait for it.</p>")]
    [InlineData("<p>2. Wait for the ferry</p><p>3. Wait longer</p><p>4. Go home</p>")]
    [InlineData("<p>1. Wait for the ferry</p><p>2. Go home, and do not look back</p>")]
    [InlineData("<p>• one coat, and nothing else</p>")]
    [InlineData("<p>The harbour<br>Quay 4<br>Skerrow</p>")]
    public void Talk_single_lines_and_addresses_are_none(string html) => Assert.DoesNotContain(Pages.Between(html), block => block is ListBlock);
}
