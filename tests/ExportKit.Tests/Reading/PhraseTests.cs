using System.Globalization;
using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Facts;

namespace ExportKit.Tests.Reading;

/// <summary>Each phrase of each vocabulary has a small page that is read otherwise without it. The phrases are examples of their own, a
/// line each in <c>Phrases</c>, not the vocabularies themselves: what is taken out of those fails here. A new phrase is a new line.</summary>
public sealed class PhraseTests
{
    private const string Short = "Words of something else.";

    /// <summary>Words that make up a tenth of a long page, and more than sixty words of prose: too many for a name that bodies carry too.</summary>
    private static readonly string Box = Sentences("harbour", 5);

    /// <summary>A page's own prose, some four hundred words.</summary>
    private static readonly string Long = string.Concat(Enumerable.Range(0, 5).Select(number => $"<p>{Sentences("ferry of the " + Ordinals[number], 5)}</p>"));

    private static string[] Ordinals => ["first", "second", "third", "fourth", "fifth"];

    [Fact]
    public void Names_of_furniture_leave_a_box_out() =>
        Each("furniture-names", name => !Has(Long + $"<div class='{name}'><p>{Box}</p></div>" + Pages.Prose, Box));

    [Fact]
    public void Names_that_bodies_carry_too_leave_small_boxes_out() =>
        Each("furniture-names-of-small-boxes", name => !Has(Long + $"<div class='{name}'><p>The boats of this line go to all the islands of the north.</p></div>" + Pages.Prose, "The boats of this line"));

    [Fact]
    public void Names_of_what_is_never_the_article_leave_out_however_much_it_is() =>
        Each("names-of-what-is-never-the-article", name =>
            BodyText.Of(Pages.Read($"<html lang=en><body><main><h1>The late ferry</h1><div><p>{Box}</p></div></main><div class='{name}'>{Long}</div></body></html>")).Contains(Box, StringComparison.Ordinal));

    [Fact]
    public void Names_of_bodies_have_the_short_lines_beside_the_prose() =>
        Each("body-names", name => Pages.Body($"<html lang=en><body><h1>The late ferry of Skerrow</h1><div class='{name}'><div>{Long}</div><div>Told on the quay, this morning.</div></div><div>News</div></body></html>").Contains("Told on the quay", StringComparison.Ordinal));

    [Fact]
    public void Beginnings_of_lines_lead_away() =>
        Each("leads-away", lead => !Has(Pages.Prose + $"<p>{lead.TrimEnd(':')}: <a href='/goat'>The goat of the mayor is back</a></p>" + Pages.MoreProse, "The goat of the mayor"));

    [Fact]
    public void Calls_are_left_out() => Each("calls", call => !HasLine(Pages.Prose + $"<p>{call}</p>" + Pages.MoreProse, call));

    [Fact]
    public void What_a_site_says_of_cookies_is_left_out() =>
        Each("cookie-words", words => !Has(Pages.Prose + $"<p>A cookie is kept here, and it is said of {words} that all is well with them.</p>" + Pages.MoreProse, "A cookie is kept"));

    [Fact]
    public void Appeals_are_left_out() =>
        Each("appeals", words => !Has(Pages.Prose + $"<p>Dear readers of the island, {words} <a href='/give'>here and now</a>, as you wish.</p>" + Pages.MoreProse, "Dear readers"));

    [Fact]
    public void Calls_for_stories_are_left_out() =>
        Each("contacts", words => !Has(Pages.Prose + $"<p>Dear readers of the island, {words}: news@example.org is the place.</p>" + Pages.MoreProse, "Dear readers"));

    [Fact]
    public void Signs_that_point_at_a_link_lead_away() =>
        Each("pointers", sign => !Has(Pages.Prose + $"<p>{sign} Here is more of it, says the mayor to all: <a href='/goat'>the goat of the mayor</a></p>" + Pages.MoreProse, "Here is more of it"));

    [Fact]
    public void Words_of_consent_are_left_out() =>
        Each("consents", words => !Has(Pages.Prose + $"<p>It is said here that {words}, and so it is, dear readers of the island.</p>" + Pages.MoreProse, "It is said here"));

    [Fact]
    public void Acts_of_consent_are_left_out() =>
        Each("consent-acts", act => !Has(Pages.Prose + $"<p>{act} here and now, you acknowledge what is said on this page of the island.</p>" + Pages.MoreProse, "here and now"));

