using System.Text;
using ExportKit.Cli;
using ExportKit.Tests.ExporterTests;

namespace ExportKit.Tests.Cli;

/// <summary>Runs the program in this process, with files, streams and stages in memory.</summary>
internal sealed class CommandLineRun
{
    private readonly MemoryStream _documents = new();
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public FakeFiles Files { get; } = new();

    public FakePrograms Programs { get; } = new();

    public FakeStages Stages { get; } = new();

    public FakeResources Resources { get; } = new();

    public FakeWeb Web { get; } = new();

    public string Input { get; set; } = "";

    public bool IsTerminal { get; set; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The clock that timings are taken from.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The stages to use instead of the fake ones.</summary>
    public ExportStages? RealStages { get; set; }

    /// <summary>What is different outside.</summary>
    public Func<CommandEnvironment, CommandEnvironment> Outside { get; set; } = static environment => environment;

    /// <summary>What was written to standard output, documents and text.</summary>
    public string Out => Encoding.UTF8.GetString(_documents.ToArray()) + _out;

    public string Error => _error.ToString();

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public int Run(params string[] arguments) => CommandLine.Run(arguments, Outside(new CommandEnvironment
    {
        OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
        OpenOutput = () => new Unclosed(_documents),
        Out = _out,
        Error = _error,
        IsOutputTerminal = () => IsTerminal,
        IsErrorTerminal = () => IsTerminal,
        Variable = name => Variables.GetValueOrDefault(name),
        VariableNames = () => Variables.Keys,
        Files = Files,
        Time = Clock,
        Programs = Programs,
        Resources = Resources,
        Web = Web.Open,
        PdfEnvironment = static () => new("6.0.0", null, [new("NotoSans-Regular", "2.0")]),
        Stages = RealStages ?? Stages.Stages,
    }));

    /// <summary>Standard output is closed by those who wrote to it, and is read here afterwards.</summary>
    private sealed class Unclosed(MemoryStream stream) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => stream.Length;

        public override long Position { get => stream.Position; set => throw new NotSupportedException(); }

        public override void Flush() => stream.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);
    }
}
