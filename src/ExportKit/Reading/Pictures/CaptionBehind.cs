using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Finds the caption that stands behind a picture's element instead of within it.</summary>
internal static class CaptionBehind
{
    private const int Highest = 3;

    /// <summary>Behind so many empty elements, what stands there is another's.</summary>
    private const int Farthest = 40;
    private const int LongestCaption = 400;
    private const int LongestCredit = 90;

    /// <summary>The caption behind the scope, or behind what wraps it alone; null where there is none.</summary>
    /// <param name="scope">The figure's scope.</param>
    public static Element? Find(Element scope)
    {
        var at = scope;
        for (var height = 0; height < Highest && at.Parent is { } parent && at.Name is not ("article" or "main" or "body"); height++)
        {
            var index = parent.IndexOf(at);
            for (var i = index + 1; i < parent.Children.Count && i <= index + Farthest; i++)
            {
                if (parent.Children[i] is TextNode text && !string.IsNullOrWhiteSpace(text.Text))
                {
                    return null;
                }

                if (parent.Children[i] is Element { Name: not ("noscript" or "svg" or "script" or "button" or "style") } next && (next.First("img") is not null || HasText(next, text => !string.IsNullOrWhiteSpace(text))))
                {
                    return Caption(next);
                }
            }

            at = parent;
        }

        return null;
    }

    private static Element? Caption(Element next)
    {
        if (next.First("img") is not null)
        {
            return null;
        }

        if (CaptionFinder.IsCaption(next))
        {
            return next;
        }

        if (Wrapped(next) is { } wrapped)
        {
            return wrapped;
        }

        // What stands behind a picture may be the whole article: its words are gathered where there is a sign of a credit.
        if (!HasText(next, text => text.AsSpan().ContainsAny('©', '&')) || ElementText.Of(next).Length >= LongestCaption || !EndsInCredit(next))
        {
            return null;
        }

        // Nothing but its place says that it is no prose.
        next.Dropped = DropReason.Apart;
        return next;
    }

    /// <summary>The caption that an element holds and nothing else; null where it holds more, or none.</summary>
    private static Element? Wrapped(Element next)
    {
        int? all = null;
        foreach (var inner in next.Descendants())
        {
            if (CaptionFinder.IsCaption(inner) && ElementText.Of(inner).Length == (all ??= ElementText.Of(next).Length))
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>Whether one of the runs of text that are seen within an element is of a kind.</summary>
    private static bool HasText(Element element, Predicate<string> isOfKind)
    {
        if (HoldsText(element, isOfKind))
        {
            return true;
        }

        var (row, at, end) = element.Row;
        while (at < end)
        {
            element.Budget?.Tick();
            var isSeen = row[at].Name is not ("noscript" or "svg");
            if (isSeen && HoldsText(row[at], isOfKind))
            {
                return true;
            }

            at += isSeen ? 1 : 1 + TreeOrder.CountWithin(row[at]);
        }

        return false;
    }

    private static bool HoldsText(Element element, Predicate<string> isOfKind)
    {
        foreach (var child in element.Children)
        {
            if (child is TextNode run && isOfKind(run.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two lines, or two elements, of which the second is nothing but "© Somebody": words of a picture, whatever they stand in.</summary>
    private static bool EndsInCredit(Element next)
    {
        var lines = Facts.ElementLines.Of(next);
        if (lines.Count == 1)
        {
            lines.Clear();
            foreach (var child in next.Children)
            {
                if (child is Element inner && Facts.FactText.Clean(ElementText.Of(inner)) is { } text)
                {
                    lines.Add(text);
                }
            }
        }

        return lines.Count == 2 && lines[1].StartsWith('©') && lines[1].Length < LongestCredit && next.Name is "div" or "span" or "p" or "footer";
    }
}
