using System.Text;

namespace ExportKit.Resources.Archives;

/// <summary>A number for an address: an index of a million addresses must not hold their texts. Two addresses may share a number, so
/// what is found by it is compared with the address itself.</summary>
internal static class AddressHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The number (FNV-1a, 64 bits) of an address without its fragment, which names a place within what the address names.</summary>
    public static ulong Of(string address)
    {
        var hash = Basis;
        foreach (var value in Encoding.UTF8.GetBytes(WithoutFragment(address)))
        {
            hash = (hash ^ value) * Prime;
        }

        return hash;
    }

    /// <summary>Whether two addresses name the same, but for their fragments.</summary>
    public static bool AreSame(string one, string other) => WithoutFragment(one) == WithoutFragment(other);

    /// <summary>An address in the one form that two ways of writing it share; as it is where it is none.</summary>
    public static string Normal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole.AbsoluteUri : address;

    private static string WithoutFragment(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? address[..at] : address;
}
