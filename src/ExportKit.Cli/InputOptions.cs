using System.CommandLine;
using System.Globalization;

namespace ExportKit.Cli;

/// <summary>The options that name pages beside the inputs themselves: lists, feeds and sitemaps.</summary>
internal sealed class InputOptions
{
    private readonly Option<string[]> _from = new("--from")
    {
        HelpName = "LIST",
        Description = "Take the inputs that a text names, one a line, # for remarks; names are those from the list's folder. - is standard input",
    };

    private readonly Option<string[]> _feed = new("--feed")
    {
        HelpName = "FEED",
        Description = "Take the pages of a feed (RSS, Atom, JSON Feed) or sitemap: its address or file, or - for standard input",
    };

    private readonly Option<string> _limit = new("--limit") { HelpName = "N", Description = "Take the N newest pages of each feed only" };

    private readonly Option<string> _since = new("--since")
    {
        HelpName = "DATE",
        Description = "Take pages of feeds from this day on (2026-11-22), and those without a date",
    };

    private readonly Option<string> _list = Flags.Create("Show which pages would be taken and where they come from, and write nothing", "--list-inputs");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command) => command.AddGroup("Inputs", _from, _feed, _limit, _since, _list);

    /// <summary>Whether only the pages are to be shown.</summary>
    public bool IsListing(ParseResult result) => result.Has(_list);

    /// <summary>Whether pages are named by these options.</summary>
    public bool NamesPages(ParseResult result) => result.GetValue(_from) is { Length: > 0 } || Feeds(result).Length > 0;

    /// <summary>The feeds and sitemaps that are named.</summary>
    public string[] Feeds(ParseResult result) => result.GetValue(_feed) ?? [];

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public InputSettings Read(ParseResult result, InputSettings settings)
    {
        var feeds = Feeds(result);
        var limit = Limit(result.GetValue(_limit));
        var since = Since(result.GetValue(_since));
        return feeds.Length == 0 && (limit is not null || since is not null) && result.GetValue(_from) is not { Length: > 0 }
            ? throw new UsageException($"{(limit is null ? "--since" : "--limit")} chooses among the pages of feeds. Name a feed with --feed.")
            : settings with { Lists = result.GetValue(_from) ?? [], Feeds = feeds, FeedLimit = limit, Since = since };
    }

    private static int? Limit(string? value) => value is null ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 ? limit
        : throw new UsageException($"\"{value}\" is no number of pages. Give --limit a whole number from 1 on.");

    private static DateTimeOffset? Since(string? value) =>
        value is null ? null
        : DateTimeOffset.TryParseExact(
            value, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date
        : throw new UsageException($"\"{value}\" is no day. Give --since one such as 2026-11-22, or a moment such as 2026-11-22T08:00+01:00.");
}
