using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Live reports keep the time of each entry.</summary>
public sealed class LiveEntriesTests
{
    private static readonly string[] Times = ["21:05", "9.40pm", "08h15"];

    [Theory]
    [InlineData("<div class=live-entries>{0}</div>", "<div class=entry><div class=info>{1}Ann Lee</div><h3>The ferry at {2}</h3><p>It was not there at all, said those who stood on the quay of number {2}.</p></div>")]
    [InlineData("<div class=c>{0}</div>", "<div class='live-blog__post'><a href='#p{2}'>170941782{2}</a><h3>The ferry at {2}</h3><p>It was not there at all, said those who stood on the quay of number {2}.</p><p>Ann Lee, 2 March 2025 {1}</p></div>")]
    [InlineData("<ol class=liveblog>{0}</ol>", "<li class=post><time datetime='2025-03-02T21:05'>{1}</time><h3>The ferry at {2}</h3><p>It was not there at all, said those who stood on the quay of number {2}.</p></li>")]
    public void The_heading_of_an_entry_begins_with_its_time(string frame, string entry)
    {
        var headings = Headings(Rows(frame, entry));
        Assert.Equal<string>([.. Times.Select((time, i) => $"{time} – The ferry at {i}")], headings);
    }

    [Fact]
    public void An_entry_without_a_heading_has_its_time_for_one() =>
        Assert.Equal<string>(Times, Headings(Rows("<div class=liveticker>{0}</div>", "<div class=entry><p>{1}</p><p>It was not there at all, said those who stood on the quay of number {2}.</p></div>")));

    [Fact]
    public void Rows_with_times_are_entries_where_the_page_calls_itself_live()
    {
        const string Entry = "<section><p>{1}</p><p>It was not there at all, said those who stood on the quay of number {2}.</p></section>";
        Assert.Equal<string>(Times, Headings(Rows("<div>{0}</div>", Entry), "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"The late ferry of Skerrow\"}</script>"));
        Assert.Empty(Headings(Rows("<div>{0}</div>", Entry)));
    }

    [Fact]
    public void Short_entries_of_a_heading_alone_have_their_times_and_not_their_numbers()
    {
        var rows = Rows("<div class=liveblog>{0}</div>", "<div class=entry><a href='#p{2}'>170941782{2}</a><h3>The ferry is not at number {2}</h3><div><span>Ann Lee</span><span>2 March 2025 {1}</span></div></div>");
        Assert.Equal<string>([.. Times.Select((time, i) => $"{time} – The ferry is not at number {i}")], Headings(rows));
        Assert.DoesNotContain("170941782", Pages.Body(Pages.Article(Pages.Prose + rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_links_with_times_are_no_entries()
    {
        const string Entry = "<div class=entry><h3><a href='/b{2}'>The ferry is not at number {2}</a></h3><div>{1}</div></div>";
        Assert.Empty(Headings(Rows("<div class=liveblog>{0}</div>", Entry)));
    }

    private static string Rows(string frame, string entry) =>
        frame.Replace("{0}", string.Concat(Times.Select((time, i) => entry.Replace("{1}", time, StringComparison.Ordinal).Replace("{2}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))), StringComparison.Ordinal);

    private static string[] Headings(string rows, string head = "")
    {
        var article = Pages.Read(Pages.Article(Pages.Prose + rows, head));
        return [.. ArticleWalker.Blocks(article).OfType<Heading>().Select(heading => InlineText.Of(heading.Content))];
    }
}
