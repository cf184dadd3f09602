using ExportKit.Diagnostics;

namespace ExportKit.Writing.PlainText;

/// <summary>The addresses of an article's links, numbered in the order in which they are met, each once.</summary>
/// <param name="diagnostics">Takes what is left out.</param>
internal sealed class LinkRegister(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Address, string? Title)> _entries = [];

    /// <summary>The addresses with what the page says of them beside the links' words; the first has the number 1.</summary>
    public IReadOnlyList<(string Address, string? Title)> Entries => _entries;

    /// <summary>The number of an address; null for one that leads nowhere else: a place in the article, or none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="title">What the page says of the link beside its words.</param>
    /// <param name="place">Where in the source the link stands.</param>
    public int? Number(string? address, string? title = null, SourcePlace? place = null)
    {
        if (Reachable(address, place) is not { } reachable)
        {
            return null;
        }

        if (_numbers.TryGetValue(reachable, out var number))
        {
            AddTitle(number, title);
            return number;
        }

        _entries.Add((reachable, title));
        return _numbers[reachable] = _entries.Count;
    }

    /// <summary>An address if it leads somewhere that can be said; else null.</summary>
    /// <param name="address">The address.</param>
    /// <param name="place">Where in the source it stands.</param>
    public string? Reachable(string? address, SourcePlace? place)
    {
        if (string.IsNullOrWhiteSpace(address) || address[0] == '#')
        {
            return null;
        }

        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        diagnostics.Report(
            DiagnosticCodes.AddressIsData,
            "An address holds its document instead of saying where it is; the text leaves the address out",
            place,
            "Put the document at an address of its own");
        return null;
    }

    private void AddTitle(int number, string? title)
    {
        var entry = _entries[number - 1];
        if (entry.Title is null && title is not null)
        {
            _entries[number - 1] = entry with { Title = title };
        }
    }
}
