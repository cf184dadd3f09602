using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Reads bylines and dates off the visible page: around the headline and the first prose, then below the body's end.</summary>
internal sealed class VisibleFactsReader
{
    private const int SegmentsAbove = 12;
    private const int SegmentsBelow = 8;
    private const int NodesAbove = 30;
    private const int LongestByline = 200;

    private static readonly string[] BylineNames =
    [
        "|byline|", "|bylines|", "|by|line|", "|author|", "|authors|", "|autor|", "|autores|", "|autore|", "|auteur|", "|firma|", "|signature|", "|contributor|", "|writer|", "|reporter|", "|journalist|", "|autoren|", "|author|name|",
    ];

    private static readonly string[] DateNames =
    [
        "|date|", "|dateline|", "|published|", "|publish|", "|pubdate|", "|timestamp|", "|time|", "|posted|", "|datetime|", "|fecha|", "|datum|", "|data|", "|updated|", "|modified|", "|dates|",
    ];

    private static readonly string[] ModifiedWords =
    [
        "updated", "modified", "aktualisiert", "mis à jour", "modifié", "actualizado", "aggiornato", "bijgewerkt", "uppdaterad", "opdateret",
        "oppdatert", "päivitetty", "zaktualizowano", "aktualizováno", "обновлено", "оновлено", "更新", "수정", "güncelle", "diperbarui", "atualizado", "آخر تحديث",
    ];

    private readonly ArticlePage _article;
    private readonly List<string> _bylines = [];
    private readonly List<string> _published = [];
    private readonly List<string> _modified = [];
    private bool _showsTimes;

    private VisibleFactsReader(ArticlePage article) => _article = article;

    /// <summary>Reads them.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="firstWords">The first words of the body.</param>
    public static VisibleFacts Read(ArticlePage article, string firstWords)
    {
        var reader = new VisibleFactsReader(article);
        var (start, first, end) = reader.Places();
        reader.Elements(start, first);
        reader.Lines(start, first);
        if (reader._bylines.Count == 0 || reader._published.Count == 0)
        {
            reader.Foot(end);
        }

        return new VisibleFacts
        {
            Bylines = reader._bylines, Published = reader._published, Modified = reader._modified, ShowsTimes = reader._showsTimes,
            FirstWords = firstWords,
        };
    }

    /// <summary>The segments where the head begins and ends, and where the body ends.</summary>
    private (int Start, int First, int End) Places()
    {
        var (bodyStart, bodyEnd) = _article.Segments.Range(_article.Body);
        var headline = _article.Headline is { } element ? _article.Segments.Range(element).Start : bodyStart;
        var first = bodyStart;
        while (first < bodyEnd && !(_article.Segments.All[first].IsProse && _article.Segments.All[first].Dropped == DropReason.None))
        {
            first++;
        }

        return (Math.Max(0, Math.Min(headline, bodyStart) - SegmentsAbove), Math.Min(first + 1, _article.Segments.All.Count), bodyEnd);
    }

    private void Foot(int end)
    {
        var hadBylines = _bylines.Count > 0;
        var hadDates = _published.Count > 0;
        var bylines = _bylines.ToList();
        var to = Math.Min(_article.Segments.All.Count, end + SegmentsBelow);
        Elements(end - 1, to);
        Lines(end - 1, to);
        if (hadBylines)
        {
            _bylines.Clear();
            _bylines.AddRange(bylines);
        }

        if (hadDates)
        {
            _published.RemoveRange(1, _published.Count - 1);
        }
    }

    private void Elements(int start, int end)
    {
        if (start < 0 || start >= end)
        {
            return;
        }

        var from = _article.Segments.All[start].Nodes[0].Order - 3;
        var to = _article.Segments.All[end - 1].Nodes[^1].Order;

        // Far above the headline stand the names of other articles.
        var above = _article.Headline is { } headline ? headline.Order - NodesAbove : from;
        foreach (var element in _article.Page.Root.Descendants())
        {
            if (element.Order < from || element.LastOrder > to + 40 || element.Order > to || element.Dropped == DropReason.Hidden || element.IsFigure || element.Within("figure") is not null)
            {
                continue;
            }

            if (element.Order > above && IsByline(element) && ElementText.Of(element) is { Length: > 2 and < LongestByline } name)
            {
                AddByline(element, name);
            }

            if (IsDate(element) && ElementText.Of(element) is { Length: < 200 } text)
            {
                AddDate(element, text);
            }
        }
    }

    private void Lines(int start, int end)
    {
        var hasBylines = _bylines.Count > 0;
        var hasDates = _published.Count > 0;
        for (var i = Math.Max(0, start); i < end; i++)
        {
            var segment = _article.Segments.All[i];
            if (segment.Words > 30 || segment.HeadingLevel > 0)
            {
                continue;
            }

            if (!hasBylines && HeadRules.IsByline(segment) && BylineReader.AfterBy(segment.Text) is { } names)
            {
                _bylines.Add(names);
            }

            if (!hasDates && DateReader.Read(segment.Text) is not null)
            {
                _showsTimes |= Shows(segment.Text);
                (IsModified(segment.Text) ? _modified : _published).Add(segment.Text);
            }
        }
    }

    private static bool IsByline(Element element) =>
        element.HasWord("rel", "author") || element.HasWord("itemprop", "author") || element.Names.HasAny(BylineNames) && element.Name is not ("article" or "section" or "body" or "main" or "img");

    /// <summary>A name within a byline is the same byline; the inner one is the barer.</summary>
    private void AddByline(Element element, string text)
    {
        if (element.HasWord("rel", "author") || BylineReader.AfterBy(text) is not null || WordCounter.Count(text) <= 6)
        {
            _bylines.RemoveAll(other => other.Contains(text, StringComparison.Ordinal));
            if (!_bylines.Exists(other => text.Contains(other, StringComparison.Ordinal)))
            {
                _bylines.Add(text);
            }
        }
    }

    private static bool IsDate(Element element) =>
        element.Name is "time" or "relative-time" || element.HasWord("itemprop", "datePublished") || element.HasWord("itemprop", "dateModified")
        || element.Names.HasAny(DateNames) && element.Name is not ("body" or "html" or "article" or "main");

    private void AddDate(Element element, string text)
    {
        var value = element.Value("datetime") ?? element.Value("content") ?? text;
        if (DateReader.Read(value) is null && DateReader.Read(value = text) is null)
        {
            return;
        }

        _showsTimes |= Shows(text);
        (IsModified(element.Value("class") + " " + element.Value("itemprop") + " " + text + " " + Before(element, text)) ? _modified : _published).Add(value);
    }

    /// <summary>The words before an element in its line: "Last updated:".</summary>
    private static string Before(Element element, string text)
    {
        if (element.Parent is not { } parent || ElementText.Of(parent) is not { Length: < 160 } around || text.Length == 0)
        {
            return string.Empty;
        }

        var at = around.IndexOf(text, StringComparison.Ordinal);
        return at > 0 ? around[Math.Max(0, at - 30)..at] : string.Empty;
    }

    private static bool IsModified(string context) =>
        Array.Exists(ModifiedWords, word => context.Contains(word, StringComparison.OrdinalIgnoreCase));

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
}
