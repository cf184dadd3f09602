using System.Text;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Reads addresses that hold their data themselves (RFC 2397).</summary>
internal static class SvgDataAddress
{
    /// <summary>The data.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Null where the address leads elsewhere, or its data is damaged.</returns>
    public static byte[]? Bytes(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || comma < 0)
        {
            return null;
        }

        var data = address[(comma + 1)..];
        if (!address.AsSpan(0, comma).TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.Latin1.GetBytes(Uri.UnescapeDataString(data));
        }

        try
        {
            return Convert.FromBase64String(data.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(data) : data);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
