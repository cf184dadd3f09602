using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class TellingTextTests
{
    private const string Address = "https://example.org/pictures/budget2024.jpg";

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData("image")]
    [InlineData("Photo.")]
    [InlineData("[Picture]")]
    [InlineData("image 2")]
    [InlineData("IMG_2034")]
    [InlineData("A fine view.jpg")]
    [InlineData("/uploads/2024/05/view")]
    [InlineData("2024-05-01-view")]
    [InlineData("budget2024")]
    [InlineData("9f86d081884c7d65")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("Logo of the Example Times")]
    [InlineData("Example Times")]
    [InlineData("(Jane Doe/PA)")]
    [InlineData("Photo: Jane Doe/PA")]
    [InlineData("Symbolbild")]
    [InlineData("写真")]
    [InlineData("写真・図版")]
    [InlineData("사진")]
    public void Says_nothing(string text) => Assert.NotNull(new TellingText("Example Times").WhyNot(text, Address, "Jane Doe/PA"));

    [Theory]
    [InlineData("A photo of the sea")]
    [InlineData("COVID-19")]
    [InlineData("Conservative/Labour")]
    [InlineData("Budget 2024")]
    [InlineData("The logo on the shirt")]
    [InlineData("Image of a child at the Example Times")]
    [InlineData("Jane Doe/PA at the ceremony")]
    [InlineData("🙂")]
    [InlineData("猫")]
    [InlineData("F-35B")]
    public void Says_something(string text) => Assert.Null(new TellingText("Example Times").WhyNot(text, Address, "Jane Doe/PA"));

    [Theory]
    [InlineData("A man, at a desk", "a man at a desk.", true)]
    [InlineData("A man", "A woman", false)]
    [InlineData("कि", "की", false)]
    [InlineData("★", "☆", false)]
    [InlineData("🙂", "🙃", false)]
    public void Two_texts_say_the_same(string a, string b, bool same) => Assert.Equal(same, TellingText.SaysTheSame(a, b));
}
