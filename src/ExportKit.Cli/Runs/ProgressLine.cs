using System.Globalization;

namespace ExportKit.Cli;

/// <summary>On a terminal, one line that says which of several inputs is being worked on; elsewhere nothing.</summary>
internal sealed class ProgressLine
{
    private const string StartOfClearedLine = "\r\e[K";
    private readonly TextWriter _output;
    private readonly int _total;
    private int _done;

    public ProgressLine(CommandEnvironment environment, int total)
    {
        _output = environment.Error;
        _total = total > 1 && environment.Variable("TERM") != "dumb" && environment.IsErrorTerminal() ? total : 0;
    }

    /// <summary>Shows an input as the one being worked on.</summary>
    public void Show(string input)
    {
        _done++;
        if (_total > 0)
        {
            _output.Write(string.Create(
                CultureInfo.InvariantCulture, $"{StartOfClearedLine}{_done} of {_total}: {DiagnosticPrinter.Printable(input)}"));
            _output.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_total > 0)
        {
            _output.Write(StartOfClearedLine);
        }
    }
}