    [Fact]
    public void Terms_of_consent_are_left_out() =>
        Each("consent-terms", term => !Has(Pages.Prose + $"<p>By joining here and now, you {term} all that is said on this page of the island.</p>" + Pages.MoreProse, "here and now"));

    [Fact]
    public void Titles_of_boxes_go_with_the_words_of_consent_in_them() =>
        Each("signup-titles", title => !Has(Pages.Prose + $"<div><p>{title} of the island, every morning at seven.</p><p>You can unsubscribe when you like, as everyone else can.</p></div>" + Pages.MoreProse, "of the island"));

    [Fact]
    public void Notices_at_the_foot_are_left_out() =>
        Each("notices", notice => !Has(Pages.Prose + $"<p>Here at the foot it is said {notice} as ever, and the paper thanks all for it.</p>", "Here at the foot"));

    [Fact]
    public void Headings_of_what_is_not_the_article_are_left_out() => Each("headings-away", heading => !HasLine(Pages.Prose + $"<h3>{heading}</h3><ul><li>One thing of it</li></ul><p>{Box}</p>", heading));

    [Fact]
    public void Beginnings_of_such_headings_leave_them_out() =>
        Each("beginnings-of-headings-away", start => !Has(Pages.Prose + $"<h3>{start} goats</h3><p>{Box}</p>", start + " goats"));

    [Fact]
    public void Names_that_hide_leave_out() => Each("hidden-names", name => !Has(Pages.Prose + $"<div class='{name}'><p>{Short}</p></div>" + Pages.MoreProse, Short));

    [Fact]
    public void Names_that_hide_on_some_screens_leave_nothing_out() =>
        Each("names-hidden-on-some-screens", name => Has(Pages.Prose + $"<p>The mayor said it twice. <span class='{name} hide hidden'>{Short}</span> And nobody heard it.</p>" + Pages.MoreProse, Short));

    [Fact]
    public void Names_of_standfirsts_make_the_standfirst() =>
        Each("standfirst-names", name => InlineText.Of(Pages.Read($"<html lang=en><body><h1>The late ferry of Skerrow</h1><div class='{name}'>A goat, a letter and a mayor on one boat</div><div>{Long}</div></body></html>").Metadata.Standfirst) == "A goat, a letter and a mayor on one boat");

    [Fact]
    public void Names_of_captions_make_the_caption() => Each("caption-names", name => Caption($"<div><div><img src=ferry.jpg width=600 height=400></div><div class='{name}'>The ferry at the quay.</div></div>") == "The ferry at the quay.");

    [Fact]
    public void Names_of_credits_make_the_credit() =>
        Each("picture-credit-names", name => Figure($"<figure><img src=ferry.jpg width=600 height=400><figcaption>The ferry at the quay. <span class='{name}'>Ann Lee</span></figcaption></figure>")?.Credit?.Contains("Ann Lee", StringComparison.Ordinal) == true);

    [Fact]
    public void Names_of_figures_hold_picture_and_caption() => Each("figure-names", name => Caption($"<div class='{name}'><img src=ferry.jpg width=600 height=400><p>The ferry at the quay</p></div>") == "The ferry at the quay");

    [Fact]
    public void Names_of_bylines_name_the_author() => Each("byline-names", name => Authors($"<div class='{name}'>Anna Lindqvist</div>") == "Anna Lindqvist");

    [Fact]
    public void Folders_of_authors_name_the_author() => Each("author-folders", folder => Authors($"<div><a href='/{folder}/anna'>Anna Lindqvist</a></div>") == "Anna Lindqvist");

    [Fact]
    public void Words_before_names_name_the_author() => Each("words-before-names", word => Authors($"<div>{word} Anna Lindqvist</div>") == "Anna Lindqvist");

    [Fact]
    public void Names_of_boxes_make_a_box() => Each("box-names", name => Pages.Between($"<div class='{name}'><h3>The ferry</h3><p>{Short}</p></div>").OfType<Aside>().Any(aside => aside.Kind == AsideKind.Box));

    [Fact]
    public void Names_of_corrections_make_a_correction() => Each("correction-names", name => Pages.Between($"<div class='{name}'><p>{Short}</p></div>").OfType<Aside>().Any(aside => aside.Kind == AsideKind.Correction));

