using System.CommandLine;
using System.Globalization;
using ExportKit.Writing.PlainText;

namespace ExportKit.Cli;

/// <summary>The options that say what a text is like.</summary>
internal sealed class SpokenTextOptions
{
    /// <summary>The ways to mark headings, in the order of <see cref="HeadingStyle"/>.</summary>
    public static readonly string[] HeadingNames = ["words", "markdown", "plain"];

    /// <summary>The places for addresses, in the order of <see cref="LinkStyle"/>.</summary>
    public static readonly string[] LinkNames = ["end", "inline", "none"];

    /// <summary>The ways to say tables, in the order of <see cref="TableStyle"/>.</summary>
    public static readonly string[] TableNames = ["rows", "grid"];

    private readonly Option<string> _headings = new("--headings")
    {
        HelpName = "STYLE", Description = "Headings are marked in words (default: \"Heading level 2:\"), as in markdown (##), or plain (not at all)",
    };

    private readonly Option<string> _links = new("--links")
    {
        HelpName = "PLACE", Description = "The addresses of links stand at the end (default), inline, or nowhere (none)",
    };

    private readonly Option<string> _tables = new("--tables")
    {
        HelpName = "STYLE", Description = "Tables are said by rows (default), each cell with its headers, or as a grid of aligned columns",
    };

    private readonly Option<string> _wrap = new("--wrap")
    {
        HelpName = "N", Description = "Break lines at N columns, 20 to 1000; without it, a paragraph is one line",
    };

    private readonly Option<string> _ascii = Flags.Create("Plain quotation marks and dashes instead of typographic ones", "--ascii-punctuation");
    private readonly Option<string> _crlf = Flags.Create("End lines with CR LF, as Windows does", "--crlf");

    private readonly Option<string> _encoding = new("--encoding")
    {
        HelpName = "NAME",
        Description = "utf-8 (default), utf-8-bom, utf-16, us-ascii, windows-1250 to windows-1258, iso-8859-1 to -9, -13, -15, koi8-r or koi8-u",
    };

    private readonly Option<string> _noContents = Flags.Create("Leave out the list of headings", "--no-contents");
    private readonly Option<string> _bodyOnly = Flags.Create("Leave out what stands before and after the article's body, headline included", "--body-only");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="areHidden">Whether they change nothing there, so that help leaves them out.</param>
    public void AddTo(GroupedCommand command, bool areHidden)
    {
        Option[] options = [_headings, _links, _tables, _wrap, _ascii, _crlf, _encoding, _noContents, _bodyOnly];
        foreach (var option in options)
        {
            option.Hidden = areHidden;
        }

        command.AddGroup("The text", options);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public PlainTextOptions Read(ParseResult result) => new()
    {
        Headings = (HeadingStyle)Index("--headings", result.GetValue(_headings), "way to mark headings", HeadingNames),
        Links = (LinkStyle)Index("--links", result.GetValue(_links), "place for addresses", LinkNames),
        Tables = (TableStyle)Index("--tables", result.GetValue(_tables), "way to say tables", TableNames),
        WrapWidth = Width("--wrap", result.GetValue(_wrap)),
        AsciiPunctuation = result.Has(_ascii),
        CrLf = result.Has(_crlf),
        Encoding = Encoding("--encoding", result.GetValue(_encoding)),
        IncludeContents = !result.Has(_noContents),
        BodyOnly = result.Has(_bodyOnly),
    };

    private static int Index(string option, string? value, string what, string[] names)
    {
        if (value is null)
        {
            return 0;
        }

        var index = Array.FindIndex(names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? index
            : throw new UsageException($"\"{value}\" is no {what}. Give {option} one of: {string.Join(", ", names)}.{Suggestion.DidYouMean(value, names)}");
    }

    private static int? Width(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var width);
        return isNumber && width is >= PlainTextOptions.NarrowestWrap and <= PlainTextOptions.WidestWrap
            ? width
            : throw new UsageException(
                $"\"{value}\" is no width for lines. Give {option} a number of columns from {PlainTextOptions.NarrowestWrap} to {PlainTextOptions.WidestWrap}.");
    }

    private static PlainTextEncoding Encoding(string option, string? value)
    {
        if (value is null)
        {
            return PlainTextEncoding.Utf8;
        }

        return PlainTextEncoding.Find(value) ?? throw new UsageException(
            $"\"{value}\" is no encoding of texts. Give {option} one of: {string.Join(", ", PlainTextEncoding.Names)}.{Suggestion.DidYouMean(value, PlainTextEncoding.Names, PlainTextEncoding.NameOf)}");
    }
}
