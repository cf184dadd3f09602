using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>What the content of a book is made of, to hold its claims against.</summary>
internal sealed class ContentFacts
{
    private string? _cover;

    /// <summary>Counts it.</summary>
    /// <param name="book">The book.</param>
    /// <param name="moves">Whether a picture of it moves.</param>
    public static ContentFacts Of(EpubBook book, bool moves)
    {
        var cover = Array.Find(book.Package.Items, item => item.Has("cover-image"))?.Path;
        var facts = new ContentFacts { _cover = cover?[(cover.LastIndexOf('/') + 1)..], Moves = moves, HasOverlay = book.Package.Items.Any(item => item.MediaType == EpubNames.SmilType || item.Element.Attribute("media-overlay") is not null) };
        facts.HasSpeech |= book.Package.Items.Any(item => item.MediaType == "application/pls+xml");
        foreach (var document in book.Documents)
        {
            foreach (var element in document.Elements)
            {
                facts.Count(element, document);
            }
        }

        return facts;
    }

    /// <summary>Pictures that are content.</summary>
    public int Images { get; private set; }

    /// <summary>Those of them that are the cover, which says what the book is called and is needed by no reader.</summary>
    public int Covers { get; private set; }

    /// <summary>Those of them that have no text.</summary>
    public int ImagesWithoutText { get; private set; }

    /// <summary>The first of those, for a place.</summary>
    public EpubPlace FirstWithoutText { get; private set; } = EpubPlace.Container;

    /// <summary>Whether pictures or styles move.</summary>
    public bool Moves { get; private set; }

    /// <summary>Headings.</summary>
    public int Headings { get; private set; }

    /// <summary>Page breaks.</summary>
    public int PageBreaks { get; private set; }

    /// <summary>Formulas in MathML.</summary>
    public int Formulas { get; private set; }

    /// <summary>Those of them that have a text.</summary>
    public int FormulasWithText { get; private set; }

    /// <summary>Passages with readings beside them.</summary>
    public int Rubies { get; private set; }

    /// <summary>Films.</summary>
    public int Videos { get; private set; }

    /// <summary>Recordings.</summary>
    public int Audios { get; private set; }

    /// <summary>Whether a film or recording has captions or a description beside it.</summary>
    public bool HasTracks { get; private set; }

    /// <summary>Pictures with a longer description.</summary>
    public int LongDescriptions { get; private set; }

    /// <summary>Whether there are ARIA roles.</summary>
    public bool HasRoles { get; private set; }

    /// <summary>Whether there is an index.</summary>
    public bool HasIndex { get; private set; }

    /// <summary>Whether something says how it is to be spoken.</summary>
    public bool HasSpeech { get; private set; }

    /// <summary>Whether sound runs in step with the text.</summary>
    public bool HasOverlay { get; private init; }

    /// <summary>A cover says the title again, and no sense is needed for it: a book of words alone has one too.</summary>
    private bool IsCover(XElement image) =>
        image.HasToken("role", "doc-cover") || _cover is not null && (string?)image.Attribute("src") is { } source && source.EndsWith(_cover, StringComparison.Ordinal);

    private void Count(XElement element, EpubDocument document)
    {
        var name = element.Name.LocalName;
        switch (name)
        {
            case "img" when !ImageRules.IsDecoration(element):
                Picture(ImageRules.TextOf(element, document).Length > 0, document.At(element));
                Covers += IsCover(element) ? 1 : 0;
                break;
            case "svg" when element.Name.Namespace == EpubNames.Svg && element.Parent is not null && !Names.IsHidden(element) && element.HasToken("role", "img"):
                Picture(Names.Explicit(element, document).Length > 0 || element.Element(EpubNames.Svg + "title") is not null, document.At(element));
                break;
            case "math" when element.Name.Namespace == EpubNames.MathMl:
                Formulas++;
                FormulasWithText += element.Attribute("alttext") is not null || Names.Explicit(element, document).Length > 0 ? 1 : 0;
                break;
            case "ruby":
                Rubies++;
                break;
            case "video":
                Videos++;
                break;
            case "audio":
                Audios++;
                break;
            case "track":
                HasTracks = true;
                break;
            case "marquee" or "blink" or "animate" or "animateTransform" or "animateMotion" or "set":
                Moves |= name != "set" || element.Name.Namespace == EpubNames.Svg;
                break;
        }

        Headings += StructureRules.Level(element) > 0 ? 1 : 0;
        PageBreaks += AreBreaks(element) ? 1 : 0;
        LongDescriptions += Describes(element) ? 1 : 0;
        HasRoles |= element.Attributes().Any(attribute => attribute.Name.LocalName == "role" || attribute.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal));
        HasIndex |= element.HasToken(EpubNames.Ops + "type", "index") || element.HasToken("role", "doc-index");
        HasSpeech |= element.Attributes().Any(attribute => attribute.Name.Namespace == EpubNames.Ssml);
    }

    private static bool AreBreaks(XElement element) => Epub.PageBreaks.Is(element);

    private static bool Describes(XElement element) =>
        element.Attribute("aria-details") is not null || element.Attribute("longdesc") is not null
        || (element.Attribute("aria-describedby") is not null && element.Name.LocalName is "img" or "figure" or "svg" or "object")
        || (element.Name.LocalName == "details" && element.Ancestors().Any(ancestor => ancestor.Name.LocalName == "figure"));

    private void Picture(bool hasText, EpubPlace place)
    {
        if (!hasText && ImagesWithoutText == 0)
        {
            FirstWithoutText = place;
        }

        Images++;
        ImagesWithoutText += hasText ? 0 : 1;
    }
}
