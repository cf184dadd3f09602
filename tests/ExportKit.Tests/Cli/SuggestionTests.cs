using ExportKit.Cli;

namespace ExportKit.Tests.Cli;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_changes(string from, string to, int distance)
    {
        Assert.Equal(distance, Suggestion.Distance(from, to));
        Assert.Equal(distance, Suggestion.Distance(to, from));
    }

    [Theory]
    [InlineData("--quite", "--quiet")]
    [InlineData("--o", "-o")]
    [InlineData("--xyzzy", null)]
    public void The_nearest_is_named_only_where_it_is_near(string word, string? nearest) =>
        Assert.Equal(nearest, Suggestion.Nearest(word, ["--quiet", "--strict", "-o"]));
}
