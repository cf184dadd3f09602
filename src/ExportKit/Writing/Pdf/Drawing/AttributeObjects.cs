using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>Writes the attributes of structure elements (ISO 32000-1, 14.7.5 and 14.8.5).</summary>
internal static class AttributeObjects
{
    /// <summary>The attribute objects of an element, one an owner; empty where it has none.</summary>
    /// <param name="element">The element.</param>
    public static PdfArray Of(StructureElement element)
    {
        var objects = new PdfArray();
        Layout(objects, element);
        List(objects, element.Attributes);
        Table(objects, element.Attributes);
        Note(objects, element.Attributes);
        User(objects, element);
        return objects;
    }

    private static void Layout(PdfArray objects, StructureElement element)
    {
        if (element.Attributes.Placement is not { } placement)
        {
            return;
        }

        var layout = Owner("Layout").AddName("Placement", placement);
        if (element.BoundingBox is { } box)
        {
            layout.Add("BBox", box.ToArray()).Add("Width", box.Right - box.Left).Add("Height", box.Top - box.Bottom);
        }

        objects.Add(layout);
    }

    private static void List(PdfArray objects, StructureAttributes attributes)
    {
        if (attributes.ListNumbering is { } numbering)
        {
            objects.Add(Owner("List").AddName("ListNumbering", numbering));
        }
    }

    private static void Table(PdfArray objects, StructureAttributes attributes)
    {
        var table = Owner("Table");
        if (attributes.Scope is { } scope)
        {
            table.AddName("Scope", scope);
        }

        if (!attributes.Headers.IsEmpty)
        {
            var headers = new PdfArray();
            foreach (var id in attributes.Headers)
            {
                headers.Add(PdfString.Text(id));
            }

            table.Add("Headers", headers);
        }

        if (attributes.RowSpan > 1)
        {
            table.Add("RowSpan", attributes.RowSpan);
        }

        if (attributes.ColumnSpan > 1)
        {
            table.Add("ColSpan", attributes.ColumnSpan);
        }

        if (attributes.Summary is { } summary)
        {
            table.AddText("Summary", PdfString.Fit(summary, out _));
        }

        if (table.Count > 1)
        {
            objects.Add(table);
        }
    }

    private static void Note(PdfArray objects, StructureAttributes attributes)
    {
        if (attributes.NoteType is { } type)
        {
            objects.Add(Owner("FENote").AddName("NoteType", type));
        }
    }

    /// <summary>Tells what the writer made from what the article says: for who compares documents.</summary>
    private static void User(PdfArray objects, StructureElement element)
    {
        var properties = new PdfArray();
        if (element.IsGenerated)
        {
            properties.Add(new PdfDictionary().AddText("N", "Generated").Add("V", true));
        }

        if (element.OwnWords is { } words)
        {
            properties.Add(new PdfDictionary().AddText("N", "OwnWords").AddText("V", PdfString.Fit(words, out _)));
        }

        if (properties.Count > 0)
        {
            objects.Add(Owner("UserProperties").Add("P", properties));
        }
    }

    private static PdfDictionary Owner(string owner) => new PdfDictionary().AddName("O", owner);
}
