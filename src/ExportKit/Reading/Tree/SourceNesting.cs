using System.Text;
using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>Bounds what a parser has to do before it begins: its work on an element grows with the elements that are open around it,
/// so that a page of tags that are never closed would keep it for hours. One pass over the source counts the elements, and takes out
/// the tags of those that nest too deeply; their words stay.</summary>
internal sealed class SourceNesting
{
    /// <summary>How deep elements are on average, at most, where a page has as many as it may.</summary>
    private const int MeanDepth = 100;

    /// <summary>So many open elements are looked through for the one that an end tag closes.</summary>
    private const int Reach = 2048;

    private readonly string _source;
    private readonly int _deepest;
    private readonly int _mostElements;
    private readonly PageBudget? _budget;
    private readonly TagScanner _tags;
    private readonly int[] _openByHash = new int[1024];
    private Open[] _open = new Open[64];
    private int _openCount;
    private StringBuilder? _rewritten;
    private int _copied;
    private int _elements;
    private long _depths;

    private SourceNesting(string source, int deepest, int mostElements, PageBudget? budget)
    {
        _budget = budget;
        _source = source;
        _deepest = deepest;
        _mostElements = mostElements;
        _tags = new TagScanner(source);
    }

    /// <summary>The source, to be parsed within bounds; null where it has too many elements, or they nest too deeply.</summary>
    /// <param name="source">The source of a page.</param>
    /// <param name="deepest">The deepest nesting that is left.</param>
    /// <param name="mostElements">The most elements that it may have; a hundred deep on average, at most.</param>
    /// <param name="budget">The time of the page; null where it may take any.</param>
    /// <exception cref="LimitReachedException">The time is over.</exception>
    public static string? Bound(string source, int deepest, int mostElements, PageBudget? budget = null) => Bound(source, deepest, mostElements, budget, out _);

    /// <summary>The same, with the reason where there is none.</summary>
    /// <param name="source">The source of a page.</param>
    /// <param name="deepest">The deepest nesting that is left.</param>
    /// <param name="mostElements">The most elements that it may have; a hundred deep on average, at most.</param>
    /// <param name="budget">The time of the page; null where it may take any.</param>
    /// <param name="refusal">Why it is not to be parsed; null where it is.</param>
    /// <exception cref="LimitReachedException">The time is over.</exception>
    public static string? Bound(string source, int deepest, int mostElements, PageBudget? budget, out ParsingRefusal? refusal) =>
        new SourceNesting(source, deepest, mostElements, budget).Bound(out refusal);

    private string? Bound(out ParsingRefusal? refusal)
    {
        refusal = null;
        while (_tags.Next())
        {
            _budget?.Tick();
            if (_tags.IsEnd)
            {
                End();
            }
            else if (Start() && ++_elements > _mostElements)
            {
                refusal = ParsingRefusal.OfElements;
                return null;
            }

            if (_depths > (long)_mostElements * MeanDepth)
            {
                refusal = ParsingRefusal.OfNesting(_elements, _depths, _mostElements, MeanDepth);
                return null;
            }
        }

        return _rewritten is null ? _source : _rewritten.Append(_source, _copied, _source.Length - _copied).ToString();
    }

    /// <summary>Takes a start tag; gives whether it begins an element of the page.</summary>
    private bool Start()
    {
        var kind = TagKind.Of(_tags.Name, _tags.Hash);
        while (_openCount > 0 && ImpliedEnds.Ends(_open[_openCount - 1].Kind, kind.EndKind))
        {
            Pop();
        }

        _depths += Math.Min(_openCount, _deepest);
        if (kind.IsRaw)
        {
            _tags.SkipContent();
            return true;
        }

        if (kind.IsVoid || _tags.IsSelfClosed)
        {
            return true;
        }

        var isKept = _openCount < _deepest;
        if (!isKept)
        {
            TakeOut(Tags.Blocks.Contains(_tags.Name.ToString().ToLowerInvariant()));
        }

        Push(new Open(_tags.Hash, kind.EndKind, isKept));
        return true;
    }

    private void End()
    {
        if (_openByHash[Bucket(_tags.Hash)] == 0)
        {
            return;
        }

        for (var i = _openCount - 1; i >= Math.Max(0, _openCount - Reach); i--)
        {
            _budget?.Tick();
            if (_open[i].Hash != _tags.Hash)
            {
                continue;
            }

            if (!_open[i].IsKept)
            {
                TakeOut(false);
            }

            while (_openCount > i)
            {
                Pop();
            }

            return;
        }
    }

    private void Push(Open element)
    {
        if (_openCount == _open.Length)
        {
            Array.Resize(ref _open, _openCount * 2);
        }

        _open[_openCount++] = element;
        _openByHash[Bucket(element.Hash)]++;
    }

    private void Pop() => _openByHash[Bucket(_open[--_openCount].Hash)]--;

    /// <summary>What begins a line still begins one; lines of the source keep their numbers.</summary>
    private void TakeOut(bool isBlock)
    {
        _rewritten ??= new StringBuilder(_source.Length);
        _rewritten.Append(_source, _copied, _tags.Start - _copied).Append(isBlock ? "<br><br>" : string.Empty);
        _rewritten.Append('\n', _source.AsSpan(_tags.Start, _tags.Length).Count('\n'));
        _copied = _tags.Start + _tags.Length;
    }

    private static int Bucket(int hash) => hash & 1023;

    /// <summary>An element that is open.</summary>
    /// <param name="Hash">Stands for its name.</param>
    /// <param name="Kind">Says which elements end it where they begin.</param>
    /// <param name="IsKept">Whether its tags are left in the source.</param>
    private readonly record struct Open(int Hash, int Kind, bool IsKept);
}
