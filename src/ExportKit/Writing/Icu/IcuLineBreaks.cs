using System.Text;

namespace ExportKit.Writing.Icu;

/// <summary>Where lines may end, by ICU (UAX 14, with dictionaries for Thai and its like). Keeps one iterator a language.</summary>
/// <param name="icu">ICU.</param>
internal sealed unsafe class IcuLineBreaks(IcuFunctions icu) : IDisposable
{
    private const int LineIterator = 2;
    private const int Done = -1;
    private const int HardStatus = 100;

    private readonly Dictionary<string, nint> _iterators = new(StringComparer.Ordinal);

    /// <summary>Finds the places.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="language">The paragraph's language, a BCP 47 tag.</param>
    /// <param name="breaks">Takes for each index whether a line may end before it; one longer than the text.</param>
    public void Find(string text, string language, BreakKind[] breaks)
    {
        Array.Clear(breaks);
        var iterator = Iterator(Locale(language));
        fixed (char* letters = text)
        {
            var error = 0;
            icu.BreakSetText(iterator, letters, text.Length, &error);
            Check(error);
            icu.BreakFirst(iterator);
            for (var at = icu.BreakNext(iterator); at != Done; at = icu.BreakNext(iterator))
            {
                breaks[at] = icu.BreakStatus(iterator) >= HardStatus ? BreakKind.Forced : BreakKind.Allowed;
            }
        }

        breaks[text.Length] = BreakKind.Forced;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var iterator in _iterators.Values)
        {
            icu.BreakClose(iterator);
        }

        _iterators.Clear();
    }

    /// <summary>The locale whose rules are used: Japanese keeps small kana from a line's start, as books do.</summary>
    private static string Locale(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]).ToLowerInvariant() switch
        {
            "ja" => "ja@lb=strict",
            "zh" => "zh",
            "ko" => "ko",
            _ => "en",
        };
    }

    private static void Check(int error)
    {
        if (error > 0)
        {
            throw new InvalidOperationException($"ICU failed with error {error}.");
        }
    }

    private nint Iterator(string locale)
    {
        if (!_iterators.TryGetValue(locale, out var iterator))
        {
            fixed (byte* name = Encoding.ASCII.GetBytes(locale + '\0'))
            {
                var error = 0;
                iterator = icu.BreakOpen(LineIterator, name, null, 0, &error);
                Check(error);
            }

            _iterators[locale] = iterator;
        }

        return iterator;
    }
}
