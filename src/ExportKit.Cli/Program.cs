using ExportKit.Cli;

StandardStreams.Secure();
UncaughtFaults.Listen(args);
using var interruption = new Interruption();
interruption.Listen(Environment.Exit);
return CommandLine.Run(args, SystemEnvironment.Create(interruption));
