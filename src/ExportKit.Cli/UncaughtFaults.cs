namespace ExportKit.Cli;

/// <summary>Faults that nothing else catches: on other threads, in what a signal does, before the command line is read. They end the
/// program with the same coded line as any other, and with no stack that nobody asked for.</summary>
internal static class UncaughtFaults
{
    /// <summary>Starts to listen.</summary>
    /// <param name="arguments">The words of the command line.</param>
    public static void Listen(string[] arguments) => AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
    {
        try
        {
            Report((Exception)fault.ExceptionObject, arguments);
        }
        catch (Exception)
        {
            // Where nothing can be said any more, the exit code still can.
        }

        Environment.Exit(ExitCodes.Failed);
    };

    private static void Report(Exception exception, string[] arguments)
    {
        var isWanted = arguments.Contains(FaultReport.Option) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(FaultReport.Variable));
        new DiagnosticPrinter(StandardStreams.ErrorText(), isColoured: false).Print(FaultReport.Of(exception, "exportkit", isWanted), "exportkit");
    }
}
