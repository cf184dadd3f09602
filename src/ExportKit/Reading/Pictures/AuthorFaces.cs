using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>A picture whose alternative text is the name of an author, and that has no caption, shows who wrote, not what is told.</summary>
internal static class AuthorFaces
{
    /// <summary>Marks such pictures.</summary>
    /// <param name="figures">The figures of the page.</param>
    /// <param name="authors">The authors by structured data.</param>
    public static void Mark(FigureFinder figures, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        foreach (var figure in figures.All)
        {
            if (figure.Caption.Count == 0 && FactText.Clean(figure.Image["alt"]) is { } alt && IsOne(TextKey.Of(alt), authors))
            {
                figure.Scope.Dropped = DropReason.Apart;
                figure.Image.Dropped = DropReason.Apart;
            }
        }
    }

    private static bool IsOne(string alt, IReadOnlyList<string> authors)
    {
        foreach (var author in authors)
        {
            if (TextKey.Of(author) == alt)
            {
                return true;
            }
        }

        return false;
    }
}
