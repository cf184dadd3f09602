using System.Text;

namespace ExportKit.Resources.Feeds;

/// <summary>Reads sitemaps of plain text: an address a line.</summary>
internal static class AddressLines
{
    /// <summary>Reads it; it is one only if all lines that are not empty are addresses.</summary>
    public static void Read(ReadOnlyMemory<byte> bytes, FeedCollector collector)
    {
        foreach (var line in Encoding.UTF8.GetString(bytes.Span).EnumerateLines())
        {
            var address = line.Trim().TrimStart('\uFEFF');
            if (address.IsEmpty)
            {
                continue;
            }

            if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                collector.IsFeed = false;
                return;
            }

            collector.IsFeed = true;
            collector.Add(address.ToString(), null, null);
        }
    }
}
