using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Normalising;

/// <summary>Decides what is said in place of each picture, from what the page gives, in the order of the accessible name
/// computation; tells decoration from content; and says where a text is missing (WCAG 1.1.1).</summary>
internal sealed class AltTexts(Article article, DiagnosticBag diagnostics) : ArticleRewriter
{
    private readonly StructureWords _words = StructureWords.For(article.Metadata.Language ?? "en");
    private readonly TellingText _telling = new(article.Metadata.Publisher);

    protected override IEnumerable<Block> Block(Block block)
    {
        if (block is not Figure figure)
        {
            return base.Block(block);
        }

        var caption = Inlines(figure.Caption);
        return [figure with { Caption = caption, Picture = Decide(figure.Picture, InlineText.Of(caption).Trim(), figure.Credit, figure.IsLead) }];
    }

    protected override Picture Picture(Picture picture) => Decide(picture, "", null, false);

    private Picture Decide(Picture picture, string caption, string? credit, bool isLead)
    {
        if (picture.IsDecorative || picture.Alt is { Source: not AltSource.None })
        {
            return picture;
        }

        if (IsDecoration(picture, caption, isLead))
        {
            return picture with { IsDecorative = true };
        }

        var alt = Choose(picture, caption, credit) ?? new AltText(_words[Word.ImageWithoutText], AltSource.None);
        if (alt.Source == AltSource.None && picture.Alt is null)
        {
            diagnostics.Report(
                DiagnosticCodes.ImageWithoutText,
                $"No text was found for the picture {Short(picture.Address)}",
                picture.Place,
                "Describe it in the alt attribute; if it is decoration, give it alt=\"\" or role=\"presentation\"");
        }

        return picture with { Alt = alt, LongDescription = picture.LongDescription ?? picture.Texts.Description };
    }

    /// <summary>An empty <c>alt</c> marks decoration, unless the picture leads, links or has a caption: those are content.</summary>
    private static bool IsDecoration(Picture picture, string caption, bool isLead) =>
        picture.Texts.MarkedDecorative
        || picture.Texts is { Alt: "", Label: null, LabelledBy: null }
            && caption.Length == 0 && picture.LinkAddress is null && !isLead;

    private AltText? Choose(Picture picture, string caption, string? credit)
    {
        var texts = picture.Texts;
        var named = Telling(texts.LabelledBy, AltSource.LabelledBy, picture, credit)
            ?? Telling(texts.Label, AltSource.Label, picture, credit)
            ?? Telling(texts.Alt, AltSource.Alt, picture, credit);
        if (caption.Length > 0 && (named is null || TellingText.SaysTheSame(named.Text, caption)))
        {
            ReportCaption(picture, named);
            return new AltText(caption, AltSource.Caption);
        }

        return named ?? Telling(texts.Title, AltSource.Title, picture, credit);
    }

    private AltText? Telling(string? text, AltSource source, Picture picture, string? credit)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (_telling.WhyNot(text, picture.Address, credit) is not { } reason)
        {
            return new AltText(text, source);
        }

        diagnostics.Report(
            DiagnosticCodes.AltSaysNothing,
            $"The alternative text \"{Short(text)}\" {reason} and was passed over",
            picture.Place,
            "Say what the picture shows");
        return null;
    }

    private void ReportCaption(Picture picture, AltText? named) => diagnostics.Report(
        DiagnosticCodes.AltFromCaption,
        named is null
            ? $"The picture {Short(picture.Address)} has no alternative text; its caption serves"
            : $"The alternative text of {Short(picture.Address)} only repeats the caption, which is read once",
        picture.Place,
        "Describe in the alt attribute what the caption does not say");

    private static string Short(string text)
    {
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return "given as data";
        }

        var cut = text.LastIndexOf('/');
        var name = cut >= 0 && cut + 1 < text.Length ? text[(cut + 1)..] : text;
        return name.Length <= 80 ? name : name[..77] + "...";
    }
}
