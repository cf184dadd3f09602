using System.Net;
using System.Net.Sockets;
using ExportKit.Cli;
using ExportKit.Cli.Serving;
using ExportKit.Serve;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Serving =>
    [
        new("EK0320", "exportkit serve", ExitCodes.Usage)
        {
            Note = "The program `exportkit-serve` was not taken along from the release.",
            Outside = environment => environment with { Serve = static (_, _) => throw ServeProgram.Missing() },
        },
        new("EK0321", "exportkit serve --port 49151", ExitCodes.Usage)
        {
            Note = "Another program listens at that port already.",
            Outside = environment => environment with { Serve = ServeTaken },
        },
    ];

    // Whoever has the port, it is taken.
    private static int ServeTaken(ServeSettings settings, CommandEnvironment environment)
    {
        using var other = new TcpListener(IPAddress.Loopback, settings.Port);
        try
        {
            other.Start();
        }
        catch (SocketException)
        {
            // Then another program of this machine has it.
        }

        return Server.Run(settings, environment);
    }
}
