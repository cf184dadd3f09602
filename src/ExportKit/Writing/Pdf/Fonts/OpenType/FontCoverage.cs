namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Which characters a font has: ranges, in rising order.</summary>
/// <param name="Bounds">First and last character of each range in turn.</param>
internal sealed record FontCoverage(int[] Bounds)
{
    /// <summary>No character.</summary>
    public static FontCoverage None { get; } = new([]);

    /// <summary>Whether the font has a character.</summary>
    /// <param name="codePoint">The character.</param>
    public bool Contains(int codePoint)
    {
        var low = 0;
        var high = Bounds.Length / 2 - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < Bounds[2 * middle])
            {
                high = middle - 1;
            }
            else if (codePoint > Bounds[2 * middle + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gathers ranges, which a damaged font may give in any order.</summary>
    internal sealed class Builder
    {
        private readonly List<(int First, int Last)> _ranges = [];

        /// <summary>Adds a range; an empty one is passed over.</summary>
        /// <param name="first">The first character.</param>
        /// <param name="last">The last character.</param>
        public void Add(int first, int last)
        {
            if (first > last)
            {
                return;
            }

            if (_ranges.Count > 0 && _ranges[^1].Last + 1 == first)
            {
                _ranges[^1] = (_ranges[^1].First, last);
                return;
            }

            _ranges.Add((first, last));
        }

        /// <summary>The coverage.</summary>
        public FontCoverage Build()
        {
            _ranges.Sort();
            var bounds = new int[_ranges.Count * 2];
            var count = 0;
            foreach (var (first, last) in _ranges)
            {
                if (count > 0 && first <= bounds[count - 1] + 1)
                {
                    bounds[count - 1] = Math.Max(bounds[count - 1], last);
                    continue;
                }

                bounds[count++] = first;
                bounds[count++] = last;
            }

            return new FontCoverage(bounds[..count]);
        }
    }
}
