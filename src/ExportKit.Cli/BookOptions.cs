using System.CommandLine;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Writing.Epub;

namespace ExportKit.Cli;

/// <summary>The options that say what an EPUB is like, and what people vouch for.</summary>
internal sealed class BookOptions
{
    private readonly Option<string> _noCover = Flags.Create("Leave out the cover made of headline, publisher and leading picture", "--no-cover");

    private readonly Option<string> _imageWidth = new("--image-width")
    {
        HelpName = "PX", Description = "The greatest width of pictures in pixels, from 100: the page's copy within it is taken, and wider ones are made smaller",
    };

    private readonly Option<string> _certifiedBy = new("--certified-by")
    {
        HelpName = "NAME",
        Description = "Who certifies that the EPUB conforms to WCAG 2.2 AA; refused while a check fails",
    };

    private readonly Option<string> _credential = new("--certifier-credential")
    {
        HelpName = "TEXT", Description = "What entitles the certifier to judge: words or an address",
    };

    private readonly Option<string> _report = new("--certifier-report") { HelpName = "URL", Description = "The address of the certifier's report" };

    private readonly Option<string[]> _exemption = new("--a11y-exemption")
    {
        HelpName = "NAME", Description = "The exemption that the publisher claims: " + string.Join(", ", ExemptionNames.All),
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="areHidden">Whether they change nothing there, so that help leaves them out.</param>
    public void AddTo(GroupedCommand command, bool areHidden)
    {
        Option[] options = [_noCover, _imageWidth, _certifiedBy, _credential, _report, _exemption];
        foreach (var option in options)
        {
            option.Hidden = areHidden;
        }

        command.AddGroup("The EPUB", options);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <exception cref="UsageException">A value cannot be understood, or lacks what it belongs to.</exception>
    public EpubOptions Read(ParseResult result) => new()
    {
        HasCover = !result.Has(_noCover),
        ImageWidth = ImageWidth(result.GetValue(_imageWidth)),
        Certification = Certification(result),
        Exemptions = [.. (result.GetValue(_exemption) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Select(Exemption)],
    };

    private int? ImageWidth(string? value)
    {
        const int Least = 100;
        const int Most = 20_000;
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= Least and <= Most
            ? width
            : throw new UsageException($"\"{value}\" is no width for pictures. Give {_imageWidth.Name} a number of pixels from {Least} to {Most}.");
    }

    private Certification? Certification(ParseResult result)
    {
        var credential = OptionValues.Text(_credential.Name, result.GetValue(_credential));
        var report = OptionValues.WebAddress(_report.Name, result.GetValue(_report));
        if (OptionValues.Text(_certifiedBy.Name, result.GetValue(_certifiedBy)) is { } name)
        {
            return new Certification(name) { Credential = credential, ReportAddress = report };
        }

        return credential is null && report is null
            ? null
            : throw new UsageException(
                DiagnosticCodes.OptionsContradict, $"{(credential is null ? _report : _credential).Name} tells of a certifier: name one with {_certifiedBy.Name}.");
    }

    private string Exemption(string name)
    {
        var lower = name.ToLowerInvariant();
        if (ExemptionNames.All.Contains(lower))
        {
            return lower;
        }

        // People leave out the law's name, which all of them begin with.
        var meant = Suggestion.Nearest(lower, ExemptionNames.All) ?? Suggestion.Nearest("eaa-" + lower, ExemptionNames.All);
        throw new UsageException(meant is null
            ? $"\"{name}\" is no exemption. Give {_exemption.Name} one of: {string.Join(", ", ExemptionNames.All)}."
            : $"\"{name}\" is no exemption. Did you mean {meant}?");
    }
}
