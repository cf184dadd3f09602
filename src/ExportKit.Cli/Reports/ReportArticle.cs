using System.Text.Json;
using ExportKit.Model;
using ExportKit.Resources;

namespace ExportKit.Cli;

/// <summary>Writes what was read of a page: its outline, pictures, tables, languages.</summary>
internal static class ReportArticle
{
    /// <summary>Writes it into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Inspection inspection)
    {
        var article = inspection.Article;
        json.WriteString("headline", InlineText.Of(article.Metadata.Headline));
        json.WriteString("language", article.Metadata.Language);
        Languages(json, article);
        json.WriteNumber("words", Words(BodyText.Of(article)));
        Headings(json, article);
        Pictures(json, inspection);
        InspectionJson.Tables(json, inspection);
    }

    private static void Languages(Utf8JsonWriter json, Article article)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("languages");
        foreach (var language in AllLanguages(article))
        {
            if (language is not null && known.Add(language))
            {
                json.WriteStringValue(language);
            }
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string?> AllLanguages(Article article)
    {
        yield return article.Metadata.Language;
        foreach (var node in ArticleWalker.Nodes(article))
        {
            yield return node switch
            {
                Block block => block.Language,
                LanguageSpan span => span.Language,
                _ => null,
            };
        }
    }

    /// <summary>How many words a text has.</summary>
    public static int Words(string text)
    {
        var count = 0;
        var isWithin = false;
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            count += !isSpace && !isWithin ? 1 : 0;
            isWithin = !isSpace;
        }

        return count;
    }

    private static void Headings(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("headings");
        Heading(json, 1, null, InlineText.Of(article.Metadata.Headline));
        foreach (var block in ArticleWalker.Blocks(article))
        {
            switch (block)
            {
                case Chapter chapter:
                    Heading(json, Chapter.HeadlineLevel, null, InlineText.Of(chapter.Metadata.Headline));
                    break;
                case Heading heading:
                    Heading(json, heading.Level, heading.SourceLevel is 0 ? null : heading.SourceLevel, InlineText.Of(heading.Content));
                    break;
            }
        }

        json.WriteEndArray();
    }

    private static void Heading(Utf8JsonWriter json, int level, int? sourceLevel, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("level", level);
        if (sourceLevel is { } source)
        {
            json.WriteNumber("sourceLevel", source);
        }
        else
        {
            json.WriteNull("sourceLevel");
        }

        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Pictures(Utf8JsonWriter json, Inspection inspection)
    {
        json.WriteStartArray("pictures");
        foreach (var (picture, figure) in inspection.AllPictures)
        {
            var source = picture.Alt?.Source ?? AltSource.None;
            json.WriteStartObject();
            json.WriteString("address", Address(inspection, picture.Address));
            json.WriteString("alt", source == AltSource.None ? null : picture.Alt!.Text);
            json.WriteString("altSource", InspectionText.Word(source));
            json.WriteString("longDescription", picture.LongDescription);
            json.WriteString("caption", figure is { Caption.IsEmpty: false } ? InlineText.Of(figure.Caption) : null);
            json.WriteString("credit", figure?.Credit);
            json.WriteBoolean("lead", figure is { IsLead: true });
            json.WriteBoolean("decoration", picture.IsDecorative);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An address as reports show it: a picture in its own address would fill the report, and a path of this machine is nobody's
    /// business elsewhere.</summary>
    public static string Address(Inspection inspection, string address)
    {
        if (DataAddress.Is(address))
        {
            return DataAddress.Shortened(address);
        }

        var shown = inspection.Shown(address);
        return FileAddress.Is(shown) && inspection.Input.FileAddress is { } page
            ? Uri.UnescapeDataString(new Uri(page).MakeRelativeUri(new Uri(shown)).OriginalString)
            : shown;
    }
}
