using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Attributes of structure elements (ISO 32000-1, 14.7.5): their own, then those of their classes.</summary>
/// <param name="file">The file.</param>
/// <param name="tree">The structure tree.</param>
internal sealed class TagAttributes(CosFile file, TagTree tree)
{
    /// <summary>An attribute; null where it is not given.</summary>
    /// <param name="element">The element.</param>
    /// <param name="owner">The owner: <c>Table</c>, <c>List</c>, <c>PrintField</c>.</param>
    /// <param name="key">The attribute.</param>
    public CosValue? Get(TagElement element, string owner, string key)
    {
        if (Find(file.Items(element.Dictionary, "A"), owner, key) is { } own)
        {
            return own;
        }

        foreach (var name in file.Items(element.Dictionary, "C"))
        {
            if (file.Resolve(name) is CosName { Value: var set } && Find(file.Items(tree.Classes, set), owner, key) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A number of rows or columns that a cell covers, from 1.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="key"><c>RowSpan</c> or <c>ColSpan</c>.</param>
    public int Span(TagElement cell, string key) => Get(cell, "Table", key) is CosNumber { Whole: > 0 } span ? span.Whole : 1;

    private CosValue? Find(IReadOnlyList<CosValue> sets, string owner, string key)
    {
        foreach (var item in sets)
        {
            // Numbers between the sets are revisions (14.7.5.3) and say nothing here.
            if (file.AsDictionary(item) is { } set && file.Name(set, "O") == owner && file.Get(set, key) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
