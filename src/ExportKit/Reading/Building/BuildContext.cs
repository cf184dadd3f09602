using ExportKit.Diagnostics;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>What every reader of blocks and inlines needs to know.</summary>
/// <param name="Page">The page.</param>
/// <param name="Options">Names the input, and the base of its addresses.</param>
/// <param name="Diagnostics">Where reports go.</param>
/// <param name="Figures">The figures found on the page.</param>
/// <param name="Notes">The notes found on the page.</param>
/// <param name="OwnAddress">The page's own address by what it says itself; null where it says none.</param>
internal sealed record BuildContext(
    Page Page, ReadingOptions Options, DiagnosticBag Diagnostics, FigureFinder Figures, NoteFinder Notes, string? OwnAddress)
{
    private readonly AddressBases _bases = new(Page, Options, OwnAddress);
    private bool _reportedRelative;

    /// <summary>The place of a node for diagnostics and for the model.</summary>
    /// <param name="node">The node.</param>
    public SourcePlace Place(PageNode node) => node.Place(Options.SourceName);

    /// <summary>The address of what is embedded or quoted made absolute; as the page has it, and reported once, where there is no base.</summary>
    /// <param name="address">The address as the page has it.</param>
    /// <param name="at">Where it stands.</param>
    public string Absolute(string address, PageNode at) => _bases.OfLink(address) ?? Relative(address, at);

    /// <summary>A link's address made absolute; as the page has it where there is no base, which is told of when it is known what becomes of
    /// the link.</summary>
    /// <param name="address">The address as the page has it.</param>
    public string AbsoluteLink(string address) => _bases.OfLink(address) ?? address.Trim();

    /// <summary>A picture's address made absolute; as the page has it, and reported once, where there is no base.</summary>
    /// <param name="address">The address as the page has it.</param>
    /// <param name="at">Where it stands.</param>
    public string AbsolutePicture(string address, PageNode at) => address.Length == 0 ? address : _bases.OfPicture(address) ?? Relative(address, at);

    private string Relative(string address, PageNode at)
    {
        if (!_reportedRelative && !address.StartsWith('#'))
        {
            _reportedRelative = true;
            Diagnostics.Report(
                DiagnosticCodes.RelativeAddress,
                $"The address \"{address}\" is relative, and there is no base to make it absolute with",
                Place(at),
                "Give the page's address with --base-url.");
        }

        return address.Trim();
    }
}
