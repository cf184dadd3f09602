using System.Diagnostics.CodeAnalysis;
using HtmlAgilityPack;

namespace ExportKit.Reading.Tree;

/// <summary>The nodes that are still to be converted, and where to.</summary>
internal sealed class StepStack
{
    private HtmlNode[] _nodes = new HtmlNode[256];
    private Element[] _parents = new Element[256];
    private int[] _depths = new int[256];
    private int _count;

    /// <summary>Adds a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="parent">What it becomes a child of.</param>
    /// <param name="depth">How deep that is.</param>
    public void Push(HtmlNode node, Element parent, int depth)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
            Array.Resize(ref _parents, _count * 2);
            Array.Resize(ref _depths, _count * 2);
        }

        (_nodes[_count], _parents[_count], _depths[_count]) = (node, parent, depth);
        _count++;
    }

    /// <summary>Takes the last one; false where there is none.</summary>
    /// <param name="node">As above.</param>
    /// <param name="parent">As above.</param>
    /// <param name="depth">As above.</param>
    public bool TryPop([NotNullWhen(true)] out HtmlNode? node, [NotNullWhen(true)] out Element? parent, out int depth)
    {
        if (_count == 0)
        {
            (node, parent, depth) = (null, null, 0);
            return false;
        }

        _count--;
        (node, parent, depth) = (_nodes[_count], _parents[_count], _depths[_count]);
        return true;
    }
}
