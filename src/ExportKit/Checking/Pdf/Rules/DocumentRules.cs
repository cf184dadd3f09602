using System.Text;
using System.Xml;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about the file as a whole: header, catalogue, metadata, bookmarks, optional content, forms, security.</summary>
internal static class DocumentRules
{
    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        CheckHeader(facts);
        CheckCatalog(facts);
        CheckMetadata(facts);
        CheckBookmarks(facts);
        CheckOptionalContent(facts);
        CheckForm(facts);
        CheckSecurity(facts);
    }

    /// <summary>Whether a text is a language tag in the form of RFC 3066.</summary>
    /// <param name="tag">The text.</param>
    public static bool IsLanguageTag(string tag)
    {
        var isFirst = true;
        foreach (var part in tag.Split('-'))
        {
            if (part.Length is 0 or > 8 || !part.All(letter => char.IsAsciiLetter(letter) || (!isFirst && char.IsAsciiDigit(letter))))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static void CheckHeader(PdfFacts facts)
    {
        var isKnown = facts.Header.Length == 8 && facts.Header.StartsWith("%PDF-1.", StringComparison.Ordinal) && facts.Header[7] is >= '0' and <= '7';
        facts.Log.Check("6.1-1", isKnown, $"The first line is \"{facts.Header}\"");
    }

    private static void CheckCatalog(PdfFacts facts)
    {
        var (file, log) = (facts.File, facts.Log);
        var mark = file.Dictionary(file.Catalog, "MarkInfo") ?? CosDictionary.Empty;
        log.Check("6.2-1", file.IsTrue(mark, "Marked"), "The catalogue has no MarkInfo with Marked true: the file says that it is not tagged");
        log.Check("7.1-4", !file.IsTrue(mark, "Suspects"), "MarkInfo says Suspects true: who made the tags does not trust them");
        log.Check("7.1-11", facts.Tree is not null, "The catalogue has no StructTreeRoot: nothing says what is a heading, a list or a table, nor in which order to read");
        var preferences = file.Dictionary(file.Catalog, "ViewerPreferences") ?? CosDictionary.Empty;
        log.Check("7.1-10", file.IsTrue(preferences, "DisplayDocTitle"), "ViewerPreferences has no DisplayDocTitle true: the window shows the file's name in place of the title");
        if (facts.Language is { } language)
        {
            log.Check("7.2-29", IsLanguageTag(language), $"The language of the document is \"{language}\", which is no language tag");
        }
    }

    private static void CheckMetadata(PdfFacts facts)
    {
        var (file, log) = (facts.File, facts.Log);
        var stream = file.Stream(file.Catalog, "Metadata");
        var isMetadata = stream is not null && file.Name(stream.Dictionary, "Type") == "Metadata" && file.Name(stream.Dictionary, "Subtype") == "XML";
        log.Check("7.1-8", isMetadata, "The catalogue has no metadata stream");
        if (facts.Xmp is not { } xmp)
        {
            return;
        }

        log.Check("7.1-9", xmp.HasTitle, "The metadata have no dc:title");
        log.Check("5-1", xmp.Identification.Count > 0, "The file does not claim to conform to PDF/UA: its metadata (XMP) have no pdfuaid:part. All other rules were checked all the same");
        if (xmp.Identification.Count > 0)
        {
            log.Check("5-2", xmp.AccessiblePart == "1", $"pdfuaid:part is \"{xmp.AccessiblePart}\"");
            CheckPrefix(facts, xmp, "5-3", "part");
            CheckPrefix(facts, xmp, "5-4", "amd");
            CheckPrefix(facts, xmp, "5-5", "corr");
        }

        if (xmp.HasTexts)
        {
            log.Check("7.2-33", xmp.TextsWithoutLanguage == 0 || facts.Language is not null, "Texts of the metadata are for all languages, and the catalogue names none");
        }
    }

    private static void CheckPrefix(PdfFacts facts, XmpFacts xmp, string clause, string name)
    {
        foreach (var property in xmp.Identification)
        {
            if (property.Name == name)
            {
                facts.Log.Check(clause, property.Prefix == "pdfuaid", $"The prefix is \"{property.Prefix}\"");
            }
        }
    }

    private static void CheckBookmarks(PdfFacts facts)
    {
        var file = facts.File;
        if (file.Dictionary(file.Catalog, "Outlines") is { } outlines && file.Dictionary(outlines, "First") is not null)
        {
            facts.Log.Check("7.2-2", facts.Language is not null, "There are bookmarks, and the catalogue names no language");
        }
    }

    private static void CheckOptionalContent(PdfFacts facts)
    {
        var file = facts.File;
        if (file.Dictionary(file.Catalog, "OCProperties") is not { } properties)
        {
            return;
        }

        foreach (var value in file.Items(properties, "D").Concat(file.Items(properties, "Configs")))
        {
            if (file.AsDictionary(value) is { } configuration)
            {
                facts.Log.Check("7.10-1", !string.IsNullOrEmpty(file.Text(configuration, "Name")), "A configuration of optional content has no Name");
                facts.Log.Check("7.10-2", file.Get(configuration, "AS") is null, "A configuration of optional content has the key AS");
            }
        }
    }

    private static void CheckForm(PdfFacts facts)
    {
        var file = facts.File;
        if (file.Dictionary(file.Catalog, "AcroForm") is { } form)
        {
            facts.Log.Check("7.15-1", DynamicRender(file, form) != "required", "The form is made by XFA as it is filled in (dynamicRender is required)");
        }
    }

    /// <summary>The value of <c>dynamicRender</c> in the configuration of an XFA form; null where there is none.</summary>
    private static string? DynamicRender(CosFile file, CosDictionary form)
    {
        var items = file.Items(form, "XFA");
        var at = 0;
        while (items.Count > 1 && at < items.Count && (file.Resolve(items[at]) as CosString)?.Text != "config")
        {
            at++;
        }

        var stream = items.Count == 1 ? items[0] : at + 1 < items.Count ? items[at + 1] : null;
        return (file.Resolve(stream) as CosStream)?.Data is { } data ? Element(data, "dynamicRender") : null;
    }

    private static string? Element(byte[] xml, string name)
    {
        try
        {
            using var reader = XmlInput.Open(new MemoryStream(xml), new XmlInputRules(XmlDocumentType.Refused) { IsFragment = true });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name && !reader.IsEmptyElement)
                {
                    reader.Read();
                    return reader.Value.Trim();
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            // A form that no XML reader can read renders nothing.
        }

        return null;
    }

    private static void CheckSecurity(PdfFacts facts)
    {
        const int ForAccessibility = 1 << 9;
        if (facts.File.Dictionary(facts.File.Trailer, "Encrypt") is { } encryption)
        {
            var permissions = facts.File.Number(encryption, "P");
            var allows = permissions is { } bits && ((long)bits & ForAccessibility) != 0;
            facts.Log.Check("7.16-1", allows, "The file is encrypted, and bit 10 of P does not let assistive technology have the text");
        }
    }
}
