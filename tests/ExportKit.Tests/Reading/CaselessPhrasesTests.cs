using ExportKit.Reading.Segments;

namespace ExportKit.Tests.Reading;

/// <summary>Many phrases looked for at once are found where each alone is.</summary>
public sealed class CaselessPhrasesTests
{
    private static readonly string[] Phrases = ["thanks for signing up", "wyrażam zgodę", "подписываясь", "登録すると", "x" + new string('é', 200)];

    [Theory]
    [InlineData("Thanks for Signing Up!")]
    [InlineData("WYRAŻAM ZGODĘ na")]
    [InlineData("Подписываясь, вы")]
    [InlineData("今すぐ登録すると")]
    [InlineData("thanks for signing")]
    [InlineData("")]
    [InlineData("wyrazam zgode")]
    [InlineData("THANKS FOR SİGNİNG UP")]
    public void A_phrase_is_found_as_the_framework_finds_it(string text) =>
        Assert.Equal(Array.Exists(Phrases, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase)), CaselessPhrases.AnyIn(text, Phrases));

    [Fact]
    public void A_phrase_longer_than_most_is_found() => Assert.True(CaselessPhrases.AnyIn("... X" + new string('É', 200) + " ...", Phrases));

    [Fact]
    public void No_phrase_is_in_nothing() => Assert.False(CaselessPhrases.AnyIn("anything", []));
}
