using System.Text;
using ExportKit.Tests.PdfReading;

namespace ExportKit.ConformanceTests;

/// <summary>The part of the tag tree that lies on one page, as lines: how readers see it that go page by page.</summary>
internal static class PageTree
{
    /// <summary>Stands for a text that only its ActualText gives: readers that go without get something else.</summary>
    public const string AnyText = "\"*\"";

    /// <summary>The lines of a page by our own reader.</summary>
    public static string Of(TaggedPdf pdf, PdfPage page)
    {
        var annotations = pdf.File.Get(page.Dictionary, "Annots") is PdfArray array
            ? array.Items.OfType<PdfReference>().Select(reference => reference.Number).ToHashSet()
            : [];
        var lines = new StringBuilder();
        foreach (var child in pdf.Structure.Children)
        {
            Append(lines, pdf, child, page, annotations, 0);
        }

        return lines.ToString();
    }

    /// <summary>Adds an element's line.</summary>
    public static void AppendElement(StringBuilder lines, int depth, string role, string? alt, string? language)
    {
        lines.Append(' ', depth * 2).Append(role);
        lines.Append(alt is null ? "" : " alt=" + alt).Append(language is null ? "" : " lang=" + language).Append('\n');
    }

    /// <summary>Adds a text. Other readers put spaces where they see gaps, so white space is left out; and they turn text that runs
    /// from right to left around by themselves, letter by letter within a ligature, so that only its letters can be compared.</summary>
    public static void AppendText(StringBuilder lines, int depth, string text)
    {
        var plain = string.Concat(ArticleWords.Split(text));
        plain = plain.Any(IsRightToLeft) ? string.Concat(plain.Order()) : plain;
        if (plain.Length > 0)
        {
            lines.Append(' ', depth * 2).Append('"').Append(plain).Append("\"\n");
        }
    }

    /// <summary>Adds a link's description.</summary>
    public static void AppendLink(StringBuilder lines, int depth, string? contents) =>
        lines.Append(' ', depth * 2).Append("link ").Append(contents).Append('\n');

    private static bool HasActualText(MarkedContent content) =>
        content.ActualText is not null || content.Items.OfType<MarkedContent>().Any(HasActualText);

    private static bool IsRightToLeft(char character) => character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC');

    private static bool Append(
        StringBuilder lines, TaggedPdf pdf, StructureElement element, PdfPage page, HashSet<int> annotations, int depth)
    {
        var start = lines.Length;
        AppendElement(lines, depth, element.Role, element.Alt ?? element.ActualText, element.Language);
        var isHere = false;
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case ElementKid child:
                    isHere |= Append(lines, pdf, child.Element, page, annotations, depth + 1);
                    break;
                case ContentKid content when content.Owner == page.Number:
                    if (pdf.Contents[content] is { } sequence && HasActualText(sequence))
                    {
                        lines.Append(' ', (depth + 1) * 2).Append(AnyText).Append('\n');
                    }
                    else
                    {
                        AppendText(lines, depth + 1, pdf.Text(content));
                    }

                    isHere = true;
                    break;
                case ObjectKid held when annotations.Contains(held.Number):
                    AppendLink(lines, depth + 1, PdfLink.Read(pdf.File, held.Dictionary).Contents);
                    isHere = true;
                    break;
            }
        }

        if (!isHere)
        {
            lines.Length = start;
        }

        return isHere;
    }
}
