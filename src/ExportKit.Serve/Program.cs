using ExportKit.Cli;
using ExportKit.Serve;

StandardStreams.Secure();
UncaughtFaults.Listen(args);
using var interruption = new Interruption();
interruption.Listen(Environment.Exit);
return CommandLine.Run(["serve", .. args], SystemEnvironment.Create(interruption) with { Serve = Server.Run });
