namespace ExportKit.Checking.Epub;

/// <summary>Where an address in a book leads.</summary>
internal enum AddressKind
{
    /// <summary>To a file of the container.</summary>
    Inside,

    /// <summary>To the web, or wherever else a scheme leads.</summary>
    Remote,

    /// <summary>Above the container's root.</summary>
    Leaks,

    /// <summary>Nowhere: it is no address.</summary>
    Invalid,
}

/// <summary>An address as a book writes it, understood.</summary>
/// <param name="Kind">Where it leads.</param>
/// <param name="Scheme">Its scheme in small letters; empty where it is relative.</param>
/// <param name="Path">The path from the container's root; empty where it leads outside.</param>
/// <param name="Fragment">What stands after <c>#</c>, decoded; null where there is none.</param>
/// <param name="HasQuery">Whether it has a query.</param>
internal sealed record EpubAddress(AddressKind Kind, string Scheme, string Path, string? Fragment, bool HasQuery)
{
    /// <summary>Understands an address.</summary>
    /// <param name="from">The path of the file that it stands in.</param>
    /// <param name="address">The address.</param>
    public static EpubAddress Of(string from, string address)
    {
        address = address.Trim(' ', '\t', '\n', '\r');
        if (SchemeOf(address) is { } scheme)
        {
            return new EpubAddress(IsPlausible(address) ? AddressKind.Remote : AddressKind.Invalid, scheme, "", null, false);
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return new EpubAddress(AddressKind.Remote, "https", "", null, false);
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Decoded(address[(hash + 1)..]);
        var rest = hash < 0 ? address : address[..hash];
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        rest = query < 0 ? rest : rest[..query];
        if (!IsPlausible(rest))
        {
            return new EpubAddress(AddressKind.Invalid, "", "", fragment, query >= 0);
        }

        return rest.Length == 0
            ? new EpubAddress(AddressKind.Inside, "", from, fragment, query >= 0)
            : Resolve(from, rest) is { } path
                ? new EpubAddress(AddressKind.Inside, "", path, fragment, query >= 0)
                : new EpubAddress(AddressKind.Leaks, "", "", fragment, query >= 0);
    }

    private static string? Resolve(string from, string relative)
    {
        var parts = new List<string>();
        if (!relative.StartsWith('/'))
        {
            parts.AddRange(from.Split('/')[..^1]);
        }

        foreach (var part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(Decoded(part));
            }
        }

        return string.Join('/', parts);
    }

    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(address[0]))
        {
            return null;
        }

        foreach (var letter in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
            {
                return null;
            }
        }

        return address[..colon].ToLowerInvariant();
    }

    // Spaces, quotation marks and the like must be escaped (URL Standard, 4.3).
    private static bool IsPlausible(string address) =>
        address.AsSpan().IndexOfAny(" \"<>\\^`{|}") < 0 || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static string Decoded(string part) => part.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(part) : part;
}
