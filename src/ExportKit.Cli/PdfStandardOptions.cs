using System.CommandLine;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>The options that say by which standards a PDF is made.</summary>
internal sealed class PdfStandardOptions
{
    private readonly Option<string[]> _standard = new("--pdf-standard")
    {
        HelpName = "NAME",
        Description = "The PDF's standard: ua-1 (default; PDF/UA-1 with PDF/A-2a) or ua-2 (PDF/UA-2 with PDF/A-4 and WTPDF)",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isHidden">Whether help leaves them out.</param>
    public void AddTo(Command command, bool isHidden)
    {
        _standard.Hidden = isHidden;
        command.Add(_standard);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value cannot be understood, or two contradict each other.</exception>
    public PdfOptions Read(ParseResult result, PdfOptions options)
    {
        return options with { Standard = OptionValues.Standard("--pdf-standard", result.GetValue(_standard) ?? []) };
    }
}
