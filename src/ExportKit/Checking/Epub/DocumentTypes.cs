using System.Text;

namespace ExportKit.Checking.Epub;

/// <summary>Document types, which the reader of XML passes over so that nothing of them is loaded.</summary>
internal static class DocumentTypes
{
    private const int Reach = 4096;
    private const string Start = "<!DOCTYPE";

    /// <summary>The document type as it is written; null where the document has none.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content[..Math.Min(content.Length, Reach)]);
        var start = text.IndexOf(Start, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : text.IndexOf('>', start);
        return end < 0 || text.IndexOf("<html", StringComparison.OrdinalIgnoreCase) is >= 0 and var root && root < start ? null : text[start..end];
    }

    /// <summary>Whether it is one that EPUB 3.3 allows for XHTML (HTML, 13.1.1).</summary>
    public static bool IsOfHtml(string type)
    {
        var rest = type[Start.Length..].Trim();
        return rest.Equals("html", StringComparison.OrdinalIgnoreCase)
            || (rest.StartsWith("html", StringComparison.OrdinalIgnoreCase) && rest.Contains("about:legacy-compat", StringComparison.Ordinal));
    }
}
