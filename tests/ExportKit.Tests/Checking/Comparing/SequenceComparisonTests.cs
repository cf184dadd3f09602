using System.Diagnostics;
using ExportKit.Checking.Comparing;
using FsCheck;
using FsCheck.Fluent;

namespace ExportKit.Tests.Checking.Comparing;

/// <summary>What is common to two sequences is found, within bounds.</summary>
public sealed class SequenceComparisonTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("", "", "")]
    [InlineData("a b c", "", "-a b c")]
    [InlineData("", "a b", "+a b")]
    [InlineData("a b c d", "a x c d", "-b +x")]
    [InlineData("a b c d", "a c d", "-b")]
    [InlineData("a b c d", "a b c d e", "+e")]
    [InlineData("a b c a b b a", "c b a b a c", "-a b +b -b +c")]
    public void Differences_are_the_least(string left, string right, string expected)
    {
        var (a, b) = (Words(left), Words(right));
        var shown = new List<string>();
        foreach (var difference in SequenceComparison.Compare(a, b))
        {
            if (difference.LeftEnd > difference.LeftStart)
            {
                shown.Add("-" + string.Join(' ', a[difference.LeftStart..difference.LeftEnd]));
            }

            if (difference.RightEnd > difference.RightStart)
            {
                shown.Add("+" + string.Join(' ', b[difference.RightStart..difference.RightEnd]));
            }
        }

        if (left.StartsWith("a b c a", StringComparison.Ordinal))
        {
            // Several scripts of five changes are the least; any will do.
            Assert.Equal(5, SequenceComparison.Compare(a, b).Sum(difference => difference.LeftEnd - difference.LeftStart + difference.RightEnd - difference.RightStart));
            return;
        }

        Assert.Equal(expected, string.Join(' ', shown));
    }

    [Fact]
    public void What_lies_between_the_differences_is_the_same_for_any_two_sequences()
    {
        var words = Gen.Elements("a", "b", "c", "d", "e", "f").ListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(words), Arb.From(words), (left, right) => AgreeBetween([.. left], [.. right])));
    }

    [Fact]
    public void Two_hundred_thousand_words_take_seconds()
    {
        var left = Enumerable.Range(0, 200_000).Select(i => "w" + (i % 7919)).ToArray();
        var right = left.Where((_, i) => i % 997 != 5).Select((word, i) => i % 1009 == 7 ? "other" + i : word).ToArray();
        var clock = Stopwatch.StartNew();

        Assert.True(AgreeBetween(left, right));
        Assert.True(SequenceComparison.Compare(left, left.Select(word => "x" + word).ToArray()) is [var whole] && whole.LeftEnd == left.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }

    private static bool AgreeBetween(string[] left, string[] right)
    {
        var (atLeft, atRight) = (0, 0);
        foreach (var difference in SequenceComparison.Compare(left, right).Append(new WordDifference(left.Length, left.Length, right.Length, right.Length)))
        {
            if (difference.LeftStart < atLeft || difference.RightStart < atRight
                || !left.AsSpan(atLeft, difference.LeftStart - atLeft).SequenceEqual(right.AsSpan(atRight, difference.RightStart - atRight)))
            {
                return false;
            }

            (atLeft, atRight) = (difference.LeftEnd, difference.RightEnd);
        }

        return true;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
