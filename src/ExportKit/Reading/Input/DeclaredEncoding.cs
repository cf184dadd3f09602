using System.Text;

namespace ExportKit.Reading.Input;

/// <summary>Finds the encoding that a page declares of itself, by its first bytes (HTML, "prescan a byte stream").</summary>
internal static class DeclaredEncoding
{
    private const int Prescan = 8192;

    /// <summary>The name that the page declares; null where it declares none.</summary>
    /// <param name="bytes">The page.</param>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Prescan, bytes.Length)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && After(head, "encoding=", 0, head.IndexOf("?>", StringComparison.Ordinal)) is { } declared)
        {
            return declared;
        }

        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = head.IndexOf('>', at);
            if (After(head, "charset=", at, end < 0 ? head.Length : end) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? After(string head, string key, int start, int end)
    {
        if (end <= start)
        {
            return null;
        }

        var at = head.IndexOf(key, start, end - start, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = head.AsSpan(at + key.Length, end - at - key.Length).TrimStart("\"' ");
        var stop = value.IndexOfAny("\"' ;/>\t\r\n");
        value = stop < 0 ? value : value[..stop];
        return value.IsEmpty ? null : value.ToString();
    }
}
