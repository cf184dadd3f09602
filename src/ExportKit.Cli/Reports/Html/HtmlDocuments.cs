using ExportKit.Cli.Html;

namespace ExportKit.Cli;

/// <summary>Shows what became of the documents of an article, what each claims of itself, and what it does not and why.</summary>
internal static class HtmlDocuments
{
    /// <summary>Writes the documents.</summary>
    public static void Write(HtmlWriter html, ExportResult result, ReportRoom room)
    {
        if (result.Documents.IsEmpty)
        {
            return;
        }

        HtmlPieces.Part(html, "Documents, and what they claim").Start("ul").Attribute("class", "documents").Line();
        HtmlPieces.Items(html, result.Documents, room, result.Documents.Length, Document);
        html.End().End().Line();
    }

    private static void Document(HtmlWriter html, DocumentResult document)
    {
        html.Start("li").Start("p").Element("b", Name(document.Format)).Text(" ");
        if (document is { Name: { } name, Outcome: not ExportOutcome.Failed })
        {
            html.Start("bdi").Attribute("class", "file").Text(HtmlPieces.Cut(name.Replace('\\', '/'), 200)).End().Text(" ");
        }

        html.Start("span").Attribute("class", "outcome").Text(Words(document)).End().End();
        if (document.Outcome <= ExportOutcome.Different && document.Preview is { Claims.IsEmpty: false } preview)
        {
            html.Start("ul").Attribute("class", "claims");
            foreach (var claim in preview.Claims)
            {
                html.Start("li").Attribute("class", claim.IsMade ? "made" : "unmade").Element("span", "does", claim.IsMade ? "Claims" : "Does not claim").Text($" {claim.Name}");
                html.Text(claim.Reason is { } reason ? $", since {reason}." : "").End();
            }

            html.End();
        }

        html.End();
    }

    private static string Name(ExportFormat format) => format == ExportFormat.PlainText ? "Text" : format.Name;

    private static string Words(DocumentResult document) => document.Outcome switch
    {
        ExportOutcome.Written => $"written, {HtmlPieces.Size(document.Bytes)}",
        ExportOutcome.UpToDate => "up to date, and not written again",
        ExportOutcome.Different => "differs from what is there; nothing was written",
        ExportOutcome.RefusedByStrict => "refused by --strict, not written",
        _ => "failed, not written",
    };
}
