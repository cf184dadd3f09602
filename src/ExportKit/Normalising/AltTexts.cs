using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Normalising;

/// <summary>Decides what is said in place of each picture, from what the page gives, in the order of the accessible name
/// computation; tells decoration from content; and says where a text is missing (WCAG 1.1.1).</summary>
internal sealed class AltTexts(Article article, DiagnosticBag diagnostics) : ArticleRewriter
{
    private readonly TellingText _telling = new(article.Metadata.Publisher);
    private string? _withoutText;
    private Link? _bareLink;

    /// <summary>What is said where nothing is found. Read only then, since most articles never need it.</summary>
    private string WithoutText => _withoutText ??= StructureWords.For(article.Metadata.Language ?? "en")[Word.ImageWithoutText];

    protected override IEnumerable<Block> Block(Block block) => block switch
    {
        Figure figure => [Decided(figure)],
        Heading heading => [WithWords((Heading)Inside(heading))],
        _ => base.Block(block),
    };

    /// <inheritdoc/>
    private protected override bool Stays(Inline inline) => inline is TextRun or LineBreak;

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        switch (inline)
        {
            // What a formula says is said in the place of its picture too.
            case Formula { Picture: { } picture } formula:
                var spoken = picture with { Alt = picture.Alt ?? new AltText(formula.Spoken, AltSource.Alt), IsDecorative = false };
                ReportGiven(spoken);
                return [formula with { Picture = spoken }];

            case Link link:
                return [Decided(link)];

            default:
                return base.Inline(inline);
        }
    }

    protected override Picture Picture(Picture picture) => Decide(picture, new Surroundings("", null, false));

    private Figure Decided(Figure figure)
    {
        var caption = Part(figure.Caption);

        // The number of a note says nothing of the picture.
        var words = InlineText.Of([.. caption.Where(inline => inline is not NoteReference)]);
        var around = new Surroundings(CleanText.Clean(words) ?? "", figure.Credit, figure.IsLead);
        return figure with { Caption = caption, Picture = Decide(figure.Picture, around) };
    }

    /// <summary>A heading must have words for the outline; one that only shows decoration becomes a paragraph.</summary>
    private Block WithWords(Heading heading)
    {
        if (!CleanText.IsBlank(InlineText.Of(heading.Content)))
        {
            return heading;
        }

        diagnostics.Report(DiagnosticCodes.EmptyHeading, "A heading without words became a paragraph", heading.Place, EmptyNodes.EmptyHint);
        return new Paragraph(heading.Content) { Id = heading.Id, Language = heading.Language, Direction = heading.Direction, Place = heading.Place };
    }

    private Link Decided(Link link)
    {
        _bareLink = HasOwnWords(link) ? null : link;
        var content = Inlines(link.Content);
        _bareLink = null;

        // A title that its words or pictures say already would be heard twice.
        var title = link.Title is { } given && !TellingText.SaysTheSame(given, InlineText.Of(content)) ? given : null;
        return link with { Content = content, Title = title };
    }

    /// <summary>Whether a link has words beside its pictures; in one that has none, pictures are all that can be said.</summary>
    private static bool HasOwnWords(Link link) =>
        ArticleWalker.Inlines(link.Content).Any(inline => inline switch
        {
            TextRun run => !CleanText.IsBlank(run.Text),
            Ruby ruby => ruby.Segments.Any(segment => !CleanText.IsBlank(segment.Base)),
            InlineContainer or InlineImage or LineBreak => false,
            _ => true,
        });

    private Picture Decide(Picture picture, Surroundings around)
    {
        if (picture.IsDecorative || picture.Alt is { Source: not AltSource.None })
        {
            ReportGiven(picture);
            return picture with { LongDescription = Description(picture, picture.Alt?.Text ?? "", around) };
        }

        if (picture.Alt is null && IsDecoration(picture, around))
        {
            return picture with { IsDecorative = true, Alt = null, LinkAddress = null, LongDescription = null };
        }

        var alt = Choose(picture, around) ?? new AltText(WithoutText, AltSource.None);
        if (alt.Source == AltSource.None)
        {
            diagnostics.Report(
                DiagnosticCodes.ImageWithoutText,
                $"No text was found for the picture {NameOf(picture)}",
                picture.Place,
                "Describe it in the alt attribute; if it is decoration, give it alt=\"\" or role=\"presentation\"");
        }

        return picture with { Alt = alt, LongDescription = Description(picture, alt.Text, around) };
    }

    /// <summary>An empty <c>alt</c> marks decoration, unless the picture leads, links or has a caption: those are content.</summary>
    private bool IsDecoration(Picture picture, Surroundings around) =>
        picture.Texts.MarkedDecorative
        || picture.Texts is { Alt: "", Label: null, LabelledBy: null }
            && around.Caption.Length == 0 && picture.LinkAddress is null && _bareLink is null && !around.IsLead;

    private AltText? Choose(Picture picture, Surroundings around)
    {
        var texts = picture.Texts;
        var named = Telling(texts.LabelledBy, AltSource.LabelledBy, picture, around)
            ?? Telling(texts.Label, AltSource.Label, picture, around)
            ?? Telling(texts.Alt, AltSource.Alt, picture, around);
        if (named is null ? _telling.WhyNot(around.Caption, picture.Address, around.Credit) is null : around.IsCaption(named.Text))
        {
            ReportCaption(picture, named);

            // What a person wrote as alternative text stays as it was written; only the source says that the caption says it too.
            return new AltText(named?.Text ?? around.Caption, AltSource.Caption);
        }

        return named
            ?? Telling(texts.Title, AltSource.Title, picture, around)
            ?? Telling(_bareLink?.Title, AltSource.Title, picture, around);
    }

    private AltText? Telling(string? text, AltSource source, Picture picture, Surroundings around)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (_telling.WhyNot(text, picture.Address, around.Credit) is not { } reason)
        {
            return new AltText(text, source);
        }

        diagnostics.Report(
            DiagnosticCodes.AltSaysNothing,
            $"The alternative text \"{Shortened(text)}\" {reason} and was passed over",
            picture.Place,
            "Say what the picture shows");
        return null;
    }

    /// <summary>A text that was decided before, by the words of a formula or by the program that made the article, stays, whatever it says;
    /// one that a person gave is not doubted.</summary>
    private void ReportGiven(Picture picture)
    {
        if (picture is { IsDecorative: false, Alt: { Text: var text, Source: not AltSource.Person } } && TellingText.WhyEmpty(text, picture.Address) is { } reason)
        {
            diagnostics.Report(
                DiagnosticCodes.AltSaysNothing,
                $"The alternative text \"{Shortened(text)}\" {reason}; it was given for this picture, and stays",
                picture.Place,
                "Say what the picture shows");
        }
    }

    private void ReportCaption(Picture picture, AltText? named) => diagnostics.Report(
        DiagnosticCodes.AltFromCaption,
        named is null
            ? $"The picture {NameOf(picture)} has no alternative text; its caption serves"
            : $"The alternative text of the picture {NameOf(picture)} only repeats the caption, which is read once",
        picture.Place,
        "Describe in the alt attribute what the caption does not say");

    /// <summary>The long description, unless it says the alternative text or the caption again
    /// (<c>aria-describedby</c> often points to the caption).</summary>
    private static string? Description(Picture picture, string alt, Surroundings around) =>
        (picture.LongDescription ?? picture.Texts.Description) is { } description && !picture.IsDecorative
        && !TellingText.SaysTheSame(description, alt) && !around.IsCaption(description)
            ? description
            : null;

    private static string NameOf(Picture picture)
    {
        var address = picture.Address;
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return "given as data";
        }

        var cut = address.LastIndexOf('/');
        return Shortened(cut >= 0 && cut + 1 < address.Length ? address[(cut + 1)..] : address);
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..77] + "...";

    /// <summary>What stands around a picture and is said as well.</summary>
    private readonly record struct Surroundings(string Caption, string? Credit, bool IsLead)
    {
        /// <summary>Whether a text says the caption again, with or without the credit.</summary>
        public bool IsCaption(string text) =>
            Caption.Length > 0
            && (TellingText.SaysTheSame(text, Caption) || Credit is not null && TellingText.SaysTheSame(text, Caption + Credit));
    }
}
