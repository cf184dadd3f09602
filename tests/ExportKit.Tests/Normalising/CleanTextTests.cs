using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("see \u202egpj.exe\u202c now", "see \u202bgpj.exe\u202c now")]
    [InlineData("\u202dabc\u202c", "\u202aabc\u202c")]
    [InlineData("\u202e", "\u202b")]
    [InlineData("שלום \u2067abc\u2069 \u200f", "שלום \u2067abc\u2069 \u200f")]
    public void An_override_of_direction_turns_no_words(string text, string clean)
    {
        Assert.Equal(clean, CleanText.Strip(text));
        Assert.Equal(clean, CleanText.Strip(clean));
    }

    [Theory]
    [InlineData("\u001b[2Jtext\u0007", "[2Jtext")]
    [InlineData("\u009b31mtext", "31mtext")]
    [InlineData("a\u0000b\u007fc", "abc")]
    public void What_steers_a_terminal_is_left_out(string text, string clean) => Assert.Equal(clean, CleanText.Strip(text));
}
