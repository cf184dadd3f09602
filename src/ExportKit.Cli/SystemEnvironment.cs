using ExportKit.Cli.Programs;
using ExportKit.Cli.Serving;
using ExportKit.Limits;
using ExportKit.Resources;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>The environment of a real process.</summary>
internal static class SystemEnvironment
{
    /// <summary>Makes it.</summary>
    /// <param name="interruption">Keeps signals from ending the process while a file is saved.</param>
    public static CommandEnvironment Create(Interruption interruption) => new()
    {
        OpenInput = StandardStreams.OpenInput,
        OpenOutput = StandardStreams.OpenOutput,
        Out = StandardStreams.OutputText(),
        Error = StandardStreams.ErrorText(),
        IsOutputTerminal = static () => !Console.IsOutputRedirected,
        IsErrorTerminal = static () => !Console.IsErrorRedirected,
        Variable = Environment.GetEnvironmentVariable,
        VariableNames = static () => Environment.GetEnvironmentVariables().Keys.Cast<string>(),
        ErrorColumns = TerminalColumns.OfError,
        Cores = static () => Environment.ProcessorCount,
        KeepsRecords = true,
        Interruption = interruption,
        Files = new DiskFiles(interruption),
        Programs = new SystemPrograms(),
        Resources = new FileResourceLoader(LimitTable.ImageBytes.Most),
        Serve = static (_, _) => ServeProgram.Run(Environment.GetCommandLineArgs()[1..]),
        PdfEnvironment = PdfEnvironment.OfSystem,
        Stages = ArticleStages.Create(),
    };
}
