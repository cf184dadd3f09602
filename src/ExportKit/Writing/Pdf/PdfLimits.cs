using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf;

/// <summary>Keeps the time and the memory that a PDF takes within bounds.</summary>
internal static class PdfLimits
{
    /// <summary>Whether an article is within the limits; if not, says so.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">The limits.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.LimitExceeded"/>.</param>
    public static bool Check(Article article, PdfOptions options, DiagnosticBag diagnostics)
    {
        var (cells, letters) = (0L, 0L);
        foreach (var block in ArticleWalker.Blocks(article))
        {
            foreach (var inline in ArticleWalker.Inlines(block))
            {
                letters += (inline as TextRun)?.Text.Length ?? 0;
            }

            letters += (block as CodeBlock)?.Text.Length ?? 0;
            cells += block is Table table ? Cells(table) : 0;
        }

        return IsWithin(cells, options.MaxTableCells, "cells of tables", article, diagnostics)
            && IsWithin(letters, options.MaxLetters, "letters", article, diagnostics);
    }

    private static long Cells(Table table)
    {
        var cells = 0L;
        foreach (var row in table.Rows)
        {
            cells += row.Cells.Length;
        }

        return cells;
    }

    private static bool IsWithin(long count, int most, string what, Article article, DiagnosticBag diagnostics)
    {
        if (count > most)
        {
            diagnostics.Report(
                DiagnosticCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The {(Chapter.HasAny(article) ? "book" : "article")} has {count:N0} {what}; a PDF holds at most {most:N0}"),
                article.Source,
                Chapter.HasAny(article) ? "Make several books of its articles" : "Part the article");
        }

        return count <= most;
    }
}
