using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Comparing;

/// <summary>The difference of two texts by their lines.</summary>
internal static class TextDifference
{
    /// <summary>The lines of the difference; none where both are the same, byte by byte.</summary>
    /// <param name="left">What is there: UTF-8, or UTF-16 with its mark.</param>
    /// <param name="right">What would be there.</param>
    public static List<string> Lines(byte[] left, byte[] right)
    {
        if (left.AsSpan().SequenceEqual(right))
        {
            return [];
        }

        var lines = UnifiedDifference.Lines(Split(left), Split(right));
        return lines.Count > 0 ? lines :
        [
            $"The lines are the same; their ends, the encoding or its mark differ ({ByteCount.Words(left.Length)} there, {ByteCount.Words(right.Length)} now)",
        ];
    }

    private static string[] Split(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
