using ExportKit.Cli.Programs;

namespace ExportKit.Tests.Cli;

/// <summary>Programs that answer from memory.</summary>
internal sealed class FakePrograms : IPrograms
{
    private readonly Dictionary<string, Func<ProgramCall, FakeScratch?, ProgramResult>> _programs = new(StringComparer.Ordinal);
    private FakeScratch? _scratch;

    /// <summary>What was run, in order.</summary>
    public List<ProgramCall> Calls { get; } = [];

    /// <summary>Installs a program as <c>/bin/NAME</c>.</summary>
    public FakePrograms With(string name, Func<ProgramCall, FakeScratch?, ProgramResult> run)
    {
        _programs["/bin/" + name] = run;
        return this;
    }

    /// <summary>Installs a program that always exits so.</summary>
    public FakePrograms With(string name, int exitCode, string output) =>
        With(name, (_, _) => new ProgramResult(ProgramEnd.Exited, exitCode, System.Text.Encoding.UTF8.GetBytes(output), ""));

    /// <summary>Takes a program away.</summary>
    public FakePrograms Without(string name)
    {
        _programs.Remove("/bin/" + name);
        return this;
    }

    public string? Find(string name) => _programs.ContainsKey("/bin/" + name) ? "/bin/" + name : _programs.ContainsKey(name) ? name : null;

    public ProgramResult Run(ProgramCall call)
    {
        Calls.Add(call);
        return _programs.TryGetValue(call.Program, out var run) ? run(call, _scratch) : new(ProgramEnd.NotStarted, -1, [], "no such program");
    }

    public IScratchFolder OpenScratch() => _scratch = new FakeScratch();
}

/// <summary>A scratch folder in memory, at <c>/scratch</c>.</summary>
internal sealed class FakeScratch : IScratchFolder
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public string Path => "/scratch";

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        Files[name] = content.ToArray();
        return "/scratch/" + name;
    }

    public Stream Create(string name) => new KeptStream(bytes => Files[name] = bytes);

    public byte[]? Read(string path, int maxBytes) => Files.GetValueOrDefault(path) is { } content && content.Length <= maxBytes ? content : null;

    public void Dispose()
    {
    }
}

/// <summary>A stream in memory whose bytes are kept when it is closed.</summary>
internal sealed class KeptStream(Action<byte[]> keep) : MemoryStream
{
    protected override void Dispose(bool disposing)
    {
        if (CanRead)
        {
            keep(ToArray());
        }

        base.Dispose(disposing);
    }
}
