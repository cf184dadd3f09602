using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Runs;

public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(100)]
    public void Results_come_in_order_however_many_work(int workers)
    {
        var results = new List<string>();
        var most = 0;
        var now = 0;
        var work = new OrderedWork<string>(50, workers, index =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            Thread.Sleep(index * 7 % 5);
            Interlocked.Decrement(ref now);
            return $"{index}";
        }, () => false);

        Assert.Equal(50, work.Run((index, result) => results.Add($"{index}={result}"), () => true, Pause));
        Assert.Equal(Enumerable.Range(0, 50).Select(index => $"{index}={index}"), results);
        Assert.InRange(most, 1, workers);
    }

    [Fact]
    public void No_more_results_wait_for_a_slow_page_than_there_is_room_for()
    {
        using var gate = new ManualResetEventSlim();
        var begun = 0;
        var work = new OrderedWork<string>(1000, 2, index =>
        {
            Interlocked.Increment(ref begun);
            if (index == 0)
            {
                gate.Wait();
            }

            return "";
        }, () => false);
        var waits = 0;

        var count = work.Run((_, _) => { }, () =>
        {
            if (waits++ == 40)
            {
                Assert.Equal(16, Volatile.Read(ref begun));
                gate.Set();
            }

            return true;
        }, Pause);
        Assert.Equal(1000, count);
    }

    [Fact]
    public void A_stop_hands_over_what_was_begun_and_begins_nothing()
    {
        var isStopped = false;
        var begun = 0;
        var work = new OrderedWork<string>(1000, 4, index =>
        {
            Interlocked.Increment(ref begun);
            Volatile.Write(ref isStopped, index >= 20 || Volatile.Read(ref isStopped));
            return "";
        }, () => Volatile.Read(ref isStopped));
        var results = new List<int>();

        var count = work.Run((index, _) => results.Add(index), () => true, Pause);
        Assert.Equal(begun, count);
        Assert.Equal(Enumerable.Range(0, begun), results);
        Assert.InRange(begun, 21, 30);
    }

    [Fact]
    public void A_page_that_hangs_is_left_behind_and_what_was_done_is_still_handed_over()
    {
        using var gate = new ManualResetEventSlim();
        var isStopped = false;
        var work = new OrderedWork<string>(10, 2, index =>
        {
            if (index == 3)
            {
                gate.Wait();
            }

            return "";
        }, () => Volatile.Read(ref isStopped));
        var results = new List<int>();

        var waits = 0;
        var count = work.Run((index, _) => results.Add(index), () =>
        {
            Volatile.Write(ref isStopped, waits > 10);
            return waits++ < 20;
        }, Pause);
        gate.Set();

        Assert.Equal(9, count);
        Assert.Equal([0, 1, 2, 4, 5, 6, 7, 8, 9], results);
    }

    [Fact]
    public void A_fault_that_shall_be_seen_is_thrown_where_the_results_are_taken()
    {
        var work = new OrderedWork<string>(3, 2, index => index == 1 ? throw new InvalidOperationException("fault") : "", () => false);

        Assert.Equal("fault", Assert.Throws<InvalidOperationException>(() => work.Run((_, _) => { }, () => true, Pause)).Message);
    }
}
