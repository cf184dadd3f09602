namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>Writes the hint tables (ISO 32000-1, F.4): what each page needs, and where it stands in the file. Offsets are as if
/// the hint stream were not there.</summary>
/// <param name="plan">The order of the file; all units have their lengths and offsets.</param>
internal sealed class HintTables(LinearPlan plan)
{
    private readonly BitWriter _bits = new();
    private readonly List<LinearUnit> _shared = [.. plan.FirstPage, .. plan.Shared];

    /// <summary>The hint stream.</summary>
    /// <param name="hintLength">The length of the hint stream's object, which stands before the first page.</param>
    public PdfStream ToStream(long hintLength)
    {
        var pages = new List<List<LinearUnit>> { plan.FirstPage };
        pages.AddRange(plan.OtherPages);
        WritePages(pages, hintLength);
        var dictionary = new PdfDictionary().Add("S", _bits.Length);
        WriteShared(hintLength);
        var outlines = plan.FirstPage.Concat(plan.Rest).Where(unit => unit.IsOfOutlines).ToList();
        if (outlines.Count > 0)
        {
            dictionary.Add("O", _bits.Length);
            WriteOutlines(outlines, hintLength);
        }

        return new PdfStream(dictionary, _bits.ToArray()) { IsPlain = true };
    }

    private static long LengthOf(List<LinearUnit> units) => units.Sum(unit => unit.Length);

    /// <summary>The page offset hint table (tables F.3 and F.4). A page's content is said to be all of the page.</summary>
    private void WritePages(List<List<LinearUnit>> pages, long hintLength)
    {
        var shared = SharedOf(pages.Count);
        var (fewest, countBits) = Range(pages.Select(page => (long)page.Count));
        var (shortest, lengthBits) = Range(pages.Select(LengthOf));
        var sharedBits = BitWriter.BitsFor(shared.Max(page => page.Count));
        var indexBits = BitWriter.BitsFor(_shared.Count);
        _bits.Write(fewest, 32);
        _bits.Write(plan.FirstPage[0].Offset - hintLength, 32);
        _bits.Write(countBits, 16);
        _bits.Write(shortest, 32);
        _bits.Write(lengthBits, 16);
        _bits.Write(0, 32);
        _bits.Write(0, 16);
        _bits.Write(shortest, 32);
        _bits.Write(lengthBits, 16);
        _bits.Write(sharedBits, 16);
        _bits.Write(indexBits, 16);
        _bits.Write(0, 16);
        _bits.Write(4, 16);
        Row(pages, page => page.Count - fewest, countBits);
        Row(pages, page => LengthOf(page) - shortest, lengthBits);
        Row(shared, page => page.Count, sharedBits);
        Row(shared.SelectMany(page => page), index => index, indexBits);
        Row(pages, page => LengthOf(page) - shortest, lengthBits);
    }

    /// <summary>For each page the shared objects that it uses. What the first page uses lies in it already.</summary>
    private List<List<int>> SharedOf(int pages)
    {
        var shared = Enumerable.Range(0, pages).Select(_ => new List<int>()).ToList();
        for (var index = 0; index < _shared.Count; index++)
        {
            if (_shared[index].IsShared)
            {
                foreach (var page in _shared[index].Pages.Where(page => page > 0))
                {
                    shared[page].Add(index);
                }
            }
        }

        return shared;
    }

    /// <summary>The shared object hint table (tables F.5 and F.6): the objects of the first page, then those that other pages
    /// share, each a group of its own.</summary>
    private void WriteShared(long hintLength)
    {
        var (shortest, lengthBits) = Range(_shared.Select(unit => unit.Length));
        _bits.Write(plan.Shared.Count > 0 ? plan.Shared[0].Number : 0, 32);
        _bits.Write(plan.Shared.Count > 0 ? plan.Shared[0].Offset - hintLength : 0, 32);
        _bits.Write(plan.FirstPage.Count, 32);
        _bits.Write(_shared.Count, 32);
        _bits.Write(0, 16);
        _bits.Write(shortest, 32);
        _bits.Write(lengthBits, 16);
        Row(_shared, unit => unit.Length - shortest, lengthBits);
        Row(_shared, _ => 0, 1);
    }

    /// <summary>The hint table of the bookmarks (table F.9).</summary>
    private void WriteOutlines(List<LinearUnit> outlines, long hintLength)
    {
        _bits.Write(outlines[0].Number, 32);
        _bits.Write(outlines[0].Offset - hintLength, 32);
        _bits.Write(outlines.Count, 32);
        _bits.Write(LengthOf(outlines), 32);
    }

    private void Row<T>(IEnumerable<T> items, Func<T, long> value, int bits)
    {
        foreach (var item in items)
        {
            _bits.Write(value(item), bits);
        }

        _bits.Align();
    }

    private static (long Least, int Bits) Range(IEnumerable<long> values)
    {
        var all = values.ToList();
        return (all.Min(), BitWriter.BitsFor(all.Max() - all.Min()));
    }
}
