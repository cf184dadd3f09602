using ExportKit.Model;

namespace ExportKit.Writing.PlainText;

/// <summary>The addresses of an article's links, numbered in the order in which they are met, each once.</summary>
internal sealed class LinkRegister
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Address, string? Title)> _entries = [];

    /// <summary>The addresses with what the page says of them beside the links' words; the first has the number 1.</summary>
    public IReadOnlyList<(string Address, string? Title)> Entries => _entries;

    /// <summary>The number of an address; null for one that leads nowhere else: a place in the article, or none.</summary>
    /// <param name="address">The address.</param>
    /// <param name="title">What the page says of the link beside its words.</param>
    public int? Number(string? address, string? title = null)
    {
        if (Reachable(address) is not { } reachable)
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

    /// <summary>An address if a document may lead there; else null. Normalising has told of those that it may not.</summary>
    /// <param name="address">The address.</param>
    public static string? Reachable(string? address) => address is not null && OutwardAddress.MayLead(address) ? address : null;

    private void AddTitle(int number, string? title)
    {
        var entry = _entries[number - 1];
        if (entry.Title is null && title is not null)
        {
            _entries[number - 1] = entry with { Title = title };
        }
    }
}
