using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Boxes in which a reader shall subscribe or agree to something say so in the words of consent, however they are called:
/// the line goes, and the box around it.</summary>
internal static class SignupBoxes
{
    private const int LongestLine = 90;
    private const int LongestBox = 130;

    /// <summary>What is said where somebody agrees to something by what is sent off.</summary>
    private static readonly PhraseSet Consents = new(
    [
        "you agree to our", "you agree to the", "you agree to receive", "i agree to receive", "i agree to the", "i would like to be emailed", "unsubscribe at any time", "unsubscribe anytime", "opt out at any time", "you can unsubscribe",
        "protected by recaptcha", "privacy notice: newsletters", "check your inbox", "thanks for signing up", "thank you for subscribing", "enter your email", "your email address will not be published", "invalid email",
        "mit der anmeldung", "mit ihrer anmeldung", "jederzeit abbestellen", "jederzeit widerrufen", "ich bin damit einverstanden", "en vous inscrivant",
        "al suscribirte", "al registrarte", "al suscribirse", "darte de baja", "iscrivendoti", "cliccando su", "ao se inscrever", "ao assinar", "door je aan te melden", "door je in te schrijven", "genom att prenumerera",
        "vous pouvez vous désinscrire", "vous désabonner à tout moment", "ved å melde", "zapisując się", "wyrażam zgodę", "подписываясь", "нажимая на кнопку", "登録することで", "登録すると",
    ]);

    /// <summary>How a sentence begins that says to what one agrees, and what it then speaks of.</summary>
    private static readonly string[] Acts = ["By subscribing", "By signing up", "By submitting", "By registering", "By clicking", "By entering your", "By providing your", "By joining", "By continuing"];

    /// <summary>What all of these begin with: most lines do not have it.</summary>
    private const string ActBeginning = "By ";

    private static readonly string[] Terms = ["agree", "consent", "acknowledge", "terms", "privacy", "unsubscribe", "receive"];

    /// <summary>How the title of such a box begins.</summary>
    private static readonly string[] Titles =
    [
        "sign up", "subscribe", "get the latest", "get our", "join our", "newsletter", "stay in the know", "stay up to date", "never miss", "don't miss", "jetzt abonnieren", "abonnieren", "inscrivez-vous", "abonnez-vous", "recevez", "suscríbete", "suscribite", "apúntate", "recibe", "iscriviti", "assine", "cadastre-se", "inscreva-se", "schrijf je in", "meld je aan", "prenumerera", "meld deg på", "zapisz się", "подпишитесь", "подписаться",
    ];

    /// <summary>Marks such lines and boxes within the body.</summary>
    /// <param name="article">The page with its body.</param>
    public static void Apply(ArticlePage article)
    {
        foreach (var segment in article.KeptNow())
        {
            if (segment.Words <= LongestLine && IsConsent(segment.Text))
            {
                segment.Drop(DropReason.LeadsAway);
                if (BoxOf(segment, article) is { } box)
                {
                    box.Dropped = DropReason.LeadsAway;
                }
            }
        }
    }

    private static bool IsConsent(string text) =>
        Consents.IsIn(text) || text.Contains(ActBeginning, StringComparison.Ordinal) && HasAny(text, Acts) && HasAny(text, Terms);

    private static bool HasAny(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The outermost element around a line of consent that is small and begins with a title of such a box.</summary>
    private static Element? BoxOf(Segment consent, ArticlePage article)
    {
        Element? best = null;
        for (var element = consent.Block; element != article.Body && article.Body.Contains(element) && article.Segments.Words(element) <= LongestBox; element = element.Parent!)
        {
            if (article.Segments.All[article.Segments.Range(element).Start] is var first && first != consent && IsTitle(first))
            {
                best = element;
            }
        }

        return best;
    }

    private static bool IsTitle(Segment first) => Array.Exists(Titles, title => first.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase));
}
