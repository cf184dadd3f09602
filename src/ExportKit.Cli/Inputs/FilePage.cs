using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A page in a file of this machine.</summary>
internal sealed class FilePage : PageSource
{
    private readonly InputReader _reader;

    /// <summary>Names a page.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="reader">Reads it.</param>
    /// <param name="folder">The folder that it was found in below one that was given, as <see cref="PageSource.Folder"/>.</param>
    public FilePage(string path, InputReader reader, string folder = "")
        : base(path) => (_reader, Folder) = (reader, folder);

    /// <inheritdoc/>
    public override string Folder { get; }

    /// <inheritdoc/>
    public override string? Path => Name;

    /// <inheritdoc/>
    public override string? Stem => System.IO.Path.GetFileNameWithoutExtension(Name) is { Length: > 0 } stem ? stem : null;

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) => _reader.Read(Name, diagnostics);
}