    [Fact]
    public void Names_of_posts_make_an_embed() => Each("post-names", name => Pages.Between($"<blockquote class='{name}'><p>{Short}</p><a href='https://example.org/1'>May 1</a></blockquote>").OfType<Embed>().Any());

    [Fact]
    public void Lazy_pictures_are_found_by_their_attributes() => Each("lazy-sources", name => Address($"<img {name}='/img/ferry.jpg' width=600 height=400 alt='A ferry'>").EndsWith("/img/ferry.jpg", StringComparison.Ordinal));

    [Fact]
    public void Lazy_sets_are_found_by_their_attributes() => Each("lazy-sets", name => Address($"<img {name}='/img/ferry.jpg 800w' width=600 height=400 alt='A ferry'>").EndsWith("/img/ferry.jpg", StringComparison.Ordinal));

    [Fact]
    public void Stand_ins_are_no_pictures() => Each("placeholders", part => Address($"<img src='/img/{part}x.jpg' data-src='/img/ferry.jpg' srcset='/img/{part}x.jpg 3000w' width=600 height=400 alt='A ferry'>").EndsWith("/img/ferry.jpg", StringComparison.Ordinal));

    [Fact]
    public void Names_of_furniture_leave_pictures_out() => Each("furniture-pictures", name => Figure($"<img class='{name}' src=ferry.jpg width=600 height=400 alt='A ferry'>") is null);

    [Fact]
    public void Addresses_of_furniture_leave_pictures_out() => Each("furniture-addresses", part => Figure($"<img src='https://example.org/a{part}b.jpg' width=600 height=400 alt='A ferry'>") is null);

    [Fact]
    public void Backgrounds_are_found_by_their_attributes() => Each("background-attributes", name => Address($"<div role=img aria-label='A ferry' {name}='/img/ferry.jpg'></div>").EndsWith("/img/ferry.jpg", StringComparison.Ordinal));

    [Fact]
    public void Attributes_keep_captions() => Each("caption-attributes", name => Caption($"<figure><img src=ferry.jpg width=600 height=400 {name}='The ferry at the quay'></figure>") == "The ferry at the quay");

    [Fact]
    public void Attributes_keep_credits() => Each("credit-attributes", name => Figure($"<figure><img src=ferry.jpg width=600 height=400 data-caption='The ferry at the quay' {name}='Ann Lee / HP'></figure>")?.Credit?.Contains("Ann Lee", StringComparison.Ordinal) == true);

    [Fact]
    public void Months_are_known_in_each_language() => Each("months", line =>
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return DateReader.Read($"4 {line[(space + 1)..]} 2021")?.Value.Month == int.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture);
    });

    [Fact]
    public void Words_of_change_tell_which_date_is_that_of_a_change() =>
        Each("words-of-change", word => Pages.Read($"<html lang=en><body><article><h1>The late ferry of Skerrow</h1><div>{word} 2021-05-04</div><div>{Long}</div></article></body></html>").Metadata.Modified?.Value.Day == 4);

    private static void Each(string list, Func<string, bool> isRight)
    {
        var failures = new List<string>();
        foreach (var example in File.ReadAllLines(Path.Combine(Repository.Root, "tests", "ExportKit.Tests", "Reading", "Phrases", list + ".txt")))
        {
            if (!isRight(example))
            {
                failures.Add(example);
            }
        }

        Assert.Empty(failures);
    }

    private static bool Has(string body, string words) => Pages.Body(Pages.Article(body)).Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool HasLine(string body, string line) => Pages.Body(Pages.Article(body)).Split('\n').Contains(line, StringComparer.OrdinalIgnoreCase);

    private static Figure? Figure(string html) => Pages.Read(Pages.Article(Pages.Prose + html + Pages.MoreProse)).Body.OfType<Figure>().FirstOrDefault();

    private static string Caption(string html) => Figure(html) is { } figure ? InlineText.Of(figure.Caption) : string.Empty;

    private static string Address(string html) => Figure(html)?.Picture.Address ?? string.Empty;

    private static string Authors(string html) =>
        string.Join("; ", Pages.Read($"<html lang=en><body><article><h1>The late ferry of Skerrow</h1>{html}<div>{Long}</div></article></body></html>").Metadata.Authors);

    private static string Sentences(string subject, int count)
    {
        var text = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"The {subject} was seen from hill number {number + 2}, where the wind, as always, blew from the north. ");
        }

        return text.ToString().TrimEnd();
    }
}
