using System.CommandLine;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>The options that say by which standards a PDF is made, and what goes into its file.</summary>
internal sealed class PdfStandardOptions
{
    private readonly Option<string[]> _standard = new("--pdf-standard")
    {
        HelpName = "NAME",
        Description = "The PDF's standard: ua-1 (default; PDF/UA-1 with PDF/A-2a) or ua-2 (PDF/UA-2 with PDF/A-4 and WTPDF)",
    };

    private readonly Option<string> _attachSource = Flags.Create(
        "Put the page itself into the PDF, with its SHA-256 (PDF/A-3a, or PDF/A-4f with ua-2)", "--attach-source");

    private readonly Option<string> _fastWebView = Flags.Create("Write the PDF so that its first page shows while the rest loads", "--fast-web-view");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isHidden">Whether help leaves them out.</param>
    public void AddTo(GroupedCommand command, bool isHidden)
    {
        _standard.Hidden = _attachSource.Hidden = _fastWebView.Hidden = isHidden;
        command.AddGroup("The PDF's standard", _standard, _attachSource, _fastWebView);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value cannot be understood, or two contradict each other.</exception>
    public PdfOptions Read(ParseResult result, PdfOptions options)
    {
        var names = OptionValues.Standards("--pdf-standard", result.GetValue(_standard) ?? []);
        var attachSource = result.Has(_attachSource);
        var standard = PdfStandardNames.Resolve(names, attachSource, out var contradiction);
        return contradiction is null
            ? options with { Standard = standard, AttachSource = attachSource, FastWebView = result.Has(_fastWebView) }
            : throw new UsageException(DiagnosticCodes.OptionsContradict, contradiction);
    }
}
