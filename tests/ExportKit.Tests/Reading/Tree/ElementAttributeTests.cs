using ExportKit.Reading;
using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Tree;

/// <summary>Attributes are taken out of the source late, and most questions after them are answered without looking; what is answered is
/// what the source says.</summary>
public sealed class ElementAttributeTests
{
    [Theory]
    [InlineData("<p class=lead>", "class", "lead")]
    [InlineData("<P CLASS='Lead Big'>", "class", "Lead Big")]
    [InlineData("<p title=\"A &amp; B &quot;C&quot; &mdash; &#x41;\">", "title", "A & B \"C\" — A")]
    [InlineData("<p hidden>", "hidden", "")]
    [InlineData("<p class=first class=second>", "class", "first")]
    [InlineData("<p Data-Own-Name=x>", "data-own-name", "x")]
    [InlineData("<p xlink:HREF=x>", "xlink:href", "x")]
    [InlineData("<p class=lead>", "id", null)]
    [InlineData("<p>", "class", null)]
    [InlineData("<p class=lead>", "", null)]
    public void AnAttributeIsWhatTheSourceSays(string tag, string name, string? value)
    {
        var element = PageOf(tag + "words</p>").First("p")!;

        // What was asked once is answered alike again.
        Assert.Equal(value, element[name]);
        Assert.Equal(value, element[name]);
    }

    [Fact]
    public void EachOfManyAttributesIsFound()
    {
        var names = Enumerable.Range(0, 90).Select(number => $"data-a{number}").ToList();
        var element = PageOf($"<p {string.Join(' ', names.Select(name => $"{name}='{name}&lt;'"))}>words</p>").First("p")!;

        Assert.All(names, name => Assert.Equal(name + "<", element[name]));
        Assert.Null(element["data-a90"]);
        Assert.Equal(names, element.Attributes.Select(attribute => attribute.Name));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("CLASS")]
    [InlineData("Figcaption")]
    [InlineData("data-srcset")]
    public void AKnownNameIsOneString(string written) =>
        Assert.Same(KnownNames.Lower(new string(written)), KnownNames.Lower(string.Concat(written.ToLowerInvariant().AsSpan(), [])));

    [Theory]
    [InlineData("x-own", "x-own")]
    [InlineData("X-Own", "x-own")]
    [InlineData("ÉCRAN", "écran")]
    [InlineData("", "")]
    public void AnyOtherNameIsInLowerCase(string written, string name) => Assert.Equal(name, KnownNames.Lower(written));

    private static Element PageOf(string html) => PageBuilder.Build(html, new ReadingOptions { SourceName = "page.html" }, null)!.Root;
}
