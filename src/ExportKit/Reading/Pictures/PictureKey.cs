namespace ExportKit.Reading.Pictures;

/// <summary>What tells whether two addresses are those of one picture in two sizes.</summary>
/// <param name="address">The address.</param>
internal sealed class PictureKey(string address)
{
    private const int TellingLength = 8;
    private const int FewestCharacters = 5;
    private const int FewestDigits = 5;
    private const string Marks = "-_@~";
    private const int MostDigits = 16;

    /// <summary>So many parts of a path, from its end, may name the picture.</summary>
    private const int TellingParts = 5;

    /// <summary>The letters that sizes and crops are written with: <c>W2040C2040x1360o0x0</c>.</summary>
    private const string Letters = "xwhcomXWHCOM";

    private readonly string _address = address;
    private List<string>? _parts;
    private string? _size;

    /// <summary>The same for addresses that name one file in two sizes: the same name, not only the same folder; null for what has no
    /// address.</summary>
    public string? Size => _address.Length == 0 ? null : _size ??= Parts is [var name, ..] && name.Length >= TellingLength && !IsGeneric(name) ? name : "= " + _address;

    private List<string> Parts => _parts ??= PartsOf(_address);

    /// <summary>Whether another address names the same picture: by the file's name, or by a part of the path that tells.</summary>
    /// <param name="other">The other.</param>
    public bool IsSame(PictureKey other)
    {
        if (_address == other._address)
        {
            return _address.Length > 0;
        }

        var left = Parts;
        var right = other.Parts;
        if (left.Count == 0 || right.Count == 0)
        {
            return false;
        }

        return left[0] == right[0] && left[0].Length >= FewestCharacters && !IsGeneric(left[0]) || BeginAlike(left[0], right[0]) || Extends(left[0], right[0]) || Extends(right[0], left[0]) || ShareTelling(left, right);
    }

    private static bool ShareTelling(List<string> left, List<string> right)
    {
        foreach (var part in left)
        {
            if (IsTelling(part) && right.Contains(part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"as20250113003419_comm" is "as20250113003419" in a size of its own.</summary>
    private static bool Extends(string name, string other) =>
        other.Length > TellingLength && IsTelling(other) && name.Length > other.Length && name[other.Length] is '_' or '-' && name.StartsWith(other, StringComparison.Ordinal);

    /// <summary>"1065948_a-view-of-the-town_detail" and "1065948_a-view-of-the-town_square": a number and words that are the same.</summary>
    private static bool BeginAlike(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        var digits = 0;
        while (digits < common && char.IsAsciiDigit(a[digits]))
        {
            digits++;
        }

        return digits >= FewestDigits && common - digits >= TellingLength;
    }

    /// <summary>The last five parts of the path, the file's name first, without endings and sizes.</summary>
    private static List<string> PartsOf(string address)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        // An address within an address (image proxies) ends in the true file's name, maybe escaped.
        var path = Uri.UnescapeDataString(address);
        var query = path.IndexOfAny(['?', '#']);
        path = query > 0 ? path[..query] : path;
        var parts = new List<string>(TellingParts);
        var rest = path.AsSpan();
        for (var taken = 0; taken < TellingParts && !rest.IsEmpty;)
        {
            var slash = rest.LastIndexOf('/');
            var part = rest[(slash + 1)..];
            rest = rest[..Math.Max(0, slash)];
            taken += part.IsEmpty ? 0 : 1;
            if (!part.IsEmpty && !part.Contains(':'))
            {
                parts.Add(Bare(part));
            }
        }

        return parts;
    }

    private static bool IsTelling(string part) => part.Length > TellingLength && part.AsSpan().ContainsAnyInRange('0', '9') && !part.Contains(',', StringComparison.Ordinal);

    private static bool IsGeneric(string name) => name is "image" or "default" or "original" or "master" or "photo" or "picture" or "index" or "download" or "large" or "thumb";

    private static string Bare(ReadOnlySpan<char> name)
    {
        while (name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 6)
        {
            name = name[..dot];
        }

        return WithoutSize(WithoutSizeBefore(name)).ToString().ToLowerInvariant();
    }

    /// <summary>Takes beginnings such as <c>w1200_h630_</c> off a name.</summary>
    private static ReadOnlySpan<char> WithoutSizeBefore(ReadOnlySpan<char> name)
    {
        while (name.Length > 8 && name[0] is 'w' or 'h' && name.IndexOf('_') is > 2 and < 7 and var mark && !name[1..mark].ContainsAnyExceptInRange('0', '9'))
        {
            name = name[(mark + 1)..];
        }

        return name;
    }

    /// <summary>Takes endings such as <c>-1024x768</c>, <c>_640</c> and <c>@2x</c> off a name.</summary>
    private static ReadOnlySpan<char> WithoutSize(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var mark = name.LastIndexOfAny(Marks);
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
            else if (!Letters.Contains(c, StringComparison.Ordinal))
            {
                return part is "fullhd" or "hd" or "xl" or "xxl" or "big" or "content" or "contentxl" or "teaser" or "preview" or "scaled" or "large" or "medium" or "small" or "thumb" or "thumbnail" or "original" or "full" or "retina";
            }
        }

        return digits is >= 3 and <= 4 || digits is >= 1 and <= MostDigits && part.Contains('x');
    }
}
