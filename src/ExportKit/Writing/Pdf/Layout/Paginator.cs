using ExportKit.Limits;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Fills pages with atoms: stretches in columns, across them, and on turned pages follow one another in reading order.</summary>
internal sealed class Paginator(PageGeometry geometry, PageBudget? budget = null)
{
    private readonly List<PlacedPage> _pages = [];
    private readonly ColumnPlacer _placer = new();
    private PlacedPage? _page;
    private double _top;

    /// <summary>Places atoms on pages.</summary>
    /// <param name="atoms">The atoms in reading order.</param>
    public PlacedDocument Paginate(List<Atom> atoms)
    {
        for (var start = 0; start < atoms.Count;)
        {
            var end = start + 1;
            while (end < atoms.Count && atoms[end].Setting == atoms[start].Setting && !atoms[end].StartsPage)
            {
                end++;
            }

            _page = atoms[start].StartsPage ? null : _page;

            PlaceStretch(new LinkedList<Atom>(atoms[start..end]), atoms[start].Setting);
            start = end;
        }

        if (_pages.Count == 0)
        {
            _pages.Add(new PlacedPage(0, geometry));
        }

        return new PlacedDocument(_pages, _placer.Anchors);
    }

    private void PlaceStretch(LinkedList<Atom> rest, Setting setting)
    {
        var pages = setting == Setting.Turned ? geometry.Turned : geometry;
        var columns = setting == Setting.Columns ? pages.Columns : 1;
        if (setting == Setting.Turned)
        {
            _page = null;
        }

        while (rest.First is not null)
        {
            budget?.Check();
            if (_page is null)
            {
                _page = new PlacedPage(_pages.Count, pages);
                _pages.Add(_page);
                _top = pages.Top;
            }

            FillPage(_page, rest, columns);
            _page = rest.First is null ? _page : null;
        }

        if (setting == Setting.Turned)
        {
            _page = null;
        }
    }

    /// <summary>Sets what fits of a stretch on the rest of a page.</summary>
    private void FillPage(PlacedPage page, LinkedList<Atom> rest, int columns)
    {
        var pages = page.Geometry;
        var isFresh = _top > pages.Top - 0.001;
        var top = isFresh ? _top : _top - rest.First!.Value.SpaceBefore;
        var room = top - pages.Margins.Bottom;
        var choice = new ColumnChoice(pages.TextHeight);
        var balanced = columns > 1 ? choice.Balanced(rest.First!, columns, room) : null;
        for (var column = 0; column < columns && rest.First is { } first; column++)
        {
            var head = choice.RepeatedHead(first.Value);
            var height = (balanced ?? room) - (head?.Height ?? 0);
            var chosen = ColumnChoice.Take(rest, height, isFresh && balanced is null, balanced is null);
            if (chosen.Count == 0)
            {
                return;
            }

            var left = columns > 1 ? pages.ColumnLeft(page.Index, column) : pages.Left(page.Index);
            _top = Math.Min(_top, _placer.Place(page, head, chosen, left, top));
        }
    }
}
