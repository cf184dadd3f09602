using System.Net;
using ExportKit.Cli;
using ExportKit.Cli.Serving;
using ExportKit.Diagnostics;
using ExportKit.Serve.Guards;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExportKit.Serve;

/// <summary>The web server: listens at this machine's own address alone.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Site _site;

    private Server(WebApplication application, Site site, Secrets secrets, int port)
    {
        (_application, _site) = (application, site);
        Port = port;
        Origin = FormattableString.Invariant($"http://127.0.0.1:{port}");
        Address = $"{Origin}/?token={secrets.Token}";
    }

    /// <summary>The port that it listens at.</summary>
    public int Port { get; }

    /// <summary>Where it is: scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>The address that lets a browser in.</summary>
    public string Address { get; }

    /// <summary>Serves until the process is told to end.</summary>
    /// <param name="settings">What is wanted.</param>
    /// <param name="environment">All that is outside.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The port cannot be had.</exception>
    public static int Run(ServeSettings settings, CommandEnvironment environment)
    {
        var server = Start(settings, environment, new ServeLimits()).GetAwaiter().GetResult();
        Say(server.Address, settings, environment.Out);
        Thread.Sleep(Timeout.Infinite);
        return ExitCodes.Done;
    }

    /// <summary>Says where it is served.</summary>
    /// <param name="address">The address that lets a browser in.</param>
    /// <param name="settings">What is wanted.</param>
    /// <param name="output">Where to.</param>
    internal static void Say(string address, ServeSettings settings, TextWriter output)
    {
        if (settings.IsQuiet)
        {
            output.WriteLine(address);
        }
        else
        {
            output.WriteLine("Open this address in your browser; it lets in who knows it, until Ctrl+C:");
            output.WriteLine("  " + address);
        }

        output.Flush();
    }

    /// <summary>Starts to serve.</summary>
    /// <param name="settings">What is wanted.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="limits">How much it takes and holds.</param>
    /// <exception cref="UsageException">The port cannot be had.</exception>
    public static async Task<Server> Start(ServeSettings settings, CommandEnvironment environment, ServeLimits limits)
    {
        limits = limits.WithPage(settings.PageBytes);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentConnections = limits.Connections;
            options.Limits.MaxRequestBodySize = limits.FormBytes;
            options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            options.Limits.MaxRequestHeaderCount = 64;
            options.Limits.MaxRequestLineSize = 4 * 1024;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            options.Limits.MinRequestBodyDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(5));
            options.Limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
            options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            options.Listen(IPAddress.Loopback, settings.Port);
        });

        var application = builder.Build();
        var secrets = new Secrets();
        var ready = new TaskCompletionSource<Site>(TaskCreationOptions.RunContinuationsAsynchronously);
        application.Run(async context => await (await ready.Task.ConfigureAwait(false)).Answer(context).ConfigureAwait(false));
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is System.Net.Sockets.SocketException)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new UsageException(
                DiagnosticCodes.PortTaken, FormattableString.Invariant($"Port {settings.Port} cannot be listened at: it is taken, or you may not use it. Choose another: exportkit serve --port 0 takes one that is free."));
        }

        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var port = new Uri(address).Port;
        var site = new Site(new Gate(secrets, port), settings, environment, limits);
        ready.SetResult(site);
        return new Server(application, site, secrets, port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(cancellation.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _site.Dispose();
    }

    /// <summary>Signals are the program's own matter: they wait for files that are being saved.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
