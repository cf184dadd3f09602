using System.Globalization;
using System.Text;

namespace ExportKit.Writing.Epub;

/// <summary>Breaks a text into the lines of a cover.</summary>
internal static class CoverLines
{
    // What must not begin a line, and what must not end one, beside characters that fill a square.
    private const string NotFirst = "、。，．・：；？！ー」』）】〉》〕］｝”’ぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜～…‥,.!?:;)]}%";
    private const string NotLast = "「『（【〈《〔［｛“‘([{";

    /// <summary>The lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line in ems.</param>
    /// <param name="isBroken">Whether a word had to be broken.</param>
    public static List<string> Wrap(string text, double width, out bool isBroken)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var taken = 0.0;
        isBroken = false;
        foreach (var piece in Pieces(text))
        {
            if (CoverWidths.Of(piece.AsSpan().TrimEnd(), taken) <= width)
            {
                line.Append(piece);
                taken = CoverWidths.Of(piece, taken);
                continue;
            }

            End(lines, line);
            line.Append(piece);
            while (CoverWidths.Of(line.ToString().AsSpan().TrimEnd()) > width)
            {
                isBroken = true;
                Break(lines, line, width);
            }

            taken = CoverWidths.Of(line.ToString());
        }

        End(lines, line);
        return lines;
    }

    /// <summary>As much of a text as any cover can hold.</summary>
    /// <param name="text">The text.</param>
    public static string Beginning(string text)
    {
        const int Most = 800;
        if (text.Length <= Most)
        {
            return text;
        }

        var end = char.IsLowSurrogate(text[Most]) ? Most - 1 : Most;
        return text[..end] + "…";
    }

    /// <summary>The first lines alone, the last of them ended by a sign that more words follow.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="width">The width of a line in ems.</param>
    public static List<string> Cut(List<string> lines, int most, double width)
    {
        if (lines.Count <= most)
        {
            return lines;
        }

        var cut = lines[..Math.Max(most, 1)];
        var last = cut[^1];
        while (last.Length > 0 && CoverWidths.Of(last + "…") > width)
        {
            last = WithoutLast(last);
        }

        cut[^1] = last.TrimEnd(' ', ',', ';', ':', '–', '—', '、', '،') + "…";
        return cut;
    }

    /// <summary>The parts between which a line may end: after white space, and beside characters that fill a square.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            _ = Rune.TryGetRuneAt(text, i, out var rune);
            var next = i + Math.Max(rune.Utf16SequenceLength, 1);
            if (next < text.Length && MayBreak(rune, text, next))
            {
                yield return text[start..next];
                start = next;
            }

            i = next;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static bool MayBreak(Rune before, string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var after))
        {
            return false;
        }

        if (before.IsAscii && before.Value > ' ' && after.IsAscii)
        {
            return false;
        }

        if (Rune.IsWhiteSpace(before))
        {
            return before.Value is not (0xA0 or 0x202F) && !Rune.IsWhiteSpace(after);
        }

        var isBeside = (CoverWidths.IsWide(before) || CoverWidths.IsWide(after)) && !Rune.IsWhiteSpace(after) && Rune.GetUnicodeCategory(after) != UnicodeCategory.NonSpacingMark;
        // Korean parts its words with spaces, as the West does.
        return isBeside && !IsHangul(before) && !IsHangul(after)
            && !NotFirst.Contains(after.ToString(), StringComparison.Ordinal) && !NotLast.Contains(before.ToString(), StringComparison.Ordinal);
    }

    private static bool IsHangul(Rune rune) => rune.Value is (>= 0x1100 and <= 0x11FF) or (>= 0xAC00 and <= 0xD7A3);

    /// <summary>Takes as much of a line as fits, in whole characters as people see them.</summary>
    private static void Break(List<string> lines, StringBuilder line, double width)
    {
        var text = line.ToString();
        var end = StringInfo.GetNextTextElementLength(text);
        var taken = CoverWidths.Of(text.AsSpan(0, end));
        while (end < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            taken += CoverWidths.Of(text.AsSpan(end, next));
            if (taken > width)
            {
                break;
            }

            end += next;
        }

        lines.Add(text[..end].Trim());
        line.Remove(0, end);
    }

    private static string WithoutLast(string text)
    {
        var space = text.TrimEnd().LastIndexOf(' ');
        return space > 0 ? text[..space] : text[..StringInfo.ParseCombiningCharacters(text)[^1]];
    }

    private static void End(List<string> lines, StringBuilder line)
    {
        var text = line.ToString().Trim();
        if (text.Length > 0)
        {
            lines.Add(text);
        }

        line.Clear();
    }
}
