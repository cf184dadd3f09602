using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Makes addresses absolute.</summary>
internal static class PageAddress
{
    /// <summary>The page's own address, absolute; null where unknown.</summary>
    /// <param name="linked">By JSON-LD.</param>
    /// <param name="meta">By <c>link rel=canonical</c> or OpenGraph.</param>
    /// <param name="page">The page.</param>
    /// <param name="options">Holds the address the page was read from.</param>
    public static string? Resolve(string? linked, string? meta, Page page, ReadingOptions options)
    {
        foreach (var candidate in new[] { meta, linked })
        {
            if (candidate is not null && Absolute(candidate, page.BaseAddress ?? options.BaseAddress) is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }
        }

        return options.BaseAddress?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? options.BaseAddress : null;
    }

    /// <summary>An address made absolute; null where it is relative and there is no base.</summary>
    /// <param name="address">The address as the page has it.</param>
    /// <param name="baseAddress">The base; null where there is none.</param>
    public static string? Absolute(string address, string? baseAddress)
    {
        var trimmed = address.Trim();
        if (Uri.TryCreate(trimmed, UriKind.Absolute, out var absolute) && !IsRooted(trimmed))
        {
            return trimmed.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? trimmed : absolute.AbsoluteUri;
        }

        return baseAddress is not null && Uri.TryCreate(baseAddress, UriKind.Absolute, out var root) && Uri.TryCreate(root, trimmed, out var joined)
            ? joined.AbsoluteUri
            : null;
    }

    /// <summary>On Unix a path from the root is taken for a file's address.</summary>
    private static bool IsRooted(string address) => address.StartsWith('/');
}
