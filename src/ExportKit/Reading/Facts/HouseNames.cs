namespace ExportKit.Reading.Facts;

/// <summary>Tells the house that publishes from the persons who write for it.</summary>
/// <param name="publishers">The names that the page gives its publisher and its site; null where it gives none.</param>
/// <param name="address">The page's own address; null where unknown.</param>
/// <param name="stated">The authors that structured data calls organisations.</param>
internal sealed class HouseNames(string?[] publishers, string? address, IReadOnlyList<string> stated)
{
    private static readonly string[] Forms = [" Inc.", " Inc", " GmbH", " Ltd", " Ltd.", " LLC", " AG", " S.A.", " B.V.", " plc", " Media Group"];

    private readonly string _host = Host(address);

    /// <summary>Whether a name is that of the house: its publisher's in full or in initials, its site's, or one with a company's form.</summary>
    /// <param name="name">A name among the authors.</param>
    public bool Contains(string name)
    {
        var key = Packed(name);
        if (key.Length == 0 || Array.Exists(Forms, form => name.EndsWith(form, StringComparison.Ordinal)) || stated.Contains(name, StringComparer.Ordinal) || key.Length > 3 && _host.Contains(key, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var publisher in publishers)
        {
            var house = Packed(WithoutDomain(publisher ?? string.Empty));
            if (house.Length > 1 && (key == house || key.Length > 3 && house.Length > 3 && (house.Contains(key, StringComparison.Ordinal) || key.Contains(house, StringComparison.Ordinal))
                || key == Initials(publisher!) || house == Initials(name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first letters of at least two words in lower case; empty where there are fewer.</summary>
    private static string Initials(string name)
    {
        var initials = string.Empty;
        foreach (var word in TextKey.Of(name).Split(' '))
        {
            initials += word.Length > 0 ? word[0] : string.Empty;
        }

        return initials.Length > 1 ? initials : string.Empty;
    }

    private static string WithoutDomain(string name) => name.LastIndexOf('.') is > 1 and var dot && name.Length - dot is 3 or 4 ? name[..dot] : name;

    private static string Packed(string name) => TextKey.Of(name).Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>The host of an address without marks and without what stands before the site's own name.</summary>
    private static string Host(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return string.Empty;
        }

        var host = uri.Host;
        var end = host.LastIndexOf('.');
        return end < 0 ? string.Empty : Packed(host[..end]);
    }
}
