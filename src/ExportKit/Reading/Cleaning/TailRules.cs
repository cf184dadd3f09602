using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Below the last prose: tags, links, signatures, rights lines.</summary>
internal static class TailRules
{
    private static readonly string[] NoticeParts =
    [
        "all rights reserved", "not accepting comments", "comments are closed", "comments are now closed", "follow us on", "sign up for", "subscribe to our", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "download our app", "join our whatsapp", "on twitter and facebook", "like us on facebook", "click here to", "this article was originally published", "our newsletter", "share your thoughts",
    ];

    /// <summary>Marks what stands below the last prose.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        var segments = article.Kept().ToList();
        for (var i = segments.Count - 1; i > 0; i--)
        {
            var segment = segments[i];
            if (IsNotice(segment) || segment.HeadingLevel > 0 || segment.LinkShare > 0.6 || HeadRules.IsByline(segment) && !segment.Text.StartsWith("Reporting by", StringComparison.OrdinalIgnoreCase) || HeadRules.IsDate(segment) || LineIsSign(segment))
            {
                segment.Drop(DropReason.Outside);
                continue;
            }

            break;
        }
    }

    private static bool IsNotice(Segment segment)
    {
        if (segment.Words > 60)
        {
            return false;
        }

        if (segment.Text.Contains('©', StringComparison.Ordinal) && segment.Words < 40)
        {
            return true;
        }

        return Array.Exists(NoticeParts, part => segment.Text.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A line without a letter, or of one or two words in a box of its own.</summary>
    private static bool LineIsSign(Segment segment) =>
        segment.Words == 0 || segment.Words <= 3 && segment.Block.Name is "div" or "span" or "li" && !Punctuation.EndsSentence(segment.Text);
}
