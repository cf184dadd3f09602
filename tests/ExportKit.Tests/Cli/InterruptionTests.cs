using ExportKit.Cli;

namespace ExportKit.Tests.Cli;

public sealed class InterruptionTests
{
    [Fact]
    public void The_end_waits_until_a_file_is_saved()
    {
        using var interruption = new Interruption();
        using var ended = new ManualResetEventSlim();
        var code = 0;
        Thread thread;
        using (interruption.HoldOff())
        {
            thread = new Thread(() => interruption.Signal(ExitCodes.Interrupted, exitCode =>
            {
                code = exitCode;
                ended.Set();
            }));
            thread.Start();
            Assert.False(ended.Wait(TimeSpan.FromMilliseconds(100)));
        }

        Assert.True(ended.Wait(TimeSpan.FromSeconds(10)));
        Assert.Equal(130, code);
        thread.Join();
    }

    [Fact]
    public void A_run_that_listens_is_told_by_the_first_signal_and_ended_by_the_second()
    {
        using var interruption = new Interruption();
        var ended = 0;
        interruption.Await();

        interruption.Signal(ExitCodes.Terminated, code => ended = code);
        Assert.Equal((143, 0), (interruption.ExitCode, ended));
        interruption.Signal(ExitCodes.Interrupted, code => ended = code);
        Assert.Equal(143, ended);
    }

    [Fact]
    public void A_second_signal_does_not_wait_for_a_save_that_hangs()
    {
        using var interruption = new Interruption();
        var ended = 0;
        interruption.Await();
        using (interruption.HoldOff())
        {
            interruption.Signal(ExitCodes.Interrupted, _ => { });
            interruption.Signal(ExitCodes.Interrupted, code => ended = code);
        }

        Assert.Equal(130, ended);
    }
}
