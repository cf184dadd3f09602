using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Normalising.Collecting;
using FsCheck;
using FsCheck.Fluent;

namespace ExportKit.Tests;

/// <summary>Makes articles of every kind of node, with hostile texts among them, for tests of properties.</summary>
internal static class ArticleGenerator
{
    /// <summary>Articles as a reader might give them on its worst day: levels that skip, tables that do not fill their grid,
    /// identifiers that clash, links that lead nowhere, texts that no file may hold.</summary>
    public static Gen<Article> Raw { get; } =
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => new ArticleBuilder(new Random(seed), size).Article()));

    /// <summary>The same, made smaller where a property fails.</summary>
    public static Arbitrary<Article> Articles { get; } = Arb.From(Raw, ArticleShrinker.Smaller);

    /// <summary>Checks a property on many articles: always the same ones, so that a failure is the same everywhere.</summary>
    /// <param name="property">Throws where it does not hold.</param>
    /// <param name="articles">How many articles to try.</param>
    public static void ForAll(Action<Article> property, int articles = 3000) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(articles).WithEndSize(60).WithReplay(20250515, 11),
            Prop.ForAll(Articles, article => Tell(property, article)));

    /// <summary>A book of an article and others made by chance, always the same ones for the same article.</summary>
    /// <param name="article">The first article, as a reader might give it.</param>
    /// <param name="count">How many articles the book has.</param>
    public static Article Book(Article article, int count)
    {
        var chance = new Random(article.Body.Length * 31 + InlineText.Of(article.Metadata.Headline).Length);
        var raw = Enumerable.Range(1, count - 1).Select(_ => new ArticleBuilder(chance, 12).Article()).Prepend(article);
        var articles = raw.Select((one, index) => one with { Source = new SourcePlace($"article-{index + 1}.html") })
            .Select(one => NormalisingPipeline.Run(one, new NormalisingOptions(), new DiagnosticBag())).ToList();
        return Collection.Of(articles, new NormalisingOptions { Title = "A book" }, new DiagnosticBag());
    }

    /// <summary>An article that nests as deep as asked: boxes within boxes, then emphasis within emphasis.</summary>
    /// <param name="depth">How deep.</param>
    public static Article Deep(int depth)
    {
        Inline inline = new TextRun("inmost");
        for (var i = 0; i < depth; i++)
        {
            inline = i % 2 == 0 ? new Emphasis([inline]) : new LanguageSpan([inline]) { Language = i % 4 == 1 ? "fr" : "de" };
        }

        Block block = new Paragraph([inline]);
        for (var i = 0; i < depth; i++)
        {
            block = Around(block, i);
        }

        return Some.Article([block]);
    }

    /// <summary>Shows the article that a property does not hold for.</summary>
    private static void Tell(Action<Article> property, Article article)
    {
        try
        {
            property(article);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.Message}\nThe article:\n{ArticlePrinter.Print(article)}", exception);
        }
    }

    private static Block Around(Block block, int i) => (i % 6) switch
    {
        0 => new Quotation([block]),
        1 => new ListBlock(ListNumbering.Bullet, [new ListItem([block])]),
        2 => new Aside([block]),
        3 => new Table([new TableRow(TableSection.Body, [new TableCell([block])])]),
        4 => new DefinitionList([new DefinitionEntry([[new TextRun("term")]], [[block]])]),
        _ => new Embed(EmbedKind.Post, "post") { Content = [block] },
    };
}
