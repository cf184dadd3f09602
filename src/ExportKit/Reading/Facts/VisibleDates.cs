using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Finds the dates of the article where readers see them, those of publication apart from those of change.</summary>
internal sealed class VisibleDates
{
    private const int LongestLine = 30;
    private const int LongestNotice = 16;

    private static readonly NameVocabulary Names = new(
    [
        "|date|", "|dateline|", "|published|", "|publish|", "|pubdate|", "|timestamp|", "|time|", "|posted|", "|datetime|", "|fecha|", "|datum|", "|data|", "|updated|", "|modified|", "|dates|", "|tanggal|", "|dato|", "|publication|",
    ]);

    private static readonly string[] ModifiedWords =
    [
        "updated", "update:", "modified", "aktualisiert", "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada", "aggiornato", "aggiornamento", "bijgewerkt", "uppdaterad", "opdateret",
        "oppdatert", "päivitetty", "zaktualizowano", "aktualizacja", "aktualizováno", "aktualizované", "обновлено", "оновлено", "更新", "수정", "güncelle", "diperbarui", "atualizado", "atualizada", "آخر تحديث", "actualizat", "frissítve", "ενημέρωση", "cập nhật", "last reviewed", "revised",
    ];

    private static readonly string[] PublishedWords =
    [
        "published", "posted", "created", "first ", "veröffentlicht", "erstellt", "publié", "publicado", "publicada", "pubblicato", "gepubliceerd", "publicerad", "publisert", "udgivet", "julkaistu", "opublikowano", "vydáno", "опубликовано", "опубліковано", "公開", "入力", "yayın", "diterbitkan", "dipublikasikan", "publicat", "közzétéve", "δημοσίευση",
    ];

    private static readonly PhraseSet AnyModified = new(ModifiedWords);

    private static readonly string[] Labels = ["date:", "date ", "datum", "fecha", "data:", "dato:", "päivä", "дата", "ημερομηνία", "tarih:", "tanggal:", "ngày", "日付", "発行日", "掲載日", "日期", "작성일", "등록"];

    private readonly ArticlePage _article;

    private VisibleDates(ArticlePage article) => _article = article;

    /// <summary>Dates of publication as they stand, the likeliest first.</summary>
    public List<string> Published { get; } = [];

    /// <summary>Dates of change as they stand.</summary>
    public List<string> Modified { get; } = [];

    /// <summary>Whether the page shows a time of day beside its dates.</summary>
    public bool ShowTimes { get; private set; }

    /// <summary>Finds the dates; those at the foot only where the head has none.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="places">Where to look.</param>
    public static VisibleDates Find(ArticlePage article, HeadPlaces places)
    {
        var dates = new VisibleDates(article);
        dates.Within(places.From, places.To);
        if (dates.Published.Count == 0)
        {
            dates.Within(places.FootFrom, places.FootTo);
            if (dates.Published.Count > 1)
            {
                dates.Published.RemoveRange(1, dates.Published.Count - 1);
            }
        }

        if (dates.Published.Count == 0 && dates.Modified.Count == 0)
        {
            dates.Labelled(places.To);
        }

        return dates;
    }

    private void Within(int from, int to)
    {
        foreach (var element in _article.Page.Root.Descendants())
        {
            if (element.Order > to)
            {
                break;
            }

            if (element.Order >= from && IsDate(element) && element.Dropped != DropReason.Hidden && !element.IsFigure && element.Within("figure") is null
                && (element.Name == "time" || element.First("time") is not { } inner || !inner.Has("datetime")) && ElementText.Of(element) is { Length: < 200 } text)
            {
                Add(element, text);
            }
        }

        if (Published.Count == 0)
        {
            Lines(from, to);
        }
    }

    private void Lines(int from, int to)
    {
        foreach (var segment in _article.Segments.All)
        {
            var order = segment.Nodes[0].Order;
            if (order > to)
            {
                break;
            }

            if (order >= from && segment.Words <= LongestLine && segment.HeadingLevel == 0 && !(segment.IsProse && segment.Words > LongestNotice))
            {
                Line(segment.Text);
            }
        }
    }

    /// <summary>A list of facts at the page's foot says "Date" and a day.</summary>
    private void Labelled(int from)
    {
        foreach (var segment in _article.Segments.All)
        {
            if (segment.Nodes[0].Order >= from && segment.Words <= 8 && segment.HeadingLevel == 0 && segment.Block.Dropped is DropReason.None or DropReason.Vocabulary
                && Array.Exists(Labels, label => segment.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase)))
            {
                Line(segment.Text);
                if (Published.Count > 0)
                {
                    return;
                }
            }
        }
    }

    private void Line(string text)
    {
        if (DateReader.Read(text) is null)
        {
            return;
        }

        ShowTimes |= Shows(text);
        (IsModified(BeforeDate(text)) ? Modified : Published).Add(text);
    }

    private bool IsDate(Element element) =>
        element.Name is "time" or "relative-time" || _article.Facts.Survey.Has(element, Telling.Property) && (element.HasWord("itemprop", "datePublished") || element.HasWord("itemprop", "dateModified"))
        || element.Names.HasAny(Names) && element.Name is not ("body" or "html" or "article" or "main");

    private void Add(Element element, string text)
    {
        var value = element.Value("datetime") ?? element.Value("content") ?? text;
        if (DateReader.Read(value) is null && DateReader.Read(value = text) is null)
        {
            return;
        }

        ShowTimes |= Shows(text);
        var context = element.Value("class") + " " + element.Value("itemprop") + " " + ElementLines.Before(element) + " " + BeforeDate(text);
        (IsModified(context) ? Modified : Published).Add(value);
    }

    /// <summary>The words before the first number.</summary>
    private static string BeforeDate(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var digit ? text[..digit] : text;

    /// <summary>Whether the last word that tells says that a change is dated.</summary>
    private static bool IsModified(string context) => AnyModified.IsIn(context) && Last(context, ModifiedWords) > Last(context, PublishedWords);

    private static int Last(string context, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, context.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        }

        return last;
    }

    /// <summary>Two digits, a colon or its kin, two digits.</summary>
    internal static bool Shows(string text)
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
