using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>Makes the document information dictionary (ISO 32000-1, 14.3.3).</summary>
internal static class InformationDictionary
{
    /// <summary>The dictionary, which says the same as <see cref="XmpPacket"/>.</summary>
    /// <param name="information">What the document says of itself.</param>
    public static PdfDictionary Of(DocumentInformation information)
    {
        var fitted = information.Fitted();
        var dictionary = new PdfDictionary().AddText("Title", fitted.Title);
        AddText(dictionary, "Author", fitted.Authors.IsEmpty ? null : DocumentInformation.AuthorLine(fitted.Authors));
        AddText(dictionary, "Subject", fitted.Description);
        AddText(dictionary, "Creator", fitted.Creator);
        AddText(dictionary, "Producer", fitted.Producer);
        AddText(dictionary, "CreationDate", fitted.Created is { } created ? PdfDates.DateString(created) : null);
        AddText(dictionary, "ModDate", fitted.Modified is { } modified ? PdfDates.DateString(modified) : null);
        return dictionary;
    }

    private static void AddText(PdfDictionary dictionary, string key, string? text)
    {
        if (text is not null)
        {
            dictionary.AddText(key, text);
        }
    }
}
