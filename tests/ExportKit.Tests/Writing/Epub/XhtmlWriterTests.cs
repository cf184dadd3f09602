using ExportKit.Model;
using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

/// <summary>What is not on the list cannot be written, by whatever way it came.</summary>
public sealed class XhtmlWriterTests
{
    [Theory]
    [InlineData("script")]
    [InlineData("iframe")]
    [InlineData("object")]
    [InlineData("form")]
    [InlineData("style")]
    [InlineData("video")]
    [InlineData("my-element")]
    [InlineData("P")]
    public void An_element_that_is_not_on_the_list_is_refused(string element)
    {
        using var output = Begun();

        Assert.Throws<InvalidOperationException>(() => output.Start(element));
    }

    [Theory]
    [InlineData("p", "onclick")]
    [InlineData("p", "style")]
    [InlineData("p", "href")]
    [InlineData("a", "target")]
    [InlineData("img", "srcset")]
    [InlineData("td", "scope")]
    [InlineData("blockquote", "src")]
    public void An_attribute_that_is_not_on_the_list_is_refused(string element, string attribute)
    {
        using var output = Begun();
        output.Start(element);

        Assert.Throws<InvalidOperationException>(() => output.Attribute(attribute, "x"));
    }

    private static XhtmlWriter Begun()
    {
        var output = new XhtmlWriter();
        output.StartDocument("Title", "en", TextDirection.LeftToRight);
        output.Start("body");
        return output;
    }
}
