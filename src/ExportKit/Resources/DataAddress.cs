using System.Text;

namespace ExportKit.Resources;

/// <summary>Reads <c>data:</c> addresses (RFC 2397): bytes that stand in the address itself.</summary>
internal static class DataAddress
{
    private const string Scheme = "data:";

    /// <summary>Whether an address is of this kind.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(string address) => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address in a few characters, for messages.</summary>
    /// <param name="address">An address of this kind.</param>
    public static string Shortened(string address)
    {
        var end = address.AsSpan().IndexOfAny(';', ',');
        return string.Concat(address.AsSpan(0, Math.Min(end < 0 ? address.Length : end, 40)), "…");
    }

    /// <summary>Takes the bytes out of an address. Spaces within base64 and missing padding are forgiven, as browsers do.</summary>
    /// <param name="address">An address of this kind.</param>
    public static ResourceResult Read(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return new(default, Failure: "the data: address has no comma, so no data");
        }

        var head = address.AsSpan(Scheme.Length, comma - Scheme.Length);
        var isBase64 = head.TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase);
        var type = MediaType(head);
        var data = PercentEncoding.Decode(address.AsSpan(comma + 1));
        if (!isBase64)
        {
            return new(data, type);
        }

        return FromBase64(data) is { } bytes
            ? new(bytes, type)
            : new(default, type, "the data: address holds no sound base64");
    }

    private static string? MediaType(ReadOnlySpan<char> head)
    {
        var end = head.IndexOf(';');
        var type = (end < 0 ? head : head[..end]).Trim();
        return type.IsEmpty ? null : type.ToString().ToLowerInvariant();
    }

    private static byte[]? FromBase64(byte[] data)
    {
        var text = new StringBuilder(data.Length + 2);
        foreach (var value in data)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or (byte)'='))
            {
                text.Append((char)value);
            }
        }

        text.Append('=', (4 - (text.Length % 4)) % 4);
        var bytes = new byte[text.Length / 4 * 3];
        return Convert.TryFromBase64String(text.ToString(), bytes, out var length) ? bytes[..length] : null;
    }
}
