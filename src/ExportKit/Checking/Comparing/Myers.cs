namespace ExportKit.Checking.Comparing;

/// <summary>The least number of changes that make one sequence of another.</summary>
internal static class Myers
{
    /// <summary>Compares two sequences.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="leftOffset">What is added to places of the left.</param>
    /// <param name="rightOffset">What is added to places of the right.</param>
    /// <param name="maxChanges">The most changes to look for; memory is its square in numbers.</param>
    /// <param name="differences">Takes the stretches that differ, in order.</param>
    /// <returns>Whether they were found within the bound.</returns>
    public static bool Compare(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right, int leftOffset, int rightOffset, int maxChanges, List<WordDifference> differences)
    {
        var trace = new List<int[]>();
        var reach = new int[(2 * maxChanges) + 3];
        var middle = maxChanges + 1;
        for (var changes = 0; changes <= maxChanges; changes++)
        {
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = IsDown(reach, middle, diagonal, changes) ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < left.Length && y < right.Length && x >= 0 && y >= 0 && left[x] == right[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                reach[middle + diagonal] = x;
                if (x >= left.Length && y >= right.Length)
                {
                    Trace(trace, left.Length, right.Length, changes, leftOffset, rightOffset, differences);
                    return true;
                }
            }

            trace.Add(reach[(middle - changes - 1)..(middle + changes + 2)]);
        }

        return false;
    }

    private static bool IsDown(int[] reach, int middle, int diagonal, int changes) =>
        diagonal == -changes || (diagonal != changes && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);

    // Walks back through what was reached with one change less each time.
    private static void Trace(List<int[]> trace, int x, int y, int changes, int leftOffset, int rightOffset, List<WordDifference> differences)
    {
        var found = new List<WordDifference>();
        for (var step = changes; step > 0; step--)
        {
            var reach = trace[step - 1];
            var middle = reach.Length / 2;
            var diagonal = x - y;
            var isDown = diagonal == -step || (diagonal != step && Reached(reach, middle + diagonal - 1) < Reached(reach, middle + diagonal + 1));
            var before = isDown ? diagonal + 1 : diagonal - 1;
            var fromX = Reached(reach, middle + before);
            var fromY = fromX - before;
            found.Add(isDown
                ? new WordDifference(leftOffset + fromX, leftOffset + fromX, rightOffset + fromY, rightOffset + fromY + 1)
                : new WordDifference(leftOffset + fromX, leftOffset + fromX + 1, rightOffset + fromY, rightOffset + fromY));
            (x, y) = (fromX, fromY);
        }

        found.Reverse();
        differences.AddRange(found);
    }

    private static int Reached(int[] reach, int at) => at < 0 || at >= reach.Length ? -1 : reach[at];
}
