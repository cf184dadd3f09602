using ExportKit.Reading.Tree;

namespace ExportKit.Tests.Reading.Tree;

/// <summary>Phrases are found as the framework finds each in any case.</summary>
public sealed class PhraseSetTests
{
    private static readonly string[] Phrases = ["you agree to", "zapisując się", "подписываясь", "登録すると", "i̇", "ß", "k"];

    [Theory]
    [InlineData("If you AGREE To this")]
    [InlineData("you agre eto")]
    [InlineData("Zapisując Się")]
    [InlineData("ZAPISUJĄC SIĘ")]
    [InlineData("é подписыВАЯСЬ")]
    [InlineData("今日登録すると")]
    [InlineData("STRASSE")]
    [InlineData("STRAẞE")]
    [InlineData("\u212a")]
    [InlineData("\ud83d\ude00 K")]
    [InlineData("\ud83d")]
    [InlineData("")]
    public void AsEachOneWouldBe(string text)
    {
        foreach (var phrase in Phrases)
        {
            var set = new PhraseSet([phrase]);

            Assert.Equal(text.Contains(phrase, StringComparison.OrdinalIgnoreCase), set.IsIn(text));
            Assert.Equal((text + phrase).Contains(phrase, StringComparison.OrdinalIgnoreCase), set.IsIn(text + phrase));
        }

        Assert.Equal(Array.Exists(Phrases, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)), new PhraseSet(Phrases).IsIn(text));
    }

    [Fact]
    public void InLongTextsToo()
    {
        var text = new string('x', 5000) + "You Agree To";

        Assert.True(new PhraseSet(Phrases).IsIn(text));
        Assert.False(new PhraseSet("never").IsIn(text));
    }
}
