using ExportKit.Cli;
using ExportKit.Cli.Programs;
using ExportKit.Tests.Cli;

namespace ExportKit.Fuzzing;

/// <summary>What the command line touches, in memory, but for qpdf, which is the machine's own.</summary>
internal sealed class FuzzEnvironment
{
    private readonly StringWriter _text = new() { NewLine = "\n" };

    /// <summary>The files.</summary>
    public FakeFiles Files { get; } = new();

    /// <summary>What was printed.</summary>
    public string Text => _text.ToString();

    /// <summary>The environment; faults of the program escape as the exceptions that they are.</summary>
    public CommandEnvironment Create() => new()
    {
        OpenInput = static () => new MemoryStream(),
        OpenOutput = static () => new MemoryStream(),
        Out = _text,
        Error = _text,
        Variable = static name => name == "EXPORTKIT_DEBUG" ? "1" : null,
        Files = Files,
        Programs = new SystemPrograms(),
        Resources = new FuzzResources(),
        Web = new FakeWeb().Open,
        PdfEnvironment = static () => new("6.0.0", null, []),
        Stages = ArticleStages.Create(),
    };

    /// <summary>Runs a command, and tells how it ended.</summary>
    /// <param name="words">The command line.</param>
    public CaseOutcome Run(params string[] words) => CommandLine.Run(words, Create()) switch
    {
        ExitCodes.Done => CaseOutcome.Written,
        ExitCodes.Failed or ExitCodes.Usage when Says("EK0008") => throw new InvariantBroken("a fault of the program is reported", Text),
        ExitCodes.Failed or ExitCodes.Usage => Text.Trim().Length == 0 ? throw new InvariantBroken("a command fails and says nothing", string.Join(' ', words))
            : Says("EK0007") || Says(" EK030") || Says(" EK031") ? CaseOutcome.LimitMet
            : CaseOutcome.Refused,
        ExitCodes.Strict or ExitCodes.Differs or ExitCodes.Problems => CaseOutcome.Refused,
        var code => throw new InvariantBroken("the exit code is one of those that are told", $"{code} {Text}"),
    };

    private bool Says(string text) => Text.Contains(text, StringComparison.Ordinal);
}
