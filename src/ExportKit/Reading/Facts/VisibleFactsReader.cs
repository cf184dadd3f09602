using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Reads bylines and dates off the visible page, around the headline and the head of the article.</summary>
internal static class VisibleFactsReader
{
    private static readonly string[] BylineNames =
    [
        "|byline|", "|bylines|", "|author|name|", "|authors|", "|author|", "|post|author|", "|entry|author|", "|article|author|", "|story|author|",
        "|autor|", "|autore|", "|auteur|", "|firma|", "|signature|", "|contributor|", "|writer|", "|reporter|", "|journalist|", "|autoren|",
    ];

    private static readonly string[] DateNames =
    [
        "|date|", "|dateline|", "|published|", "|publish|", "|pubdate|", "|timestamp|", "|time|", "|posted|", "|datetime|", "|fecha|", "|datum|", "|data|",
        "|updated|", "|modified|",
    ];

    private static readonly string[] ModifiedWords =
    [
        "updated", "modified", "aktualisiert", "mis à jour", "modifié", "actualizado", "aggiornato", "bijgewerkt", "uppdaterad", "opdateret",
        "oppdatert", "päivitetty", "zaktualizowano", "aktualizováno", "обновлено", "оновлено", "更新", "수정", "güncelle", "diperbarui", "atualizado", "آخر تحديث",
    ];

    /// <summary>Reads them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="from">The order of the first node that may hold them: a little above the headline.</param>
    /// <param name="to">The order of the last node: a little below the body's end.</param>
    /// <param name="firstWords">The first words of the body.</param>
    public static VisibleFacts Read(Page page, int from, int to, string firstWords)
    {
        List<string> bylines = [], published = [], modified = [];
        var showsTimes = false;
        foreach (var element in page.Root.Descendants())
        {
            if (element.Order < from || element.Order > to || element.Dropped is DropReason.Hidden)
            {
                continue;
            }

            if (IsByline(element) && ElementText.Of(element) is { Length: > 2 and < 160 } name)
            {
                AddByline(bylines, element, name);
            }

            if (IsDate(element) && ElementText.Of(element) is { Length: < 200 } text)
            {
                showsTimes |= Shows(text);
                AddDate(published, modified, element, text);
            }
        }

        return new VisibleFacts
        {
            Bylines = bylines, Published = published, Modified = modified, ShowsTimes = showsTimes, FirstWords = firstWords,
            Rights = Rights(page),
        };
    }

    private static bool IsByline(Element element) =>
        element.HasWord("rel", "author") || element.HasWord("itemprop", "author") || element.Names.HasAny(BylineNames) && element.Name is not ("article" or "section" or "body" or "main");

    /// <summary>A name within a byline is the same byline; the inner one is the barer.</summary>
    private static void AddByline(List<string> bylines, Element element, string text)
    {
        if (element.HasWord("rel", "author") || BylineReader.AfterBy(text) is not null || WordCounter.Count(text) <= 5)
        {
            bylines.RemoveAll(other => other.Contains(text, StringComparison.Ordinal));
            bylines.Add(text);
        }
    }

    private static bool IsDate(Element element) =>
        element.Name is "time" or "relative-time" || element.Names.HasAny(DateNames) && element.Name is not ("body" or "html" or "article" or "main")
        || element.HasWord("itemprop", "datePublished") || element.HasWord("itemprop", "dateModified");

    private static void AddDate(List<string> published, List<string> modified, Element element, string text)
    {
        var value = element.Value("datetime") ?? element.Value("content") ?? text;
        if (DateReader.Read(value) is null && DateReader.Read(value = text) is null)
        {
            return;
        }

        var context = (element.Value("class") + " " + element.Value("itemprop") + " " + text + " " + (element.Parent is { } parent && ElementText.Of(parent) is { Length: < 120 } around ? around[..Math.Min(around.Length, Math.Max(0, around.IndexOf(text, StringComparison.Ordinal)))] : string.Empty)).ToLowerInvariant();
        var isModified = ModifiedWords.Any(word => context.Contains(word, StringComparison.Ordinal));
        (isModified ? modified : published).Add(value);
    }

    /// <summary>Two digits, a colon or its kin, two digits.</summary>
    private static bool Shows(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is ':' or '.' or 'h' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
                && (i + 3 == text.Length || text[i + 3] is not ('.' or '/') && !char.IsAsciiDigit(text[i + 3])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Rights(Page page)
    {
        foreach (var element in page.Root.Descendants())
        {
            if (element.Name is "footer" or "p" or "div" or "small" or "span" && !HasElements(element)
                && ElementText.Of(element) is { Length: > 6 and < 160 } text && (text.Contains('©') || text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)))
            {
                return text;
            }
        }

        return null;
    }

    private static bool HasElements(Element element) => element.Children.Exists(child => child is Element);
}
