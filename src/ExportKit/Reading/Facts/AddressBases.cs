using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>What the relative addresses of a page are made absolute with. Links belong to the web; pictures of a saved page
/// lie beside it.</summary>
internal sealed class AddressBases
{
    private readonly string? _web;
    private readonly string? _file;

    /// <summary>Finds the bases.</summary>
    /// <param name="page">The page, which may have a <c>base</c>.</param>
    /// <param name="options">Says where the page was read from.</param>
    /// <param name="ownAddress">The page's own address by what it says itself; null where it says none.</param>
    public AddressBases(Page page, ReadingOptions options, string? ownAddress)
    {
        var address = options.BaseAddress ?? ownAddress;
        _web = page.BaseAddress is { } stated && PageAddress.Absolute(stated, address) is { } whole && IsWeb(whole) ? whole : address;
        _file = options.PictureBaseAddress;
    }

    /// <summary>The address that a link leads to; null where it is relative and there is no base.</summary>
    /// <param name="address">The address as the page has it.</param>
    public string? OfLink(string address) => PageAddress.Absolute(address, _web);

    /// <summary>The address of a picture; null where it is relative and there is no base.</summary>
    /// <param name="address">The address as the page has it.</param>
    public string? OfPicture(string address)
    {
        // An address from the top of a site means nothing on a disk, and one from another host has a scheme even without a base.
        var trimmed = address.Trim();
        if (trimmed.StartsWith("//", StringComparison.Ordinal))
        {
            return PageAddress.Absolute(trimmed, _web ?? "https:" + trimmed);
        }

        return PageAddress.Absolute(trimmed, trimmed.StartsWith('/') ? _web : _file ?? _web);
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
