using System.CommandLine;
using System.Globalization;

namespace ExportKit.Cli;

/// <summary>The option that keeps the cache from growing for ever.</summary>
internal static class CacheSizeOption
{
    private const string Name = "--cache-size";

    // 1000 times 1024 to the fourth is far above any disk, and far below what a number can hold.
    private const int MostDigits = 4;

    /// <summary>Makes it.</summary>
    public static Option<string> Create() => new(Name)
    {
        HelpName = "SIZE",
        Description = "Keep the cache below this size, such as 500M or 2G: what was asked for longest ago goes when the run has ended",
    };

    /// <summary>Understands a number of bytes with its unit: K, M, G or T, with or without a B, each 1024 times the one before.</summary>
    /// <param name="value">The value; null where it is not given.</param>
    /// <param name="cache">The folder of the cache; null where there is none.</param>
    /// <exception cref="UsageException">It is no size, or there is no cache.</exception>
    public static long? Read(string? value, string? cache)
    {
        if (value is null)
        {
            return null;
        }

        var text = value.Trim().ToUpperInvariant();
        text = text.EndsWith('B') ? text[..^1] : text;
        var unit = text.Length > 0 ? "KMGT".IndexOf(text[^1], StringComparison.Ordinal) + 1 : 0;
        var digits = text[..^(unit > 0 ? 1 : 0)].Trim();
        if (unit == 0 || digits.Length > MostDigits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            throw new UsageException($"\"{value}\" is no size. Give {Name} one such as 500M or 2G.");
        }

        return cache is not null ? count << (10 * unit) : throw new UsageException($"{Name} is of the cache. Name its folder with --cache.");
    }
}
