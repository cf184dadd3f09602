using System.Collections.Immutable;

namespace ExportKit.Reading.Selecting;

/// <summary>All that a person says of where things are on pages.</summary>
internal sealed record SiteRules
{
    /// <summary>What is said of the page itself, as on the command line; it wins over what is said of its site.</summary>
    public SelectionRules Own { get; init; } = new();

    /// <summary>What is said of sites: of several that hold, the one with the longest host, then the longest path.</summary>
    public ImmutableArray<SiteRule> Sites { get; init; } = [];

    /// <summary>The rules for a page.</summary>
    /// <param name="addresses">The page's addresses, the most trusted first: the first that a site has rules for decides.</param>
    public SelectionRules For(params string?[] addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        foreach (var address in addresses)
        {
            if (address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Best(uri) is { } rule)
            {
                return Own.Over(rule.Rules);
            }
        }

        return Own;
    }

    private SiteRule? Best(Uri address)
    {
        SiteRule? best = null;
        foreach (var rule in Sites)
        {
            if (rule.Holds(address) && (best is null || IsNearer(rule, best)))
            {
                best = rule;
            }
        }

        return best;
    }

    private static bool IsNearer(SiteRule rule, SiteRule than) =>
        rule.Host.Length != than.Host.Length ? rule.Host.Length > than.Host.Length
        : rule.IsBelow != than.IsBelow ? rule.IsBelow
        : rule.Path.Length > than.Path.Length;
}
