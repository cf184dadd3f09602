namespace ExportKit.Checking.Comparing;

/// <summary>Compares two sequences within bounds of time and memory: stretches that occur once in both are anchors, between them the
/// least number of changes is found (Myers, An O(ND) Difference Algorithm and Its Variations, 1986); a gap with more changes than the
/// bound is told as a whole.</summary>
internal static class SequenceComparison
{
    /// <summary>The most changes that are told apart between two anchors.</summary>
    public const int MaxChanges = 1500;

    private const int AnchorLength = 4;

    /// <summary>Compares two sequences.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The stretches that differ, in order.</returns>
    public static List<WordDifference> Compare(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var (a, b) = Numbered(left, right);
        return Compare(a, b);
    }

    private static (int[] Left, int[] Right) Numbered(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return (Numbers(left), Numbers(right));

        int[] Numbers(IReadOnlyList<string> words)
        {
            var result = new int[words.Count];
            for (var i = 0; i < result.Length; i++)
            {
                if (!numbers.TryGetValue(words[i], out result[i]))
                {
                    numbers[words[i]] = result[i] = numbers.Count;
                }
            }

            return result;
        }
    }

    private static List<WordDifference> Compare(int[] left, int[] right)
    {
        var differences = new List<WordDifference>();
        var (atLeft, atRight) = (0, 0);
        foreach (var (anchorLeft, anchorRight) in Anchors(left, right))
        {
            // An anchor is a point where both agree; the comparison of the gap before it takes it in again from its other side.
            if (anchorLeft >= atLeft && anchorRight >= atRight)
            {
                Gap(left, right, atLeft, anchorLeft, atRight, anchorRight, differences);
                (atLeft, atRight) = (anchorLeft + 1, anchorRight + 1);
            }
        }

        Gap(left, right, atLeft, left.Length, atRight, right.Length, differences);
        return Joined(differences);
    }

    /// <summary>Pairs of places whose next words occur once in both, in an order that holds for both.</summary>
    private static List<(int Left, int Right)> Anchors(int[] left, int[] right)
    {
        var ours = Unique(left);
        var theirs = Unique(right);
        var pairs = new List<(int Left, int Right)>();
        foreach (var (hash, at) in ours)
        {
            if (at >= 0 && theirs.TryGetValue(hash, out var other) && other >= 0 && left.AsSpan(at, AnchorLength).SequenceEqual(right.AsSpan(other, AnchorLength)))
            {
                pairs.Add((at, other));
            }
        }

        pairs.Sort();
        return LongestIncreasing(pairs);
    }

    private static Dictionary<long, int> Unique(int[] words)
    {
        var found = new Dictionary<long, int>();
        for (var i = 0; i + AnchorLength <= words.Length; i++)
        {
            var hash = 17L;
            for (var j = 0; j < AnchorLength; j++)
            {
                hash = unchecked((hash * 1_000_003) + words[i + j]);
            }

            found[hash] = found.ContainsKey(hash) ? -1 : i;
        }

        return found;
    }

    private static List<(int Left, int Right)> LongestIncreasing(List<(int Left, int Right)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].Right < pairs[i].Right ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var chain = new List<(int, int)>();
        for (var at = tails.Count == 0 ? -1 : tails[^1]; at >= 0; at = before[at])
        {
            chain.Add(pairs[at]);
        }

        chain.Reverse();
        return chain;
    }

    private static void Gap(int[] left, int[] right, int leftStart, int leftEnd, int rightStart, int rightEnd, List<WordDifference> differences)
    {
        while (leftStart < leftEnd && rightStart < rightEnd && left[leftStart] == right[rightStart])
        {
            (leftStart, rightStart) = (leftStart + 1, rightStart + 1);
        }

        while (leftStart < leftEnd && rightStart < rightEnd && left[leftEnd - 1] == right[rightEnd - 1])
        {
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        }

        if (leftStart == leftEnd && rightStart == rightEnd)
        {
            return;
        }

        if (leftStart == leftEnd || rightStart == rightEnd
            || !Myers.Compare(left.AsSpan(leftStart, leftEnd - leftStart), right.AsSpan(rightStart, rightEnd - rightStart), leftStart, rightStart, MaxChanges, differences))
        {
            differences.Add(new WordDifference(leftStart, leftEnd, rightStart, rightEnd));
        }
    }

    private static List<WordDifference> Joined(List<WordDifference> differences)
    {
        var joined = new List<WordDifference>();
        foreach (var next in differences)
        {
            if (joined.Count > 0 && joined[^1].LeftEnd == next.LeftStart && joined[^1].RightEnd == next.RightStart)
            {
                joined[^1] = joined[^1] with { LeftEnd = next.LeftEnd, RightEnd = next.RightEnd };
            }
            else
            {
                joined.Add(next);
            }
        }

        return joined;
    }
}
