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

    /// <summary>The limits to fetch by, for those that nobody wants to wait for; null for the program's own.</summary>
    public Func<WebSettings, WebSettings> Limits { get; set; } = static settings => settings;

    /// <summary>An environment that fetches from here.</summary>
    public CommandEnvironment In(CommandEnvironment environment)
    {
        var services = new WebServices { Names = Names, Transport = Transport, Clock = new FakeClock(), Pauses = new InstantPauses() };
        return environment with { Web = settings => new WebFetcher(Limits(settings), services), WebServices = () => services };
    }

    public void Dispose() => Server.Dispose();
}
