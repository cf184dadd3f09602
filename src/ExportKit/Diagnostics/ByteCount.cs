using System.Globalization;

namespace ExportKit.Diagnostics;

/// <summary>Says counts of bytes in words.</summary>
internal static class ByteCount
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>A count in whole megabytes (of 1,048,576 bytes) where it is one, else in bytes.</summary>
    /// <param name="bytes">The count.</param>
    public static string Words(long bytes) =>
        bytes >= Megabyte && bytes % Megabyte == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
