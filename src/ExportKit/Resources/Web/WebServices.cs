using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace ExportKit.Resources.Web;

/// <summary>What fetching needs of the machine, so that it runs in a test without a network and without waiting.</summary>
internal sealed record WebServices
{
    /// <summary>Those of this machine.</summary>
    public static WebServices OfSystem => new();

    /// <summary>Finds the addresses of hosts.</summary>
    public INameResolver Names { get; init; } = new SystemNameResolver();

    /// <summary>Makes connections.</summary>
    public ITransport Transport { get; init; } = new SystemTransport();

    /// <summary>The time, and the time-outs.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The time by which is waited between requests.</summary>
    public TimeProvider Pauses { get; init; } = TimeProvider.System;

    /// <summary>Judges certificates in tests; null for the system's own judgement.</summary>
    internal RemoteCertificateValidationCallback? CertificateCheck { get; init; }
}

/// <summary>Finds the addresses of hosts.</summary>
internal interface INameResolver
{
    /// <summary>The addresses of a host.</summary>
    /// <param name="host">Its name.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="SocketException">There is no such host, or it cannot be asked for.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);
}

/// <summary>Makes connections.</summary>
internal interface ITransport
{
    /// <summary>Connects to just this address.</summary>
    /// <param name="address">The address, which was checked.</param>
    /// <param name="port">The port.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="SocketException">Nothing answers there.</exception>
    Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellation);
}

/// <summary>The system's resolver.</summary>
internal sealed class SystemNameResolver : INameResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}

/// <summary>Connections by TCP.</summary>
internal sealed class SystemTransport : ITransport
{
    /// <inheritdoc/>
    public async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
