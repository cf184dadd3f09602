using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>Metadata in the elements of Dublin Core 1.1, as documents of XML that are made of an article alone carry them.</summary>
internal static class DublinCore
{
    private const string Space = "http://purl.org/dc/elements/1.1/";

    /// <summary>Declares the prefix on the element that was begun.</summary>
    /// <param name="xml">Where to.</param>
    public static void Declare(XmlOutput xml) => xml.Prefix("dc", Space);

    /// <summary>Writes what is known of an article.</summary>
    /// <param name="xml">Where to; the prefix is declared.</param>
    /// <param name="metadata">What is known.</param>
    public static void Describe(XmlOutput xml, ArticleMetadata metadata)
    {
        Write(xml, "title", InlineText.Of(metadata.Headline));
        foreach (var author in metadata.Authors)
        {
            Write(xml, "creator", author);
        }

        Write(xml, "publisher", metadata.Publisher);
        Write(xml, "date", metadata.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(xml, "language", metadata.Language);
        Write(xml, "source", metadata.Address);
        Write(xml, "rights", metadata.Rights);
    }

    /// <summary>Writes one element on a line of its own; none where there is nothing to say.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="name">Its name, without the prefix.</param>
    /// <param name="value">What it says.</param>
    public static void Write(XmlOutput xml, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            xml.NewLine();
            xml.Element("dc:" + name, Space, value);
        }
    }
}
