using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Knows which parts of a caption are no words of it: its credit, wherever that is said, and when and how long a film is.</summary>
internal static class CaptionParts
{
    private const int LongestTime = 40;

    /// <summary>Words that stand beside the hours and minutes of a film.</summary>
    private static readonly string[] TimeWords = ["min", "mins", "minuten", "minutes", "minutos", "minuti", "sec", "sek", "h", "std", "uhr", "am", "pm"];

    /// <summary>The nodes within or beside the caption that are apart from it.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="hasCredit">Whether the figure's marked credit has words.</param>
    public static List<PageNode> Apart(FigureNode figure, bool hasCredit)
    {
        var apart = new List<PageNode>();
        var credits = new List<string>();
        foreach (var credit in hasCredit ? figure.Credit : [])
        {
            apart.Add(credit);
            credits.Add(credit is Element element ? TextKey.Of(ElementText.Of(element)) : string.Empty);
        }

        foreach (var part in figure.Caption.OfType<Element>())
        {
            foreach (var inner in part.Descendants())
            {
                var text = ElementText.Of(inner);
                if (text.Length > 0 && (credits.Contains(TextKey.Of(text)) || inner.Name is "small" or "span" or "time" or "p" or "div" && IsTime(text)))
                {
                    apart.Add(inner);
                }
            }
        }

        return apart;
    }

    /// <summary>Whether a text is hours and minutes and nothing more but their words and a date: "26.10.2025 | 2:43 min".</summary>
    private static bool IsTime(string text)
    {
        if (text.Length > LongestTime || !HasClock(text))
        {
            return false;
        }

        foreach (var word in TextKey.Of(text).Split(' '))
        {
            if (!char.IsAsciiDigit(word[0]) && !TimeWords.Contains(word, StringComparer.Ordinal) && MonthNames.Of(word) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasClock(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] == ':' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }
}
