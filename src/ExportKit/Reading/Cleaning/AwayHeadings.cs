using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Headings such as "Related stories" or "About the author" stand above what is not the article: it goes with them.</summary>
internal static class AwayHeadings
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "related", "related stories", "related articles", "related news", "related content", "related posts", "related topics", "related coverage", "related links", "related reading", "more stories", "more news", "more articles", "more on this story", "more on this topic", "more from",
        "read more", "read next", "recommended", "recommended for you", "recommended stories", "recommended reading", "you may also like", "you might also like", "you may like", "you might like", "most read", "most popular", "most viewed", "popular", "popular posts", "trending", "trending now", "latest", "latest news", "latest stories", "top stories", "top news", "editors picks", "editor s picks", "whats next", "up next", "dont miss",
        "about the author", "about the authors", "about author", "author", "comments", "leave a comment", "leave a reply", "post a comment", "join the conversation", "share", "share this", "share this post", "share this article", "follow us", "newsletter", "subscribe", "sign up", "sign up for our newsletter", "tags", "topics", "categories", "in this article", "table of contents", "contents", "see also", "further reading", "advertisement", "sponsored", "sponsored content", "promoted", "around the web", "from the web", "contact us", "explore more", "keep reading", "more to explore", "other stories", "similar articles", "similar posts", "what to read next", "read also", "also read",
        "mehr zum thema", "das könnte sie auch interessieren", "auch interessant", "lesen sie auch", "meistgelesen", "kommentare", "schlagworte", "themen", "weitere artikel", "verwandte artikel", "mehr", "empfohlen", "empfehlungen", "newsletter abonnieren",
        "à lire aussi", "a lire aussi", "lire aussi", "sur le même sujet", "articles liés", "commentaires", "les plus lus", "voir aussi", "dans la même rubrique",
        "noticias relacionadas", "te puede interesar", "te recomendamos", "más noticias", "más información", "lo más leído", "lo más visto", "comentarios", "relacionado", "relacionadas", "artículos relacionados", "archivado en",
        "leggi anche", "articoli correlati", "potrebbe interessarti", "commenti", "più letti", "lees ook", "meer nieuws", "gerelateerde artikelen", "reacties", "læs også", "les også", "läs också", "läs mer", "mest læste", "lue myös", "kommentit", "czytaj także", "zobacz także", "zobacz też", "komentarze", "najczęściej czytane", "související", "diskuse", "читайте также", "читайте також", "комментарии", "новости по теме", "похожие материалы", "σχετικά άρθρα", "διαβάστε επίσης", "ilgili haberler", "benzer haberler", "yorumlar", "baca juga", "artikel terkait", "berita terkait", "leia também", "leia mais", "veja também", "mais lidas", "comentários", "notícias relacionadas", "関連記事", "関連ニュース", "あわせて読みたい", "おすすめ記事", "ランキング", "人気記事", "コメント", "相关新闻", "相关阅读", "相關新聞", "延伸閱讀", "推荐阅读", "推薦閱讀", "热门", "評論", "관련기사", "관련 기사", "اقرأ أيضا", "مواضيع ذات صلة", "أخبار ذات صلة", "संबंधित खबरें", "ข่าวที่เกี่ยวข้อง",
    };

    private static readonly string[] Starts =
        ["related ", "more from ", "more on ", "about the author", "read more on ", "read more about ", "recommended ", "latest from ", "other articles", "sign up ", "subscribe to ", "you may also", "you might also", "leave a ", "mehr zum ", "más sobre ", "share this "];

    /// <summary>Marks such headings and what stands below them, up to prose that is the article again.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var segments = article.KeptNow();
        for (var i = 0; i < segments.Count; i++)
        {
            if (IsAway(segments[i]))
            {
                Drop(segments, i, article);
            }
        }
    }

    /// <summary>Whether a line is such a heading.</summary>
    /// <param name="segment">The line.</param>
    public static bool IsAway(Segment segment)
    {
        if (segment.Words > 10 || segment.HeadingLevel == 0 && Punctuation.EndsSentence(segment.Text))
        {
            return false;
        }

        return Whole.Contains(segment.Key) || segment.HeadingLevel > 0 && Array.Exists(Starts, start => segment.Key.StartsWith(start, StringComparison.Ordinal));
    }

    private static void Drop(List<Segment> segments, int at, ArticlePage article)
    {
        segments[at].Drop(DropReason.LeadsAway);
        var box = BoxOf(segments[at], article);
        for (var i = at + 1; i < segments.Count; i++)
        {
            var segment = segments[i];
            var inBox = box?.Contains(segment.Nodes[0]) == true;
            if (!inBox && !IsLinkish(segment))
            {
                return;
            }

            segment.Drop(DropReason.LeadsAway);
        }
    }

    private static bool IsLinkish(Segment segment) => segment.LinkShare > 0.6;

    /// <summary>The outermost element around a heading that holds little of the article's prose.</summary>
    private static Element? BoxOf(Segment heading, ArticlePage article)
    {
        Element? best = null;
        var all = article.Segments.Prose(article.Body);
        for (var element = heading.Block; element != article.Body && article.Body.Contains(element); element = element.Parent!)
        {
            var isFirst = article.Segments.All[article.Segments.Range(element).Start] == heading;
            if (!isFirst || article.Segments.Prose(element) * 5 > all)
            {
                break;
            }

            best = element;
        }

        return best;
    }
}
