using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The options by which EPUB and text carry the page numbers of the PDF.</summary>
internal sealed class PageOptions
{
    private readonly Option<string> _pageList = Flags.Create(
        "Carry the page numbers of the PDF that the same options make, in EPUB and braille (the command all does so by itself)", "--page-list");

    private readonly Option<string> _pageMarks = Flags.Create("Let the text say where the pages of the PDF begin", "--page-marks");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="formats">What it writes.</param>
    public void AddTo(GroupedCommand command, IReadOnlyCollection<ExportFormat> formats)
    {
        // Where a PDF is made too, the EPUB carries its numbers anyway.
        _pageList.Hidden = !formats.Any(format => format == ExportFormat.Epub || format.IsBraille) || formats.Contains(ExportFormat.Pdf);
        _pageMarks.Hidden = !formats.Contains(ExportFormat.PlainText);
        command.AddGroup("The PDF's page numbers", _pageList, _pageMarks);
    }

    /// <summary>The options as they were given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="options">What else is wanted.</param>
    public ExportOptions Read(ParseResult result, ExportOptions options) =>
        options with
        {
            Epub = options.Epub with { PageList = result.Has(_pageList) },
            Braille = options.Braille with { HasPrintPages = result.Has(_pageList) },
            PlainText = options.PlainText with { PageMarks = result.Has(_pageMarks) },
        };
}
