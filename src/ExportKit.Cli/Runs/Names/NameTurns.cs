namespace ExportKit.Cli;

/// <summary>Gives out names in the order of the inputs, however many are worked on at once, so that names never depend on who is
/// ready first. A page whose name can be told without reading it holds nobody up.</summary>
/// <typeparam name="TName">What a page is given.</typeparam>
internal sealed class NameTurns<TName>
    where TName : class
{
    private readonly object _gate = new();
    private readonly Turn?[] _turns;
    private readonly Func<int, bool> _isKnown;
    private readonly Func<int, NameFacts?, TName> _give;
    private int _next;

    /// <summary>Makes the turns.</summary>
    /// <param name="count">How many pages there are.</param>
    /// <param name="isKnown">Whether the name of a page can be told without its facts.</param>
    /// <param name="give">Gives a page its name; called for one page after the other.</param>
    public NameTurns(int count, Func<int, bool> isKnown, Func<int, NameFacts?, TName> give)
    {
        _turns = new Turn?[count];
        _isKnown = isKnown;
        _give = give;
    }

    /// <summary>The name of a page; waits until the pages before it have theirs, or have ended without one.</summary>
    /// <param name="index">The page's place among the inputs, from 0.</param>
    /// <param name="facts">What its name is made of.</param>
    public TName Take(int index, NameFacts? facts)
    {
        lock (_gate)
        {
            if (_turns[index] is null)
            {
                _turns[index] = new Turn(facts);
                Advance();
            }

            while (_next <= index)
            {
                Monitor.Wait(_gate);
            }

            return _turns[index]!.Name!;
        }
    }

    /// <summary>Says that a page has ended, and needs no name any more.</summary>
    /// <param name="index">The page's place among the inputs, from 0.</param>
    /// <param name="facts">What its name is made of, where it has one all the same that no other page may take; else null.</param>
    public void End(int index, NameFacts? facts = null)
    {
        lock (_gate)
        {
            if (_next > index)
            {
                _turns[index] = null;
                return;
            }

            _turns[index] = new Turn(facts) { IsOver = true };
            Advance();
        }
    }

    private void Advance()
    {
        var before = _next;
        while (_next < _turns.Length && (_turns[_next] is not null || _isKnown(_next)))
        {
            // A page that can be named is, even where it failed: its mending must not rename the others, and the document that it had must
            // not become another page's.
            var turn = _turns[_next] ??= new Turn(null);
            turn.Name = !turn.IsOver || turn.Facts is not null || _isKnown(_next) ? _give(_next, turn.Facts) : null;
            _turns[_next] = turn.IsOver ? null : turn;
            _next++;
        }

        if (_next > before)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private sealed class Turn(NameFacts? facts)
    {
        public NameFacts? Facts { get; } = facts;

        public TName? Name { get; set; }

        public bool IsOver { get; init; }
    }
}
