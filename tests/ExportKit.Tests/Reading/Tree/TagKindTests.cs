using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Tree;

/// <summary>What a tag means for nesting is known by its name, in any case.</summary>
public sealed class TagKindTests
{
    [Theory]
    [InlineData("br", true, false)]
    [InlineData("IMG", true, false)]
    [InlineData("hr", true, false)]
    [InlineData("Script", false, true)]
    [InlineData("p", false, false)]
    [InlineData("brick", false, false)]
    [InlineData("x", false, false)]
    public void VoidAndRawElementsAreKnown(string name, bool isVoid, bool isRaw)
    {
        var kind = TagKind.Of(name, TagScanner.HashOf(name));

        Assert.Equal((isVoid, isRaw), (kind.IsVoid, kind.IsRaw));
    }

    [Theory]
    [InlineData("td")]
    [InlineData("LI")]
    [InlineData("blockquote")]
    [InlineData("hr")]
    [InlineData("span")]
    public void WhatEndsAnotherIsWhatImpliedEndsSay(string name) =>
        Assert.Equal(ImpliedEnds.Kind(name), TagKind.Of(name, TagScanner.HashOf(name)).EndKind);

    [Theory]
    [InlineData("<DIV class='a>b' x=y>", "DIV", "div")]
    [InlineData("</h1\n>", "h1", "H1")]
    [InlineData("<br/>", "br", "BR")]
    public void AScannerHasTheSameNumberInAnyCase(string source, string name, string other)
    {
        var tags = new TagScanner(source);

        Assert.True(tags.Next());
        Assert.Equal(name, tags.Name.ToString());
        Assert.Equal(TagScanner.HashOf(other), tags.Hash);
        Assert.False(tags.Next());
    }
}
