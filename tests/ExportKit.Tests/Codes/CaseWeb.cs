using ExportKit.Cli;
using ExportKit.Resources.Web;
using ExportKit.Tests.Resources.Web;

namespace ExportKit.Tests.Codes;

/// <summary>The web of a case: a server on loopback, which stands for every host, and no wait that is waited.</summary>
internal sealed class CaseWeb : IDisposable
{
    public CaseWeb() => Transport.Ports[80] = Server.Port;

    /// <summary>What answers.</summary>
    public WebServer Server { get; } = new();

    /// <summary>Where names lead: to a public address, unless it is said otherwise.</summary>
    public FakeNames Names { get; } = new();

    /// <summary>Which ports are answered, and which addresses are dead.</summary>
    public FakeTransport Transport { get; } = new();

    /// <summary>Whether time-outs are over in a hundredth of their time.</summary>
    public bool IsFast { get; set; }

    /// <summary>An environment that fetches from here.</summary>
    public CommandEnvironment In(CommandEnvironment environment)
    {
        var services = new WebServices { Names = Names, Transport = Transport, Clock = IsFast ? new FastClock() : new FakeClock(), Pauses = new InstantPauses() };
        return environment with { Web = settings => new WebFetcher(settings, services), WebServices = () => services };
    }

    public void Dispose() => Server.Dispose();

    /// <summary>A clock whose alarms come a hundred times too soon.</summary>
    private sealed class FastClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
    }
}
