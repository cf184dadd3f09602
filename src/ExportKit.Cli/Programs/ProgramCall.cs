namespace ExportKit.Cli.Programs;

/// <summary>What to run, and within which limits.</summary>
/// <param name="Program">The program's full path, as <see cref="IPrograms.Find"/> gave it.</param>
/// <param name="Arguments">Its arguments, each as the program shall get it.</param>
internal sealed record ProgramCall(string Program, params string[] Arguments)
{
    /// <summary>What it reads from standard input; empty for nothing.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>How long it may take.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most bytes that it may write to standard output.</summary>
    public int MaxOutputBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most bytes of standard error that are kept; what follows is read and dropped.</summary>
    public int MaxErrorBytes { get; init; } = 256 * 1024;

    /// <summary>Its working folder; null for this process's own.</summary>
    public string? Folder { get; init; }

    /// <summary>What to set in its environment beside what <see cref="ProgramVariables"/> passes on of this process's own; a null value
    /// takes a variable away.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Environment { get; init; } = [];
}
