using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Marks where a page of another edition begins.</summary>
internal static class PageBreaks
{
    /// <summary>Whether an element is one.</summary>
    public static bool Is(XElement element) =>
        element.HasToken(EpubNames.Ops + "type", "pagebreak") || element.HasToken("role", "doc-pagebreak");
}
