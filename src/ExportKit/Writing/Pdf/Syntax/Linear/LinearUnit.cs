namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>What is moved as one in a linearised file: an object, or several that are packed into an object stream.</summary>
/// <param name="numbers">The numbers that the objects have before the file is put in order.</param>
/// <param name="isPacked">Whether they are packed.</param>
internal sealed class LinearUnit(IReadOnlyList<int> numbers, bool isPacked)
{
    /// <summary>The old numbers of the objects.</summary>
    public IReadOnlyList<int> Numbers { get; } = numbers;

    /// <summary>Whether the objects are packed into an object stream.</summary>
    public bool IsPacked { get; } = isPacked;

    /// <summary>The part that it belongs to.</summary>
    public LinearPart Part { get; private set; }

    /// <summary>The pages that use it, in ascending order.</summary>
    public SortedSet<int> Pages { get; } = [];

    /// <summary>Whether more than one page, or a page and something else, uses it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Whether it belongs to the bookmarks.</summary>
    public bool IsOfOutlines { get; private set; }

    /// <summary>The number in the file: of the object, or of the object stream.</summary>
    public int Number { get; set; }

    /// <summary>Where its bytes stand among those of all units.</summary>
    public long Start { get; set; }

    /// <summary>How many bytes it has, from its number to the line end behind <c>endobj</c>.</summary>
    public long Length { get; set; }

    /// <summary>Where it stands in the file.</summary>
    public long Offset { get; set; }

    /// <summary>Decides the part by who uses the objects.</summary>
    /// <param name="users">Who does.</param>
    /// <param name="catalog">The catalog's number.</param>
    /// <param name="outlinesFirst">Whether the bookmarks show with the first page.</param>
    public void Decide(ObjectUsers users, int catalog, bool outlinesFirst)
    {
        var others = false;
        var opening = false;
        foreach (var number in Numbers)
        {
            Pages.UnionWith(users.PagesOf(number) ?? []);
            others |= users.OthersOf(number) > 0;
            opening |= users.IsOfOpening(number);
            IsOfOutlines |= users.IsOfOutlines(number);
        }

        var isCatalog = Numbers[0] == catalog;
        IsOfOutlines &= !isCatalog;
        IsShared = Pages.Count + (others ? 1 : 0) + (opening ? 1 : 0) + (IsOfOutlines ? 1 : 0) > 1;
        Part = isCatalog ? LinearPart.Opening
            : IsOfOutlines ? outlinesFirst ? LinearPart.FirstPage : LinearPart.Rest
            : opening ? LinearPart.Opening
            : Pages.Contains(0) ? LinearPart.FirstPage
            : Pages.Count == 1 && !others ? LinearPart.OtherPage
            : Pages.Count > 1 ? LinearPart.Shared
            : LinearPart.Rest;
    }
}
