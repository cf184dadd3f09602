using System.Runtime.ExceptionServices;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>Does a piece of work for each of a row of inputs, several at a time, and hands the results over in the order of the inputs,
/// on the thread that asked. Results that wait for an earlier one are few, so that memory does not grow with the row.</summary>
/// <typeparam name="TResult">What comes of an input.</typeparam>
internal sealed class OrderedWork<TResult>
    where TResult : class
{
    private const int AheadPerWorker = 8;

    private readonly object _gate = new();
    private readonly int _count;
    private readonly int _workers;
    private readonly Func<int, TResult> _work;
    private readonly Func<bool> _isStopped;
    private readonly ExportLimits _limits;
    private readonly Slot?[] _slots;
    private int _begun;
    private int _handedOver;

    /// <summary>Makes the work.</summary>
    /// <param name="count">How many inputs there are.</param>
    /// <param name="workers">How many are worked on at a time.</param>
    /// <param name="work">The work for an input, by its place; called on other threads, for each input once.</param>
    /// <param name="isStopped">Whether no further input shall be begun.</param>
    /// <param name="limits">The limits of pages, which say how much stack the workers need; null for the usual ones.</param>
    public OrderedWork(int count, int workers, Func<int, TResult> work, Func<bool> isStopped, ExportLimits? limits = null)
    {
        _limits = limits ?? ExportLimits.Default;
        _count = count;
        _workers = Math.Min(workers, count);
        _work = work;
        _isStopped = isStopped;
        _slots = new Slot?[Math.Min(count, _workers * AheadPerWorker)];
    }

    /// <summary>Does the work.</summary>
    /// <param name="done">Takes each result, in the order of the inputs.</param>
    /// <param name="wait">Called now and then while nothing is ready, and after each result; what it gives back is whether to wait on
    /// for what was begun.</param>
    /// <param name="pause">How long to wait between two such calls.</param>
    /// <returns>How many results were handed over.</returns>
    public int Run(Action<int, TResult> done, Func<bool> wait, TimeSpan pause)
    {
        for (var i = 0; i < _workers; i++)
        {
            // Nobody waits for a thread that hangs when the process ends.
            PageStack.NewThread(_limits, $"page worker {i + 1}", Work).Start();
        }

        while (TakeNext(wait, pause) is { } slot)
        {
            slot.Fault?.Throw();
            done(_handedOver - 1, slot.Result!);
        }

        return HandOverRest(done);
    }

    private void Work()
    {
        while (Begin() is >= 0 and var index)
        {
            var slot = new Slot();
            try
            {
                slot.Result = _work(index);
            }
            catch (Exception exception)
            {
                slot.Fault = ExceptionDispatchInfo.Capture(exception);
            }

            lock (_gate)
            {
                _slots[index % _slots.Length] = slot;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>The next input to work on, when there is room for its result; -1 where none shall be begun.</summary>
    private int Begin()
    {
        lock (_gate)
        {
            while (_begun < _count && !_isStopped() && _begun - _handedOver >= _slots.Length)
            {
                Monitor.Wait(_gate);
            }

            if (_begun < _count && !_isStopped())
            {
                return _begun++;
            }

            // Those who wait for a result that will not come look again.
            Monitor.PulseAll(_gate);
            return -1;
        }
    }

    private Slot? TakeNext(Func<bool> wait, TimeSpan pause)
    {
        while (true)
        {
            lock (_gate)
            {
                if (_handedOver >= _count || (_handedOver >= _begun && _isStopped()))
                {
                    return null;
                }

                var place = _handedOver % _slots.Length;
                if (_slots[place] is { } slot)
                {
                    _slots[place] = null;
                    _handedOver++;
                    Monitor.PulseAll(_gate);
                    return slot;
                }

                Monitor.Wait(_gate, pause);
                if (_slots[place] is not null)
                {
                    continue;
                }
            }

            if (!wait())
            {
                return null;
            }
        }
    }

    /// <summary>Hands over what is ready behind a result that is no longer waited for: it was done, and is to be said.</summary>
    private int HandOverRest(Action<int, TResult> done)
    {
        var count = _handedOver;
        for (var index = _handedOver + 1; index < _begun; index++)
        {
            Slot? slot;
            lock (_gate)
            {
                slot = _slots[index % _slots.Length];
            }

            if (slot?.Result is { } result)
            {
                done(index, result);
                count++;
            }
        }

        return count;
    }

    private sealed class Slot
    {
        public TResult? Result { get; set; }

        public ExceptionDispatchInfo? Fault { get; set; }
    }
}
