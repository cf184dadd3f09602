namespace ExportKit.Reading.Pictures;

/// <summary>Tells whether two addresses are those of one picture in two sizes.</summary>
internal static class PictureKey
{
    /// <summary>Whether two addresses name the same picture.</summary>
    /// <param name="a">An address.</param>
    /// <param name="b">Another.</param>
    public static bool AreSame(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var (left, right) = (Key(a), Key(b));
        return left.Length >= 5 && left.SequenceEqual(right);
    }

    /// <summary>The file's name without ending, size and scale.</summary>
    /// <param name="address">The address.</param>
    public static string Key(string address)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        // An address within an address (image proxies) ends in the true file's name, maybe escaped.
        var path = Uri.UnescapeDataString(address).AsSpan();
        path = path.IndexOfAny('?', '#') is > 0 and var query ? path[..query] : path;
        path = path.TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        name = name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 6 ? name[..dot] : name;
        return WithoutSize(name).ToString().ToLowerInvariant();
    }

    /// <summary>Takes endings such as <c>-1024x768</c>, <c>_640</c> and <c>@2x</c> off a name.</summary>
    private static ReadOnlySpan<char> WithoutSize(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var mark = name.LastIndexOfAny('-', '_', '@');
            if (mark <= 3 || !IsSize(name[(mark + 1)..]))
            {
                return name;
            }

            name = name[..mark];
        }
    }

    private static bool IsSize(ReadOnlySpan<char> part)
    {
        var digits = 0;
        foreach (var c in part)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not ('x' or 'w' or 'h'))
            {
                return part is "scaled" or "large" or "medium" or "small" or "thumb" or "thumbnail" or "original" or "full";
            }
        }

        return digits is >= 1 and <= 9 && (digits >= 3 && digits <= 4 || part.Contains('x'));
    }
}
