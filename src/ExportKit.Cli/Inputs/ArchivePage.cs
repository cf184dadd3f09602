using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Resources.Archives.Warc;

namespace ExportKit.Cli;

/// <summary>A page of a web archive.</summary>
internal sealed class ArchivePage : PageSource
{
    private readonly WarcArchive _archive;
    private readonly string _file;
    private readonly int _index;
    private readonly int _maxBytes;

    /// <summary>Makes it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="file">The archive's file; <c>-</c> where it came through standard input.</param>
    /// <param name="index">Which of its pages, from 0.</param>
    /// <param name="maxBytes">The most bytes that it may have.</param>
    public ArchivePage(WarcArchive archive, string file, int index, int maxBytes)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}#{index + 1}"))
    {
        _archive = archive;
        _file = file;
        _index = index;
        _maxBytes = maxBytes;
    }

    /// <inheritdoc/>
    public override string? Path => _file == InputReader.Standard ? null : _file;

    /// <inheritdoc/>
    public override string? Address => _archive.Address(_index);

    /// <inheritdoc/>
    public override string? Stem => PageAddresses.Stem(_archive.Address(_index));

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) =>
        _archive.Read(_index, Name, _maxBytes, diagnostics) is { } page ? SavedPages.Of(Name, page) : null;
}
