using System.Globalization;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Numbers the addresses that an article's links lead to, so that paper can show them in a list.</summary>
internal sealed class LinkRegister
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _addresses = [];

    /// <summary>The addresses in the order of their numbers, from 1.</summary>
    public IReadOnlyList<string> Addresses => _addresses;

    /// <summary>The mark that the text shows behind a link: its number in brackets. The same address has the same number.</summary>
    /// <param name="address">An address that leads out of the document.</param>
    public string Mark(string address)
    {
        if (!_numbers.TryGetValue(address, out var number))
        {
            _addresses.Add(address);
            _numbers[address] = number = _addresses.Count;
        }

        return "[" + number.ToString(CultureInfo.InvariantCulture) + "]";
    }
}
