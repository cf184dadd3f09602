using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Live reports are rows of entries, each with the time at which it was written: the time is the entry's, and what else stands
/// beside it, such as who wrote the entry, is said apart.</summary>
internal static class LiveEntries
{
    private const int FewestEntries = 3;
    private const int LongestTimeLine = 10;
    private const int FewestWords = 4;
    private const int LongestTime = 30;

    /// <summary>So many lines from its first or its last, an entry says its time.</summary>
    private const int EdgeLines = 2;

    private static readonly NameVocabulary Names = new(
    ["|live|", "|liveblog|", "|live|blog|", "|liveticker|", "|ticker|", "|livefeed|", "|direct|", "|minuto|a|minuto|", "|liverapport|", "|livestream|"]);

    /// <summary>Marks the entries within the body with their times.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var saysLive = SaysLive(article.Page);
        Rows(article, article.Body, saysLive);
        foreach (var element in article.Body.Descendants())
        {
            if (element.Children.Count >= FewestEntries && (saysLive || HoldsLive(element)) && !element.IsDropped())
            {
                Rows(article, element, saysLive);
            }
        }
    }

    /// <summary>Whether structured data calls the page a live report.</summary>
    private static bool SaysLive(Page page) =>
        page.DataScripts.Exists(script => script.Text.Contains("LiveBlogPosting", StringComparison.Ordinal));

    private static bool HoldsLive(Element parent) => parent.Children.Exists(child => child is Element element && IsLive(element));

    private static void Rows(ArticlePage article, Element parent, bool saysLive)
    {
        var byClass = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var child in parent.Children)
        {
            if (child is not Element { IsBlock: true, IsFigure: false, Dropped: DropReason.None } element || element.Name is "p" or "table" or "blockquote" || !(saysLive || IsLive(element)))
            {
                continue;
            }

            if (TimeOf(article, element) is { } entry)
            {
                var key = element.Name + " " + FirstClass(element);
                if (!byClass.TryGetValue(key, out var same))
                {
                    byClass[key] = same = [];
                }

                same.Add(entry);
            }
        }

        foreach (var entries in byClass.Values)
        {
            if (entries.Count >= FewestEntries)
            {
                entries.ForEach(Mark);
            }
        }
    }

    private static void Mark(Entry entry)
    {
        entry.Element.EntryTime = entry.Time;
        entry.Line?.Drop(DropReason.Apart);
        entry.Number?.Drop(DropReason.Apart);
    }

    private static string FirstClass(Element element)
    {
        var classes = element.Value("class") ?? string.Empty;
        return classes.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? classes[..end] : classes;
    }

    private static bool IsLive(Element element) =>
        element.Names.HasAny(Names) || element.Parent is { } parent && (parent.Name == "amp-live-list" || parent.Parent?.Name == "amp-live-list" || parent.Names.HasAny(Names))
        || element.HasWord("itemprop", "liveBlogUpdate");

    /// <summary>The time of an entry: a <c>time</c> element, or a short first or last line with a time of day in it; null where it has
    /// none, or no words beside it.</summary>
    private static Entry? TimeOf(ArticlePage article, Element element)
    {
        var (start, end) = article.Segments.Range(element);
        if (end - start < 2)
        {
            return null;
        }

        var number = article.Segments.All[start] is var first && first.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? first : null;
        if (!article.Segments.Within(element).Any(SaysSomething))
        {
            return null;
        }

        for (var i = start; i < end; i++)
        {
            var segment = article.Segments.All[i];
            if ((i < start + EdgeLines || i >= end - EdgeLines) && segment.Words <= LongestTimeLine && segment.HeadingLevel == 0 && Clock(segment.Text) is { } clock)
            {
                return new Entry(element, clock, segment, number);
            }
        }

        return element.First("time") is { } time && ElementText.Of(time) is { Length: > 0 and <= LongestTime } text && text.AsSpan().ContainsAnyInRange('0', '9')
            ? new Entry(element, text, null, number)
            : null;
    }

    /// <summary>A short entry may be one heading, or the words under a film.</summary>
    private static bool SaysSomething(Segment segment) => segment.IsProse || segment.Words >= FewestWords && Clock(segment.Text) is null;

    /// <summary>A time of day in a line: 21:00, 9.05pm, 17h30.</summary>
    private static string? Clock(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is not (':' or '.' or 'h' or 'H' or '：') || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]) || !char.IsAsciiDigit(text[i + 2]))
            {
                continue;
            }

            var start = i > 1 && char.IsAsciiDigit(text[i - 2]) ? i - 2 : i - 1;
            var isWhole = (start == 0 || !char.IsAsciiDigit(text[start - 1]) && text[start - 1] != '.') && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3]) && (text[i] != '.' || text[i + 3] != '.'));
            if (isWhole && int.Parse(text.AsSpan(start, i - start), System.Globalization.CultureInfo.InvariantCulture) < 25 && text[i + 1] < '6')
            {
                return text[start..(i + 3)] + Half(text.AsSpan(i + 3));
            }
        }

        return null;
    }

    private static string Half(ReadOnlySpan<char> rest)
    {
        foreach (var half in (string[])[" am", " pm", " a.m.", " p.m.", "am", "pm", " Uhr"])
        {
            if (rest.StartsWith(half, StringComparison.OrdinalIgnoreCase) && (rest.Length == half.Length || !char.IsAsciiLetterLower(rest[half.Length])))
            {
                return rest[..half.Length].ToString();
            }
        }

        return string.Empty;
    }

    /// <summary>An entry.</summary>
    /// <param name="Element">Its element.</param>
    /// <param name="Time">Its time.</param>
    /// <param name="Line">The line that says it; null where a <c>time</c> element does.</param>
    /// <param name="Number">A first line that is nothing but the entry's number; null where there is none.</param>
    private sealed record Entry(Element Element, string Time, Segment? Line, Segment? Number);
}
