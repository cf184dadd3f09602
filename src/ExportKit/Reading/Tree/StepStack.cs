using System.Diagnostics.CodeAnalysis;
using HtmlAgilityPack;

namespace ExportKit.Reading.Tree;

/// <summary>The nodes that are still to be converted, and where to: of each element that is begun the next of its children.</summary>
internal sealed class StepStack
{
    private Level[] _levels = new Level[64];
    private int _count;

    /// <summary>Adds a node and those that follow it within the same element; they come before all that were added earlier.</summary>
    /// <param name="first">The node.</param>
    /// <param name="parent">What they become children of.</param>
    /// <param name="depth">How deep that is.</param>
    public void Push(HtmlNode first, Element parent, int depth)
    {
        if (_count == _levels.Length)
        {
            Array.Resize(ref _levels, _count * 2);
        }

        _levels[_count++] = new Level { Next = first, Parent = parent, Depth = depth };
    }

    /// <summary>Takes the next node; false where there is none.</summary>
    /// <param name="node">As above.</param>
    /// <param name="parent">As above.</param>
    /// <param name="depth">As above.</param>
    public bool Next([NotNullWhen(true)] out HtmlNode? node, [NotNullWhen(true)] out Element? parent, out int depth)
    {
        while (_count > 0)
        {
            ref var level = ref _levels[_count - 1];
            if (level.Next is { } next)
            {
                (node, parent, depth) = (next, level.Parent, level.Depth);
                level.Next = next.NextSibling;
                return true;
            }

            _count--;
        }

        (node, parent, depth) = (null, null, 0);
        return false;
    }

    private struct Level
    {
        public HtmlNode? Next;
        public Element Parent;
        public int Depth;
    }
}
