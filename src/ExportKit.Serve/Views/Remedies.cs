using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Serve.Editing;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>Where a problem can be put right in a form of the page: there nobody has to know the elements of HTML that its hint is
/// about.</summary>
/// <param name="page">The page.</param>
/// <param name="article">What was read of it.</param>
internal sealed class Remedies(OpenPage page, ReadArticle article)
{
    private const int LongestWords = 50;

    private readonly Lazy<PicturesForm> _pictures = new(() => PicturesForm.Of(article));
    private readonly Lazy<HeadingsForm> _headings = new(() => HeadingsForm.Of(article));
    private readonly Lazy<TextForm> _text = new(() => TextForm.Of(article));

    /// <summary>A link to the field by which a problem is put right; null where no form has one.</summary>
    /// <param name="diagnostic">The problem.</param>
    public Markup? Of(Diagnostic diagnostic)
    {
        var code = diagnostic.Code;
        return code == DiagnosticCodes.HeadlineInferred ? Link("facts", "title", "Say the headline of the article")
            : code == DiagnosticCodes.DateNotUnderstood ? Link("facts", "published", "Say when the article was published")
            : code == DiagnosticCodes.LanguageInferred ? Link("facts", "language", "Say the language of the article")
            : code == DiagnosticCodes.LanguageTagBad ? OfLanguage(diagnostic.Place)
            : code == DiagnosticCodes.HeadingLevelsRepaired ? OfHeading(diagnostic.Place, words => $"Correct the level of “{words}”")
            : code == DiagnosticCodes.HeadingInferred ? OfHeading(diagnostic.Place, words => $"Say whether “{words}” is a heading")
            : IsOfTable(code) ? OfTable(diagnostic.Place)
            : IsOfPicture(code) ? OfPicture(diagnostic.Place)
            : null;
    }

    private static bool IsOfPicture(DiagnosticCode code) =>
        code == DiagnosticCodes.ImageWithoutText || code == DiagnosticCodes.AltSaysNothing || code == DiagnosticCodes.AltFromCaption;

    private static bool IsOfTable(DiagnosticCode code) => code == DiagnosticCodes.TableHeadersInferred || code == DiagnosticCodes.TableWithoutHeaders;

    // Copies of a picture are corrected as one, wherever they stand.
    private Markup? OfPicture(SourcePlace? place) =>
        article.Pictures.FirstOrDefault(picture => picture.Place == place) is { } shown
        && _pictures.Value.Items.FirstOrDefault(item => item.Picture.Address == shown.Address) is { } item
            ? Link("pictures", item.Field("alt"), $"Write the text of picture {item.Index + 1}, or say that it is decoration") : null;

    private Markup? OfHeading(SourcePlace? place, Func<string, string> say) =>
        _headings.Value.Items.FirstOrDefault(item => item.Heading.Place == place) is { } item
            ? Link("headings", item.Field("level"), say(Shown.Beginning(HeadingItem.WordsOf(item.Heading), LongestWords))) : null;

    private Markup? OfTable(SourcePlace? place)
    {
        BlockItem[] tables = [.. _text.Value.Items.Where(item => item.Block is Table)];
        var number = Array.FindIndex(tables, item => item.Block.Place == place);
        return number < 0 ? null : Link("text", tables[number].Field("rows"), $"Say what heads {(tables.Length == 1 ? "the table" : FormattableString.Invariant($"table {number + 1}"))}");
    }

    private Markup? OfLanguage(SourcePlace? place) =>
        place is null or { Line: 0 } ? Link("facts", "language", "Say the language of the article")
        : _text.Value.Items.FirstOrDefault(item => item.Block.Place == place) is { } item
            ? Link("text", item.Field("language"), $"Say the language of “{Shown.Beginning(item.Words, LongestWords)}”") : null;

    private Markup Link(string step, string field, string words) => Markup.Of($"""<a href="{Steps.Address(page, step)}#{field}">{words}</a>""");
}
