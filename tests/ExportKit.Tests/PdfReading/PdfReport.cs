using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>A tagged PDF as a text to read and to compare: what it says of itself, its bookmarks, its tag tree.</summary>
internal static class PdfReport
{
    /// <summary>The text, with LF ends. It is the same for any font and page size.</summary>
    public static string Of(TaggedPdf pdf)
    {
        var description = PdfDescription.Read(pdf.File);
        var text = new StringBuilder();
        Line(text, "PDF " + pdf.File.Version + string.Concat(description.Claims.Select(claim => ", " + claim)));
        Line(text, "Title: " + description.Title);
        Line(text, "Authors: " + string.Join("; ", description.Creators));
        Line(text, "Publisher: " + string.Join("; ", description.Publishers));
        Line(text, "Language: " + description.Language);
        Line(text, "Direction: " + (description.Direction ?? "L2R"));
        Line(text, "Tagged: " + YesNo(description.IsMarked) + (description.HasSuspects ? ", with suspects" : ""));
        Line(text, "Shows its title: " + YesNo(description.DisplaysTitle));
        Line(text, "Page labels: " + string.Join("; ", description.PageLabels));
        Line(text, "\nBookmarks");
        foreach (var bookmark in PdfBookmark.Read(pdf))
        {
            Line(text, new string(' ', (bookmark.Depth + 1) * 2) + bookmark.Title + (bookmark.Page is null ? " (leads nowhere)" : ""));
        }

        return text.Append("\nTags\n").Append(TagOutline.Of(pdf)).ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');

    private static string YesNo(bool value) => value ? "yes" : "no";
}
