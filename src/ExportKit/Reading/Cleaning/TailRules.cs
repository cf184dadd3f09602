using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Below the last prose: tags, links, signatures, rights lines.</summary>
internal static class TailRules
{
    private const int LongSentence = 25;
    private const int LongestNotice = 100;

    /// <summary>More headings in a row than these, with nothing below them, are a list that the article itself makes.</summary>
    private const int MostHeadings = 2;

    private static readonly PhraseSet NoticeParts = new(
    [
        "all rights reserved", "not accepting comments", "comments are closed", "comments are now closed", "follow us on", "sign up for", "subscribe to our", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "download our app", "join our whatsapp", "on twitter and facebook", "like us on facebook", "click here to", "this article was originally published", "our newsletter", "share your thoughts",
        "follow me on", "follow him on", "follow her on", "follow them on", "follow him @", "follow her @", "may be reached at", "can be reached at", "have a tip?", "got a tip?", "right in your inbox", "in your inbox", "join our ", "get more when you subscribe", "comment on this article", "moderating all comments", "your comment", "add a comment", "leave a star rating", "be sure to follow", "haven’t subscribed",
        "ihre kommentare", "ihren kommentar", "diesen artikel kommentieren", "mit einer spende", "unterstützen sie uns", "hat ihnen dieser artikel gefallen", "den originalartikel auf", "jetzt abonnieren", "votre commentaire", "soutenez-nous", "faites un don", "abonnez-vous", "tu comentario", "haz una donación", "síguenos", "suscríbete", "seguici su", "il tuo commento", "siga-nos", "assine", "reageer op dit artikel", "volg ons", "følg oss", "kommentera artikeln", "skomentuj", "obserwuj nas", "подписывайтесь", "подпишитесь", "ikuti whatsapp", "google news", "有料会員", "会員限定",
    ]);

    /// <summary>Marks what stands below the last prose.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var segments = article.KeptNow();
        var headings = 0;
        for (var i = segments.Count - 1; i > 0; i--)
        {
            var segment = segments[i];
            if (segment.HeadingLevel > 0 && segment.Block.Ancestors().Any(outer => outer.EntryTime is not null))
            {
                break;
            }

            if (IsNotice(segment) || segment.HeadingLevel > 0 && ++headings <= MostHeadings || segment.LinkShare > 0.6 && !(segment.LinkShare < 0.9 && IsSentence(segment)) || HeadRules.IsByline(segment) && !segment.Text.StartsWith("Reporting by", StringComparison.OrdinalIgnoreCase) || HeadRules.IsDate(segment) || LineIsSign(segment))
            {
                segment.Drop(DropReason.Outside);
                continue;
            }

            break;
        }
    }

    private static bool IsSentence(Segment segment) => segment.Words >= LongSentence && Punctuation.EndsSentence(segment.Text);

    private static bool IsNotice(Segment segment)
    {
        if (segment.Words > LongestNotice)
        {
            return false;
        }

        if (segment.Text.Contains('©', StringComparison.Ordinal) && segment.Words < 40)
        {
            return true;
        }

        return segment.LinkShare > 0.2 && segment.Text.StartsWith("Follow ", StringComparison.Ordinal) || NoticeParts.IsIn(segment.Text);
    }

    /// <summary>A line without a letter, or of one or two words in a box of its own.</summary>
    private static bool LineIsSign(Segment segment) =>
        segment.Words == 0 || segment.Words <= 3 && segment.Block.Name is "div" or "span" or "li" && !Punctuation.EndsSentence(segment.Text);
}
