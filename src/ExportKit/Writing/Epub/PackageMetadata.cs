using System.Globalization;
using ExportKit.Model;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Writing.Epub;

/// <summary>Writes the metadata of a package document (EPUB 3.3, 5.5): what the article says of itself, and what is true of
/// the book's accessibility.</summary>
internal sealed class PackageMetadata(EpubBook book, XmlOutput output)
{
    private const string Opf = "http://www.idpf.org/2007/opf";

    private readonly MetadataElements _elements = new(output);

    /// <summary>Writes the metadata.</summary>
    /// <param name="identifierId">The <c>id</c> that the unique identifier shall have.</param>
    public void Write(string identifierId)
    {
        output.Start("metadata", Opf);
        output.Prefix("dc", MetadataElements.Dc);
        output.NewLine();
        var metadata = book.Article.Metadata;
        _elements.Core("identifier", PublicationIdentifier.Of(book.Article), identifierId);
        _elements.Core("title", book.Title);
        Each("language", BookFacts.Languages(book.Article));
        Article(metadata);
        _elements.Meta("dcterms:modified", EpubDates.Modified(Modified(metadata)));
        Series(metadata);
        _elements.OldMeta("generator", ToolInfo.NameAndVersion);
        OldCover();
        Accessibility();
        Conformance();
        Narrated();
        if (book.Pages.Count > 0)
        {
            _elements.Meta("pageBreakSource", book.Context.Pages!.Identifier);
        }

        output.End(mayBeVoid: false);
        output.NewLine();
    }

    private void Article(ArticleMetadata metadata)
    {
        var authors = BookFacts.Authors(book.Article);
        for (var i = 0; i < authors.Length; i++)
        {
            // The creator wrote the text (MARC relator aut).
            var id = Id("author", i);
            _elements.Core("creator", authors[i], id);
            _elements.Meta("role", "aut", refines: id, scheme: "marc:relators");
        }

        _elements.Core("publisher", metadata.Publisher);
        _elements.Core("date", metadata.Published is { } published ? EpubDates.Html(published) : null);
        _elements.Core("description", InlineText.Of(metadata.Standfirst).Trim());
        _elements.Core("subject", metadata.Section);
        Each("source", BookFacts.Addresses(book.Article));
        _elements.Core("rights", metadata.Rights);
    }

    /// <summary>What the article is a part of (EPUB 3.3, D.3.2).</summary>
    private void Series(ArticleMetadata metadata)
    {
        for (var i = 0; i < metadata.Series.Length; i++)
        {
            var series = metadata.Series[i];
            var id = Id("series", i);
            _elements.Meta("belongs-to-collection", series.Name, id);
            _elements.Meta("collection-type", "series", refines: id);
            if (series.Position is { } position)
            {
                _elements.Meta("group-position", position, refines: id);
            }

            if (series.Issn is { } number)
            {
                _elements.Meta("dcterms:identifier", "urn:issn:" + number, refines: id);
            }
        }
    }

    /// <summary>Shelves that cannot draw SVG know the form of EPUB 2: they get the picture that leads the article.</summary>
    private void OldCover()
    {
        if (book.HasCover && book.Images.Cover is { } picture && picture.Format != ImageFormat.Svg)
        {
            _elements.OldMeta("cover", picture.Id);
        }
    }

    private void Each(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            _elements.Core(name, value);
        }
    }

    private DateTimeOffset Modified(ArticleMetadata metadata) =>
        metadata.Modified?.Value ?? metadata.Published?.Value ?? book.Context.SourceDate ?? EpubDates.Unknown;

    private void Accessibility()
    {
        var words = book.Context.Words;
        var claims = AccessibilityMetadata.Of(book.Facts, words, book.Language);
        _elements.All("schema:accessMode", claims.AccessModes);
        _elements.All("schema:accessModeSufficient", claims.SufficientModes);
        _elements.All("schema:accessibilityFeature", claims.Features);
        _elements.All("schema:accessibilityHazard", claims.Hazards);
        _elements.Meta("schema:accessibilitySummary", claims.Summary, language: words.IsLanguageOf(book.Language) ? null : words.Language);
    }

    /// <summary>What people say of the book: that it conforms (EPUB Accessibility 1.1, 4.2 and 4.3), that a law exempts it.</summary>
    private void Conformance()
    {
        if (book.Options.Certification is { } certification)
        {
            const string Claim = "conformance";
            const string Certifier = "certifier";
            _elements.Meta("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", Claim);
            _elements.Meta("a11y:certifiedBy", certification.Certifier, Certifier, refines: Claim);
            if (certification.Credential is { } credential)
            {
                _elements.Meta("a11y:certifierCredential", credential, refines: Certifier);
            }

            if (certification.ReportAddress is { } report)
            {
                _elements.Link("a11y:certifierReport", report, refines: Certifier);
            }
        }

        _elements.All("a11y:exemption", book.Options.Exemptions.Distinct(StringComparer.Ordinal));
    }

    /// <summary>How long the book is read aloud, by whom, and how what is read is shown (EPUB 3.3, 9.3.1 and 9.3.2).</summary>
    private void Narrated()
    {
        if (book.Narration is not { } narration)
        {
            return;
        }

        _elements.Meta("media:duration", ClockValue.Of(narration.Milliseconds));
        foreach (var overlay in narration.Overlays)
        {
            _elements.Meta("media:duration", ClockValue.Of(overlay.Milliseconds), refines: PackageWriter.OverlayId(overlay));
        }

        _elements.All("media:narrator", narration.Narrators);
        _elements.Meta("media:active-class", "-epub-media-overlay-active");
        _elements.Meta("media:playback-active-class", "-epub-media-overlay-playing");
    }

    private static string Id(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}-{index + 1}");
}
