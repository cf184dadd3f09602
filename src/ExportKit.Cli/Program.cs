using ExportKit.Cli;

using var interruption = new Interruption();
interruption.Listen(Environment.Exit);
return CommandLine.Run(args, SystemEnvironment.Create(interruption));
