using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf;

/// <summary>Keeps the time and the memory that a PDF takes within bounds.</summary>
internal static class PdfLimits
{
    /// <summary>Whether an article is within the limits; if not, says so.</summary>
    /// <param name="article">The article.</param>
    /// <param name="context">The limits; its diagnostics take <see cref="DiagnosticCodes.TextTooLong"/> and
    /// <see cref="DiagnosticCodes.TooManyCells"/>.</param>
    public static bool Check(Article article, WritingContext context)
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

        return IsWithin(cells, LimitTable.TableCells, DiagnosticCodes.TooManyCells, "cells of tables", article, context)
            && IsWithin(letters, LimitTable.TextLength, DiagnosticCodes.TextTooLong, "letters", article, context);
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

    private static bool IsWithin(long count, Limit limit, DiagnosticCode code, string what, Article article, WritingContext context)
    {
        if (count <= limit.Of(context.Limits))
        {
            return true;
        }

        var isBook = Chapter.HasAny(article);
        LimitReport.Met(
            context.Diagnostics, code, limit, context.Limits,
            string.Create(CultureInfo.InvariantCulture, $"The {(isBook ? "book" : "article")} has {count} {what}"),
            article.Source, isBook ? "Make several books of its articles" : "Part the article");
        return false;
    }
}
