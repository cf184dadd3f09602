namespace ExportKit.Cli.Programs;

/// <summary>A machine without other programs.</summary>
internal sealed class NoPrograms : IPrograms
{
    /// <inheritdoc/>
    public string? Find(string name) => null;

    /// <inheritdoc/>
    public ProgramResult Run(ProgramCall call) => new(ProgramEnd.NotStarted, -1, [], "it is not installed");

    /// <inheritdoc/>
    public IScratchFolder OpenScratch() => throw new IOException("there is no place for temporary files");
}
