using System.CommandLine;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>The options that say what a PDF looks like: paper, type, colours.</summary>
internal sealed class DesignOptions
{
    private const int MostLogoBytes = 16 * 1024 * 1024;

    private readonly Option<string> _pageSize = new("--page-size")
    {
        HelpName = "SIZE", Description = "a3, a4 (default), a5, a6, letter, legal, or a width and height such as 210x297mm (mm, cm, in, pt)",
    };

    private readonly Option<string> _landscape = Flags.Create("Turn the pages on their longer side", "--landscape");

    private readonly Option<string> _margins = new("--margins")
    {
        HelpName = "LENGTHS",
        Description = "Margins: one length (20mm), two for top and bottom, left and right (20mm,15mm), or four for top, right, bottom, left",
    };

    private readonly Option<string> _columns = new("--columns") { HelpName = "N", Description = "1 or 2 columns" };
    private readonly Option<string> _duplex = Flags.Create("For sheets printed on both sides: inner and outer margins swap", "--duplex");

    private readonly Option<string> _preset = new("--preset")
    {
        HelpName = "NAME", Description = "standard (11.5 pt), large-print (18 pt), extra-large (24 pt), dyslexia (wide spacing) or compact (saves paper)",
    };

    private readonly Option<string> _font = new("--font") { HelpName = "NAME|FILE", Description = "An installed family, such as \"Atkinson Hyperlegible\", or a font file (.ttf, .otf, .ttc, .woff)" };
    private readonly Option<string> _fontSize = new("--font-size") { HelpName = "PT", Description = "The size of body text in points, 9 to 72" };

    private readonly Option<string> _lineSpacing = new("--line-spacing")
    {
        HelpName = "N", Description = "The distance from line to line, 1 to 3 times the size",
    };

    private readonly Option<string> _theme = new("--theme") { HelpName = "NAME", Description = "light (default), cream or dark" };

    private readonly Option<string> _accent = new("--accent")
    {
        HelpName = "COLOUR", Description = "The publisher's colour, such as #7a0019, for headings and rules; it needs a contrast of 7:1",
    };

    private readonly Option<string> _logo = new("--logo") { HelpName = "FILE", Description = "The publisher's logo, above the headline" };
    private readonly Option<string> _noLinksList = Flags.Create("Leave out the list of the links' addresses at the end", "--no-links-list");
    private readonly Option<string> _noQr = Flags.Create("Leave out the QR code of the article's address", "--no-qr");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="areHidden">Whether they change nothing there, so that help leaves them out.</param>
    public void AddTo(GroupedCommand command, bool areHidden)
    {
        Option[] paper = [_pageSize, _landscape, _margins, _columns, _duplex];
        Option[] type = [_preset, _font, _fontSize, _lineSpacing];
        Option[] look = [_theme, _accent, _logo, _noLinksList, _noQr];
        foreach (var group in new[] { paper, type, look })
        {
            foreach (var option in group)
            {
                option.Hidden = areHidden;
            }
        }

        command.AddGroup("The PDF's paper", paper);
        command.AddGroup("The PDF's type", type);
        command.AddGroup("The PDF's look", look);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="environment">Where the logo is read from.</param>
    /// <exception cref="UsageException">A value cannot be understood, or cannot be.</exception>
    public PdfOptions Read(ParseResult result, CommandEnvironment environment)
    {
        var options = new PdfOptions
        {
            Paper = Paper(result),
            Type = new TypeOptions
            {
                Preset = DesignValues.Preset("--preset", result.GetValue(_preset)),
                FontFamily = OptionValues.Text("--font", result.GetValue(_font)),
                Size = DesignValues.Number("--font-size", result.GetValue(_fontSize), "a number of points such as 14"),
                LineSpacing = DesignValues.Number("--line-spacing", result.GetValue(_lineSpacing), "a multiple of the size such as 1.5"),
            },
            Look = new LookOptions
            {
                Theme = DesignValues.Theme("--theme", result.GetValue(_theme)),
                Accent = DesignValues.Colour("--accent", result.GetValue(_accent)),
                Logo = result.GetValue(_logo) is { } file ? Logo(file, environment) : null,
            },
            HasLinkList = !result.Has(_noLinksList),
            HasQrCode = !result.Has(_noQr),
        };
        return PdfOptionsCheck.Problems(options) is [var problem, ..] ? throw new UsageException(problem) : options;
    }

    private PaperOptions Paper(ParseResult result)
    {
        var size = DesignValues.PageSize("--page-size", result.GetValue(_pageSize));
        return new PaperOptions
        {
            Size = result.Has(_landscape) ? size.Landscape : size,
            Margins = DesignValues.Margins("--margins", result.GetValue(_margins)),
            Columns = DesignValues.Columns("--columns", result.GetValue(_columns)),
            IsDuplex = result.Has(_duplex),
        };
    }

    private static ImageFile Logo(string file, CommandEnvironment environment)
    {
        var diagnostics = new DiagnosticBag();
        if (new InputReader(environment, MostLogoBytes).Read(file, diagnostics) is not { } read)
        {
            throw Unusable(file, "it cannot be read", "Check the name, and that you may read the file");
        }

        // Another address than any picture of a page has, and the same on every machine.
        return environment.Stages.ReadImage("logo:", read.Bytes) is { } image
            ? image with { Name = file }
            : throw Unusable(file, "it is no picture of a known kind", "Give a PNG, JPEG, GIF or SVG file");
    }

    private static UsageException Unusable(string file, string reason, string hint) =>
        new(new Diagnostic(DiagnosticCodes.LogoUnusable, $"The logo {file} cannot be used: {reason}", null, hint));
}
