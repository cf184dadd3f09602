using System.Globalization;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Times as media overlays write them (SMIL 3.0, clock values).</summary>
internal static class ClockValue
{
    /// <summary>A time in hours, minutes, seconds and thousandths.</summary>
    /// <param name="milliseconds">The time.</param>
    public static string Of(long milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{milliseconds / 3_600_000}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}.{milliseconds % 1000:000}");
}
