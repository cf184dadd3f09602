using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes the metadata of a package document (EPUB 3.3, 5.5): what the article says of itself, and what is true of
/// the book's accessibility.</summary>
internal sealed class PackageMetadata(EpubBook book, XmlOutput output)
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes the metadata.</summary>
    /// <param name="identifierId">The <c>id</c> that the unique identifier shall have.</param>
    public void Write(string identifierId)
    {
        output.Start("metadata", Opf);
        output.Prefix("dc", Dc);
        output.NewLine();
        var metadata = book.Article.Metadata;
        Core("identifier", PublicationIdentifier.Of(metadata, book.Title), identifierId);
        Core("title", book.Title);
        Core("language", book.Language);
        Article(metadata);
        Meta("dcterms:modified", EpubDates.Modified(Modified(metadata)));
        Generator();
        Accessibility();
        output.End(mayBeVoid: false);
        output.NewLine();
    }

    private void Article(ArticleMetadata metadata)
    {
        for (var i = 0; i < metadata.Authors.Length; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"author-{i + 1}");
            Core("creator", metadata.Authors[i], id);
            Role(id);
        }

        Core("publisher", metadata.Publisher);
        Core("date", metadata.Published is { } published ? EpubDates.Html(published) : null);
        Core("description", InlineText.Of(metadata.Standfirst).Trim());
        Core("subject", metadata.Section);
        Core("source", metadata.Address);
        Core("rights", metadata.Rights);
    }

    private DateTimeOffset Modified(ArticleMetadata metadata) =>
        metadata.Modified?.Value ?? metadata.Published?.Value ?? book.Context.SourceDate ?? EpubDates.Unknown;

    private void Core(string name, string? value, string? id = null)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        output.Start("dc:" + name, Dc);
        if (id is not null)
        {
            output.Attribute("id", id);
        }

        output.Text(value);
        End();
    }

    /// <summary>The creator wrote the text (MARC relator <c>aut</c>).</summary>
    private void Role(string id)
    {
        output.Start("meta", Opf);
        output.Attribute("refines", "#" + id);
        output.Attribute("property", "role");
        output.Attribute("scheme", "marc:relators");
        output.Text("aut");
        End();
    }

    private void Meta(string property, string value, string? language = null)
    {
        output.Start("meta", Opf);
        output.Attribute("property", property);
        if (language is not null)
        {
            output.Attribute("xml:lang", language);
            output.Attribute("dir", "ltr");
        }

        output.Text(value);
        End();
    }

    private void Generator()
    {
        output.Start("meta", Opf);
        output.Attribute("name", "generator");
        output.Attribute("content", ToolInfo.NameAndVersion);
        output.End(mayBeVoid: true);
        output.NewLine();
    }

    private void Accessibility()
    {
        var words = book.Context.Words;
        var claims = AccessibilityMetadata.Of(book.Facts, words);
        All("schema:accessMode", claims.AccessModes);
        All("schema:accessModeSufficient", claims.SufficientModes);
        All("schema:accessibilityFeature", claims.Features);
        All("schema:accessibilityHazard", claims.Hazards);
        Meta("schema:accessibilitySummary", claims.Summary, words.IsLanguageOf(book.Language) ? null : words.Language);
    }

    private void All(string property, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Meta(property, value);
        }
    }

    private void End()
    {
        output.End(mayBeVoid: false);
        output.NewLine();
    }
}
