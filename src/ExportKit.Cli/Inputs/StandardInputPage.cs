using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The page that comes through standard input.</summary>
internal sealed class StandardInputPage : PageSource
{
    private readonly InputReader _reader;
    private readonly byte[]? _bytes;

    /// <summary>Makes it.</summary>
    /// <param name="reader">Reads it.</param>
    /// <param name="bytes">Its bytes, where they are read already; null where they are read when its turn comes.</param>
    public StandardInputPage(InputReader reader, byte[]? bytes)
        : base(InputReader.Standard)
    {
        _reader = reader;
        _bytes = bytes;
    }

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) =>
        _bytes is null ? _reader.Read(Name, diagnostics) : _reader.Page(Name, _bytes, diagnostics);
}
