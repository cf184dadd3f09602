using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Tests.Reading;

/// <summary>Inlines of a reading as a line, what is more than text between angle brackets.</summary>
internal static class InlineLines
{
    /// <summary>The inlines.</summary>
    /// <param name="inlines">What was read.</param>
    public static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(Of));

    /// <summary>A picture: its address, and what it says of itself.</summary>
    /// <param name="picture">The picture.</param>
    public static string Picture(Picture picture)
    {
        var texts = picture.Texts;
        return Short(picture.Address) + Said("alt", texts.Alt) + Said("label", texts.Label) + Said("labelled", texts.LabelledBy) + Said("title", texts.Title)
            + Said("description", texts.Description) + Said("long description", picture.LongDescription) + (texts.MarkedDecorative ? "; decorative" : string.Empty)
            + Said("link", Short(picture.LinkAddress))
            + (picture.Width is null && picture.Height is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {picture.Width}x{picture.Height}"));
    }

    /// <summary>An address without the site of the page.</summary>
    /// <param name="address">The address.</param>
    public static string? Short(string? address) => address?.Replace("https://example.org", string.Empty, StringComparison.Ordinal);

    private static string Said(string name, string? text) => text is null ? string.Empty : $"; {name} {text}";

    private static string Of(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        Emphasis or Strong or Inserted or Deleted or Subscript or Superscript or InlineCode or InlineQuote => In(inline.GetType().Name.ToLowerInvariant(), string.Empty, (InlineContainer)inline),
        Link link => In("link", Short(link.Address) + (link.Title is { } title ? " title " + title : string.Empty), link),
        Abbreviation abbreviation => In("abbr", abbreviation.Expansion, abbreviation),
        LanguageSpan span => In("language", string.Join(' ', new[] { span.Language, span.Direction?.ToString() }.Where(part => part is not null)), span),
        Ruby ruby => "<ruby " + string.Join(' ', ruby.Segments.Select(segment => $"{segment.Base}={segment.Reading}")) + ">",
        LineBreak => "<br>",
        InlineImage image => $"<image {Picture(image.Picture)}>",
        NoteReference reference => $"<note {reference.Label}>",
        Formula formula => $"<formula {formula.Linear}; spoken {formula.Spoken}; {formula.MathMl}>",
        _ => throw new NotSupportedException($"{inline.GetType().Name} has no line."),
    };

    private static string In(string name, string more, InlineContainer inline) => $"<{(name + " " + more).TrimEnd()}>{Of(inline.Content)}</{name}>";
}
