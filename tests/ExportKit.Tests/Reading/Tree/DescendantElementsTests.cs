using ExportKit.Reading;
using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Tree;

/// <summary>The elements within an element are the same whether the tree is numbered or not.</summary>
public sealed class DescendantElementsTests
{
    private const string Html = "<div><p>a<b>c<i>d</i></b></p><ul><li>e</li><li>f<b></b></li></ul></div><section><p></p></section>";

    [Fact]
    public void InDocumentOrderFromEveryElement()
    {
        var root = Root();

        Assert.Equal("div p b i ul li li b section p", Names(root));
        Assert.Equal("b i", Names(root.First("p")!));
        Assert.Equal("", Names(root.First("i")!));
        Assert.Equal(["p", "p"], root.Descendants("p").Select(element => element.Name));
    }

    [Fact]
    public void OfATreeThatChangedAsItIsNow()
    {
        var root = Root();
        TreeOrder.Forget(root);
        root.First("ul")!.Children.RemoveAt(0);

        Assert.Equal("div p b i ul li b section p", Names(root));
        TreeOrder.Number(root, null);
        Assert.Equal("div p b i ul li b section p", Names(root));
        Assert.Equal("li b", Names(root.First("ul")!));
    }

    [Fact]
    public void OfAnElementAroundPartsOfAnotherTree()
    {
        var wrapper = new Element("div");
        wrapper.Children.Add(Root().First("ul")!);

        Assert.Equal("ul li li b", Names(wrapper));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WithoutWhatIsLeftOut(bool isNumbered)
    {
        var root = Root();
        root.First("p")!.Dropped = DropReason.Hidden;
        if (!isNumbered)
        {
            TreeOrder.Forget(root);
        }

        Assert.Equal("div ul li li b section p", string.Join(' ', root.ShownDescendants().Select(element => element.Name)));
        Assert.Empty(root.First("b")!.ShownDescendants());
    }

    [Fact]
    public void WhatIsMarkedOnTheWayKeepsItsOwn()
    {
        var root = Root();
        var seen = new List<string>();
        foreach (var element in root.ShownDescendants())
        {
            seen.Add(element.Name);
            element.Dropped = DropReason.Hidden;
        }

        Assert.Equal(10, seen.Count);
    }

    private static Element Root() => PageBuilder.Build(Html, new ReadingOptions { SourceName = "page.html" }, null)!.Root;

    private static string Names(Element around) => string.Join(' ', around.Descendants().Select(element => element.Name));
}
