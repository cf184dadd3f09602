using ExportKit.Model;
using ExportKit.Writing.Epub;
using static ExportKit.Tests.Writing.Epub.EpubSamples;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>No kind of node is dropped: the compiler cannot close a hierarchy, so every type is fed to the writer.</summary>
public sealed class EveryNodeTests
{
    public static TheoryData<string> Blocks => [.. Types(typeof(Block))];

    public static TheoryData<string> Inlines => [.. Types(typeof(Inline))];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_kind_of_block_leaves_something(string type)
    {
        var (article, context) = Everything();
        if (type == nameof(Chapter))
        {
            var book = Article(new Chapter(article.Metadata, article.Body) { Id = "chapter-1" });
            Assert.Contains("role=\"doc-chapter\"", EpubFile.Of(book, context).Text("EPUB/chapter-1.xhtml"), StringComparison.Ordinal);
            return;
        }

        var block = ArticleWalker.Blocks(article).First(candidate => candidate.GetType().Name == type);
        Assert.NotEqual("", EpubFile.Body(context, block));
    }

    [Theory]
    [MemberData(nameof(Inlines))]
    public void Every_kind_of_inline_leaves_something(string type)
    {
        var (article, context) = Everything();
        var inline = ArticleWalker.Blocks(article).SelectMany(ArticleWalker.Inlines).First(candidate => candidate.GetType().Name == type);

        Assert.NotEqual("<p></p>", EpubFile.Body(context, P(inline)));
    }

    [Fact]
    public void A_block_that_nobody_knows_is_refused() =>
        Assert.Throws<NotSupportedException>(() => new EpubWriter(new EpubOptions()).Write(Article(new UnknownBlock()), Context("en-GB"), new MemoryStream()));

    [Fact]
    public void An_inline_that_nobody_knows_is_refused() =>
        Assert.Throws<NotSupportedException>(() => new EpubWriter(new EpubOptions()).Write(Article(P(new UnknownInline())), Context("en-GB"), new MemoryStream()));

    private static IEnumerable<string> Types(Type root) => root.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(root) && !type.IsAbstract)
        .Select(type => type.Name)
        .Order(StringComparer.Ordinal);

    private sealed record UnknownBlock : Block;

    private sealed record UnknownInline : Inline;
}
