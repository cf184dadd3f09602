using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Cleaning;

/// <summary>Takes marks back, for another try.</summary>
internal static class Marks
{
    /// <summary>Takes all marks off a page, those of figures too.</summary>
    /// <param name="root">The page's root.</param>
    public static void Clear(Element root)
    {
        foreach (var element in root.Descendants())
        {
            element.Dropped = DropReason.None;
            element.IsFigure = false;
            element.EntryTime = null;
            foreach (var child in element.Children)
            {
                child.Dropped = DropReason.None;
            }
        }
    }
}
