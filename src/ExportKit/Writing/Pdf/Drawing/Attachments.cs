using System.Globalization;
using System.Security.Cryptography;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Embeds the page that the article was read from (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8; ISO 19005-4, 6.9): the file's
/// source, with its SHA-256 and the time of its retrieval in the description.</summary>
internal static class Attachments
{
    /// <summary>Adds the source page to the catalog.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="catalog">The document catalog.</param>
    /// <param name="source">The page.</param>
    /// <param name="address">Its address on the web; null where unknown.</param>
    /// <param name="words">The words of structure, for the description.</param>
    public static void Add(PdfFile pdf, PdfDictionary catalog, SourceFile source, string? address, StructureWords words)
    {
        var embedded = pdf.Add(new PdfStream(FileEntries(source), source.Bytes));
        var specification = pdf.Add(new PdfDictionary("Filespec")
            .AddText("F", AsciiName(source.Name))
            .AddText("UF", source.Name)
            .Add("EF", new PdfDictionary().Add("F", embedded).Add("UF", embedded))
            .AddName("AFRelationship", "Source")
            .AddText("Desc", PdfString.Fit(Description(source, address, words), out _)));
        var names = new PdfDictionary().Add("Names", new PdfArray { PdfString.Text(source.Name), specification });
        catalog.Add("Names", new PdfDictionary().Add("EmbeddedFiles", names)).Add("AF", new PdfArray { specification });
    }

    private static PdfDictionary FileEntries(SourceFile source)
    {
        // The check sum of PDF is MD5 (ISO 32000-1, table 46); it guards against accidents, the SHA-256 against more.
        var parameters = new PdfDictionary()
            .Add("Size", source.Bytes.Length)
            .Add("CheckSum", new PdfString(MD5.HashData(source.Bytes.Span)));
        if (source.Retrieved is { } moment)
        {
            parameters.AddText("ModDate", PdfDates.DateString(new ArticleDate(moment, HasTime: true)));
        }

        return new PdfDictionary("EmbeddedFile").AddName("Subtype", source.MediaType).Add("Params", parameters);
    }

    private static string Description(SourceFile source, string? address, StructureWords words)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span));
        var moment = source.Retrieved?.ToUniversalTime().ToString("', 'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"{words.Format(Word.Source, address ?? source.Name)}{moment}, SHA-256 {hash}";
    }

    /// <summary>A name for readers that know no other characters than those of ASCII.</summary>
    private static string AsciiName(string name) =>
        string.Create(name.Length, name, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = text[i] is >= ' ' and <= '~' and not ('/' or '\\' or ':') ? text[i] : '_';
            }
        });
}
