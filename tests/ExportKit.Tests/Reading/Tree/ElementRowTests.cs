using ExportKit.Reading;
using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Tree;

/// <summary>What elements of a page share says of each what it would say alone.</summary>
public sealed class ElementRowTests
{
    private const string Html = "<div class='share-box' id=main><p class='share-box'>a</p><p class='share-box'>b</p><p id=lead>c</p><p>d</p><h2 class='share-box' id=head>e</h2></div>";

    private static readonly NameVocabulary Share = new(["|share|box|"]);
    private static readonly NameVocabulary Lead = new(["lead", "main"], []);

    [Fact]
    public void NamesAreThoseOfClassAndIdentifier()
    {
        var root = PageBuilder.Build(Html, new ReadingOptions { SourceName = "page.html" }, null)!.Root;

        // The identifier of a heading is made of its words.
        Assert.Equal(
            root.Descendants().Select(element => ClassNames.Of(element["class"], element.Name == "h2" ? null : element["id"]).ToString()),
            root.Descendants().Select(element => element.Names.ToString()));
    }

    [Fact]
    public void WhatWasAskedOnceIsAnsweredAlikeAgain()
    {
        var root = PageBuilder.Build(Html, new ReadingOptions { SourceName = "page.html" }, null)!.Root;
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal([true, true, true, false, false, true], root.Descendants().Select(element => Share.IsIn(element.Names)));
            Assert.Equal([true, false, false, true, false, false], root.Descendants().Select(element => Lead.IsIn(element.Names)));
        }

        var found = new List<string>();
        Share.AllIn(root.First("p")!.Names, found);
        Share.AllIn(root.First("p")!.Names, found);
        Assert.Equal(["|share|box|", "|share|box|"], found);
    }

    [Fact]
    public void MoreSetsThanThereAreBitsAnswerToo()
    {
        var names = ClassNames.Of("word17", null);
        NameVocabulary[] sets = [.. Enumerable.Range(0, 70).Select(number => new NameVocabulary([number % 2 == 0 ? "word" : "other"], []))];

        Assert.Equal(sets.Select((_, number) => number % 2 == 0), sets.Select(set => set.IsIn(names)));
        Assert.Equal(sets.Select((_, number) => number % 2 == 0), sets.Select(set => set.IsIn(names)));
    }
}
