using System.Collections.Immutable;
using System.Globalization;

namespace ExportKit.Cli;

/// <summary>What the records of a run's pages are found by.</summary>
internal static class RecordKeys
{
    /// <summary>The keys of pages, no two the same.</summary>
    public static RecordKey[] Of(PageSource[] pages, ImmutableArray<ExportFormat> formats)
    {
        var made = string.Join(' ', formats.Select(format => format.Name));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(pages, page =>
        {
            var count = counts[page.Name] = counts.GetValueOrDefault(page.Name) + 1;
            return new RecordKey(count == 1 ? page.Name : string.Create(CultureInfo.InvariantCulture, $"{page.Name} ({count})"), made);
        });
    }
}
