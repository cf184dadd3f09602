using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>What holds of the tag tree of any article whatever.</summary>
public sealed class TagTreeProperties
{
    [Theory]
    [InlineData(PdfStandard.Ua1)]
    [InlineData(PdfStandard.Ua2)]
    public void The_checkers_find_nothing(PdfStandard standard) =>
        ArticleGenerator.ForAll(article => TagTreeSample.Build(article, standard), articles: 600);

    [Fact]
    public void Both_standards_have_the_same_texts_in_the_same_order() => ArticleGenerator.ForAll(
        article => Assert.Equal(Texts(TagTreeSample.Build(article, PdfStandard.Ua1).Root), Texts(TagTreeSample.Build(article, PdfStandard.Ua2).Root)),
        articles: 300);

    [Fact]
    public void Every_content_knows_the_element_that_it_lies_in() => ArticleGenerator.ForAll(
        article =>
        {
            foreach (var element in All(TagTreeSample.Build(article, PdfStandard.Ua2).Root))
            {
                Assert.All(element.Kids.OfType<ContentLeaf>(), leaf => Assert.Same(element, leaf.Element));
                Assert.All(element.Kids.OfType<AnnotationLeaf>(), leaf => Assert.Same(element, leaf.Element));
                Assert.All(element.Kids.OfType<StructureElement>(), kid => Assert.Same(element, kid.Parent));
            }
        },
        articles: 300);

    [Theory]
    [InlineData(PdfStandard.Ua1)]
    [InlineData(PdfStandard.Ua2)]
    public void Deep_articles_have_a_tree(PdfStandard standard) => TagTreeSample.Build(ArticleGenerator.Deep(400), standard);

    private static List<string> Texts(StructureElement root) =>
        [.. All(root).SelectMany(element => element.Kids.OfType<ContentLeaf>()).Select(leaf => leaf.Text)];

    private static IEnumerable<StructureElement> All(StructureElement root)
    {
        var rest = new Stack<StructureElement>([root]);
        while (rest.TryPop(out var element))
        {
            yield return element;
            foreach (var kid in element.Kids.OfType<StructureElement>().Reverse())
            {
                rest.Push(kid);
            }
        }
    }
}
