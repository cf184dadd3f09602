using System.Text.RegularExpressions;
using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Tree;

public sealed class EvenTextTests
{
    /// <summary>Text that is taken over whole comes to the same as text that is gone through: runs are cut anywhere.</summary>
    [Fact]
    public void Texts_side_by_side_collapse_as_one()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var root = new Element("p");
            for (var run = 0; run < 3; run++)
            {
                root.Children.Add(new TextNode(new string(random.GetItems<char>("ab  \n\u00a0", random.Next(5)))));
            }

            var whole = string.Concat(root.Children.Select(child => ((TextNode)child).Text));
            Assert.Equal(Regex.Replace(whole, "[ \n]+", " ").Trim(), ElementText.Of(root));
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" one two ", true)]
    [InlineData("one  two", false)]
    [InlineData("one\ttwo", false)]
    [InlineData("one\u00a0two", false)]
    [InlineData("one\u200btwo", false)]
    public void Only_single_spaces_are_even(string text, bool isEven) => Assert.Equal(isEven, EvenText.Is(text));
}
