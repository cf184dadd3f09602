using System.Collections.Immutable;

namespace ExportKit.Model;

/// <summary>Every inline of some inlines, each before what it contains: a walk that makes no object where no inline holds others.</summary>
/// <param name="inlines">The inlines.</param>
internal struct InlineSequence(ImmutableArray<Inline> inlines)
{
    private ImmutableArray<Inline> _run = inlines;
    private int _next;
    private Stack<(ImmutableArray<Inline> Run, int Next)>? _around;

    /// <summary>Where the walk stands.</summary>
    public Inline Current { get; private set; } = null!;

    /// <summary>Whether any inline of some inlines is of a kind.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <param name="isOfKind">Whether one is.</param>
    public static bool Any(ImmutableArray<Inline> inlines, Func<Inline, bool> isOfKind)
    {
        foreach (var inline in new InlineSequence(inlines))
        {
            if (isOfKind(inline))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The walk itself, from where it stands.</summary>
    public readonly InlineSequence GetEnumerator() => this;

    /// <summary>Goes on to the next inline; false at the end.</summary>
    public bool MoveNext()
    {
        while (_next == _run.Length)
        {
            if (_around is null || !_around.TryPop(out var around))
            {
                return false;
            }

            (_run, _next) = around;
        }

        Current = _run[_next++];
        if (Current is InlineContainer { Content: { IsEmpty: false } content })
        {
            (_around ??= new()).Push((_run, _next));
            (_run, _next) = (content, 0);
        }

        return true;
    }
}
