using System.Buffers;
using System.Globalization;

namespace ExportKit.Reading.Pictures;

/// <summary>A copy of a picture in a <c>srcset</c>.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Width">Its width in pixels; by density, a thousand times that; 0 where nothing is said.</param>
internal sealed record PictureCopy(string Address, double Width);

/// <summary>Reads <c>srcset</c> (HTML, "parsing a srcset attribute").</summary>
internal static class SourceSet
{
    /// <summary>White space of any kind, and commas.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000,");

    /// <summary>The copies that a <c>srcset</c> names.</summary>
    /// <param name="value">The attribute's value.</param>
    public static List<PictureCopy> Parse(string value)
    {
        var copies = new List<PictureCopy>();
        var at = 0;
        while (at < value.Length)
        {
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ','))
            {
                at++;
            }

            var start = at;
            at = EndOfAddress(value, at);
            var address = value[start..at].TrimEnd(',');
            var endsHere = at > start && value[at - 1] == ',';
            var stop = endsHere || at >= value.Length ? at : EndOfDescriptors(value, at);
            if (address.Length > 0)
            {
                copies.Add(new PictureCopy(address, Width(value.AsSpan(Math.Min(at, stop), stop - Math.Min(at, stop)))));
            }

            at = Math.Max(stop, at + 1);
        }

        return copies;
    }

    private static int EndOfAddress(string value, int start)
    {
        var at = start;
        while (at < value.Length && value.AsSpan(at).IndexOfAny(Stops) is >= 0 and var stop)
        {
            at += stop;
            if (value[at] != ',' || IsEnd(value, at))
            {
                return at;
            }

            at++;
        }

        return value.Length;
    }

    /// <summary>A comma ends an address where white space, or another address, follows it: addresses have commas too.</summary>
    private static bool IsEnd(string value, int at) =>
        value[at] == ',' && (at + 1 == value.Length || char.IsWhiteSpace(value[at + 1])
            || value.AsSpan(at + 1).StartsWith("http", StringComparison.Ordinal) || value.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal));

    private static int EndOfDescriptors(string value, int at)
    {
        var comma = value.IndexOf(',', at);
        return comma < 0 ? value.Length : comma;
    }

    private static double Width(ReadOnlySpan<char> descriptors)
    {
        foreach (var range in descriptors.SplitAny(' ', '\t', '\n'))
        {
            var word = descriptors[range];
            if (word.Length > 1 && word[^1] is 'w' or 'x' && double.TryParse(word[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return word[^1] == 'w' ? number : number * 1000;
            }
        }

        return 0;
    }
}
