using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Finds who wrote where nothing says "by" or "author": an element called a name that stands beside the date at the head of
/// the article.</summary>
internal static class NameBesideDate
{
    private const int LongestName = 60;
    private const int Highest = 2;

    private static readonly NameVocabulary Names = new(["|name|", "|username|"]);
    private static readonly NameVocabulary Dates = new(["|date|", "|time|", "|datetime|", "|timestamp|", "|pubdate|"]);

    /// <summary>The name; null where none stands beside a date.</summary>
    /// <param name="root">The page's root.</param>
    /// <param name="from">The node where the head begins.</param>
    /// <param name="to">The node where the head ends.</param>
    public static string? Find(Element root, int from, int to)
    {
        foreach (var element in root.Descendants())
        {
            if (element.Order > to)
            {
                return null;
            }

            if (element.Order < from || element.IsFigure || element.Dropped is DropReason.Hidden or DropReason.LeadsAway || !element.Names.HasAny(Names))
            {
                continue;
            }

            var text = FactText.Collapse(ElementText.Of(element));
            if (text.Length <= LongestName && PersonName.IsLikely(text, true) && StandsBesideDate(element))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>Whether a date is among what stands beside an element, or beside a box that holds the element alone.</summary>
    private static bool StandsBesideDate(Element element)
    {
        var box = element;
        for (var height = 0; height < Highest && box.Parent is { } parent; height++, box = parent)
        {
            foreach (var child in parent.Children)
            {
                if (child is Element beside && beside != box && IsDate(beside))
                {
                    return true;
                }
            }

            if (ElementText.Of(parent).Length > ElementText.Of(element).Length)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsDate(Element element) =>
        (element.Name == "time" || element.Names.HasAny(Dates)) && ElementText.Of(element).AsSpan().ContainsAnyInRange('0', '9');
}
