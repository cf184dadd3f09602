using System.Text;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>Prints a tag tree, before it is drawn, as indented lines.</summary>
internal static class TagTreePrinter
{
    public static string Print(StructureElement element)
    {
        var text = new StringBuilder();
        Print(text, element, 0);
        return text.ToString();
    }

    private static void Print(StringBuilder text, StructureElement element, int depth)
    {
        text.Append(' ', depth * 2).Append(element.Type).Append(Properties(element)).Append('\n');
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case StructureElement inner:
                    Print(text, inner, depth + 1);
                    break;
                case ContentLeaf leaf:
                    text.Append(' ', (depth + 1) * 2).Append('"').Append(leaf.Text).Append("\"\n");
                    break;
                case AnnotationLeaf leaf:
                    text.Append(' ', (depth + 1) * 2).Append("-> ").Append(leaf.Link.Address).Append(" (").Append(leaf.Link.Description).Append(")\n");
                    break;
            }
        }
    }

    private static string Properties(StructureElement element)
    {
        var attributes = element.Attributes;
        (string Name, string? Value)[] all =
        [
            ("Alt", element.Alt), ("ActualText", element.ActualText), ("E", element.Expansion), ("Lang", element.Language), ("ID", element.Id),
            ("ListNumbering", attributes.ListNumbering), ("Scope", attributes.Scope), ("Placement", attributes.Placement),
            ("Headers", attributes.Headers.IsEmpty ? null : string.Join('+', attributes.Headers)),
            ("RowSpan", attributes.RowSpan > 1 ? $"{attributes.RowSpan}" : null),
            ("ColSpan", attributes.ColumnSpan > 1 ? $"{attributes.ColumnSpan}" : null),
            ("Summary", attributes.Summary),
        ];
        var said = all.Where(property => property.Value is not null).Select(property => $" {property.Name}={property.Value}");
        return string.Concat(said) + (element.IsGenerated ? " generated" : "");
    }
}
