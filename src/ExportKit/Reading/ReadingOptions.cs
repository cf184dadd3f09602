using ExportKit.Limits;
using ExportKit.Reading.Selecting;

namespace ExportKit.Reading;

/// <summary>What a reader is told beside the page itself.</summary>
internal sealed record ReadingOptions
{
    /// <summary>The input's name, for diagnostics: as the user gave it.</summary>
    public required string SourceName { get; init; }

    /// <summary>The page's own address on the web, that relative addresses are made absolute with, unless the page has a
    /// <c>base</c>; null to take the page's canonical address. Never a <c>file:</c> address: links in documents must not
    /// carry paths of the machine that made them.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The address of the file that the page was read from, that relative addresses of pictures are made absolute
    /// with before any other base, since a saved page has its pictures beside it; null where the page is no file: then
    /// pictures go the way of links.</summary>
    public string? PictureBaseAddress { get; init; }

    /// <summary>The encoding that a server declared; null where none did. A byte order mark wins over it.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>How much a page may take. No limit of time or memory changes what is read: a page that is read within the limit is read
    /// the same with any other.</summary>
    public ExportLimits Limits { get; init; } = ExportLimits.Default;

    /// <summary>The time and memory of the page, where other stages share them; null where reading begins them.</summary>
    public PageBudget? Budget { get; init; }

    /// <summary>The greatest width in pixels that pictures are wanted in, where a page names several copies; null for the best copy.</summary>
    public int? PictureWidth { get; init; }

    /// <summary>What a person says of where things are on the page; null where nobody says anything.</summary>
    public SiteRules? Rules { get; init; }
}
