using System.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Tests.Model;

public sealed class ArticleRewriterTests
{
    [Fact]
    public void A_rewriter_that_changes_nothing_gives_the_same_article() => ArticleGenerator.ForAll(article =>
    {
        var once = new Nothing().Rewrite(article);
        Assert.Equal(Words(article), Words(once));
        Assert.Equal(ArticlePrinter.Print(once), ArticlePrinter.Print(new Nothing().Rewrite(once)));
    });

    [Fact]
    public void What_does_not_change_is_not_made_anew()
    {
        var article = Some.Article(Some.Paragraph(new TextRun("One "), new Emphasis([new TextRun("two")])), new ListBlock(ListNumbering.Bullet, [new ListItem([Some.Paragraph(new TextRun("Three"))])]));
        var same = new Nothing().Rewrite(article);
        Assert.Same(article.Body[0], same.Body[0]);
        Assert.Same(((ListBlock)article.Body[1]).Items[0], ((ListBlock)same.Body[1]).Items[0]);
    }

    [Fact]
    public void The_generator_makes_every_kind_of_node()
    {
        var made = new HashSet<Type>();
        ArticleGenerator.ForAll(article =>
        {
            made.UnionWith(ArticleWalker.Blocks(article).Select(block => block.GetType()));
            made.UnionWith(ArticleWalker.Blocks(article).SelectMany(ArticleWalker.Inlines).Select(inline => inline.GetType()));
        });
        ArticleGenerator.ForAll(article => made.UnionWith(ArticleGenerator.Book(article, 2).Body.Select(block => block.GetType())), 2);
        var all = typeof(Block).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Block)) || type.IsSubclassOf(typeof(Inline))));
        Assert.Equal(all.Select(type => type.Name).Order(), made.Select(type => type.Name).Order());
    }

    [Fact]
    public void Runs_that_come_to_stand_side_by_side_are_one()
    {
        var article = Some.Article(Some.Paragraph(new TextRun("One "), new LineBreak(), new TextRun("two "), new LineBreak(), new TextRun("three")));
        Assert.Equal("paragraph: \"One two three\"\n", ArticlePrinter.PrintBody(new WithoutBreaks().Rewrite(article)));
    }

    [Fact]
    public void Many_runs_are_joined_in_good_time()
    {
        var article = Some.Article(Some.Paragraph([.. Enumerable.Range(0, 100_000).Select(_ => (Inline)new TextRun("0123456789"))]));
        var clock = Stopwatch.StartNew();
        Assert.Equal(1_000_000, InlineText.Of(((Paragraph)new Nothing().Rewrite(article).Body[0]).Content).Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}");
    }

    [Fact]
    public void What_a_rewriter_throws_in_the_depth_comes_out()
    {
        var article = ArticleGenerator.Deep(5000);
        Assert.Throws<InvalidTimeZoneException>(() => new Throwing().Rewrite(article));
        Assert.Equal("inmost", Words(new Nothing().Rewrite(article)).Split(' ')[^1]);
    }

    private static string Words(Article article) =>
        string.Join(' ', ArticleWalker.Blocks(article).SelectMany(ArticleWalker.InlineParts).Select(InlineText.Of));

    private sealed class Nothing : ArticleRewriter;

    private sealed class WithoutBreaks : ArticleRewriter
    {
        protected override IEnumerable<Inline> Inline(Inline inline) => inline is LineBreak ? [] : base.Inline(inline);
    }

    private sealed class Throwing : ArticleRewriter
    {
        protected override IEnumerable<Inline> Inline(Inline inline) => inline is TextRun ? throw new InvalidTimeZoneException() : base.Inline(inline);
    }
}
