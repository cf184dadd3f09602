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
            thread = new Thread(() => interruption.End(ExitCodes.Interrupted, exitCode =>
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
}
