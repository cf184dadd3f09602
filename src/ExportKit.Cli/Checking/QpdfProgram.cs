using System.Text;
using ExportKit.Checking.Pdf.Qpdf;
using ExportKit.Cli.Programs;

namespace ExportKit.Cli.Checking;

/// <summary>The qpdf of this machine, over a document that it gets as a file of its own.</summary>
internal sealed class QpdfProgram : IQpdf, IDisposable
{
    // What a command line can hold differs; far below all limits.
    private const int MostOptions = 64;
    private const int MaxOutputBytes = 768 * 1024 * 1024;

    private readonly IPrograms _programs;
    private readonly IScratchFolder? _scratch;
    private readonly string? _program;
    private readonly string _document = "";

    /// <summary>Makes the document ready for it.</summary>
    /// <param name="programs">The programs of this machine.</param>
    /// <param name="content">The document's bytes.</param>
    /// <exception cref="IOException">There is no place for the file.</exception>
    public QpdfProgram(IPrograms programs, ReadOnlySpan<byte> content)
    {
        _programs = programs;
        _program = programs.Find("qpdf");
        if (_program is not null)
        {
            _scratch = programs.OpenScratch();
            _document = _scratch.Write("document.pdf", content);
        }
    }

    /// <inheritdoc/>
    public QpdfRun Run(IReadOnlyList<string> options)
    {
        if (_program is null || _scratch is null)
        {
            return new QpdfRun(QpdfOutcome.Missing, ReadOnlyMemory<byte>.Empty, "");
        }

        string[] words = options.Count <= MostOptions ? [.. options] : ["@" + _scratch.Write("options", Encoding.UTF8.GetBytes(string.Join('\n', options)))];
        var result = _programs.Run(new ProgramCall(_program, [.. words, _document]) { MaxOutputBytes = MaxOutputBytes });
        return new QpdfRun(Outcome(result), result.Output, result.Errors.Replace(_document, "the document", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public string? Version() =>
        _program is not null && _programs.Run(new ProgramCall(_program, "--version")) is { End: ProgramEnd.Exited } result ? result.OutputText : null;

    /// <inheritdoc/>
    public void Dispose() => _scratch?.Dispose();

    private static QpdfOutcome Outcome(ProgramResult result) => result switch
    {
        // 3 says that there were warnings: qpdf mended what it could.
        { End: ProgramEnd.Exited, ExitCode: 0 or 3 } => QpdfOutcome.Done,
        { End: ProgramEnd.TimedOut or ProgramEnd.TooMuchOutput } => QpdfOutcome.PastLimit,
        _ => QpdfOutcome.Failed,
    };
}
