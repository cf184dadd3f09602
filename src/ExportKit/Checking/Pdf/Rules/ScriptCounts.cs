namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Counts the letters of a text by script.</summary>
internal sealed class ScriptCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How many letters were counted.</summary>
    public int Total { get; private set; }

    /// <summary>The script of more than half of the letters; null for none.</summary>
    public string? Main
    {
        get
        {
            foreach (var (script, count) in _counts)
            {
                if (count * 2 > Total)
                {
                    return script;
                }
            }

            return null;
        }
    }

    /// <summary>The script that a language is written in; null where several are in use, or it is not known here.</summary>
    /// <param name="language">The language's code of two letters.</param>
    public static string? Of(string language) => language switch
    {
        "en" or "de" or "fr" or "es" or "it" or "pt" or "nl" or "sv" or "da" or "nb" or "nn" or "no" or "fi" or "pl" or "cs" or "sk" or "hu"
            or "ro" or "tr" or "et" or "lv" or "lt" or "sl" or "hr" or "ga" or "cy" or "eu" or "ca" or "gl" or "is" or "id" or "vi" or "sw" => "Latin",
        "ru" or "uk" or "bg" or "be" or "mk" => "Cyrillic",
        "el" => "Greek",
        "ar" or "fa" or "ur" => "Arabic",
        "he" or "yi" => "Hebrew",
        "hi" or "mr" or "ne" => "Devanagari",
        "th" => "Thai",
        "ko" => "Korean",
        "ja" or "zh" => "Chinese or Japanese",
        _ => null,
    };

    /// <summary>Counts the letters of a text.</summary>
    /// <param name="text">The text.</param>
    public void Add(string text)
    {
        foreach (var letter in text)
        {
            if (Script(letter) is { } script)
            {
                _counts[script] = _counts.GetValueOrDefault(script) + 1;
                Total++;
            }
        }
    }

    private static string? Script(char letter) => letter switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => "Latin",
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "Greek",
        >= '\u0400' and <= '\u052F' => "Cyrillic",
        >= '\u0590' and <= '\u05FF' => "Hebrew",
        >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => "Arabic",
        >= '\u0900' and <= '\u097F' => "Devanagari",
        >= '\u0E00' and <= '\u0E7F' => "Thai",
        >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' => "Korean",
        >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' => "Chinese or Japanese",
        _ => null,
    };
}
