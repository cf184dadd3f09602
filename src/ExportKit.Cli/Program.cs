using ExportKit.Cli;

using var rehearsal = Rehearsal.Start(args);
using var interruption = new Interruption();
interruption.Listen(Environment.Exit);
return CommandLine.Run(args, SystemEnvironment.Create(interruption));
