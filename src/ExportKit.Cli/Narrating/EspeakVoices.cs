namespace ExportKit.Cli.Narrating;

/// <summary>The voices of eSpeak NG, as <c>espeak-ng --voices</c> lists them.</summary>
internal sealed class EspeakVoices
{
    // What eSpeak NG calls otherwise than BCP 47 does.
    private static readonly string[][] OtherNames = [["zh", "cmn"], ["no", "nb"], ["nn", "nb"], ["iw", "he"], ["in", "id"], ["fil", "tl"]];

    private readonly Dictionary<string, (string Voice, int Priority)> _voices = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the list.</summary>
    /// <param name="list">What the program printed: a line of headings, then a voice a line, whose columns are parted by spaces.</param>
    public EspeakVoices(string list)
    {
        foreach (var line in list.Split('\n').Skip(1))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 5 && int.TryParse(columns[0], out var priority))
            {
                Add(columns[1], columns[1], priority);
                AddOthers(columns);
            }
        }
    }

    /// <summary>The languages that have voices, in the order of their tags.</summary>
    public IReadOnlyList<string> Languages => [.. _voices.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The voice of a language: of the tag itself, else of the tag without its last parts.</summary>
    /// <param name="language">The language, a BCP 47 tag.</param>
    /// <returns>The voice; null where there is none.</returns>
    public string? Of(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is var cut and > 0 ? tag[..cut] : "")
        {
            if (_voices.TryGetValue(tag, out var own))
            {
                return own.Voice;
            }

            if (Array.Find(OtherNames, row => row[0].Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } row && _voices.TryGetValue(row[1], out var other))
            {
                return other.Voice;
            }
        }

        // A language may have voices of places alone: Portuguese is spoken as in Portugal where no place is named.
        var beginning = language.Split('-')[0] + "-";
        return _voices.Keys.Where(tag => tag.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).OrderBy(tag => _voices[tag].Priority).ThenBy(tag => tag, StringComparer.Ordinal)
            .Select(tag => _voices[tag].Voice).FirstOrDefault();
    }

    // Other languages that a voice speaks stand behind it as "(en 2)".
    private void AddOthers(string[] columns)
    {
        for (var i = 5; i + 1 < columns.Length; i++)
        {
            if (columns[i].StartsWith('(') || columns[i].Contains(")(", StringComparison.Ordinal))
            {
                var tag = columns[i][(columns[i].LastIndexOf('(') + 1)..];
                var number = columns[i + 1].Split(')')[0];
                if (tag.Length > 0 && int.TryParse(number, out var priority))
                {
                    Add(tag, columns[1], priority);
                }
            }
        }
    }

    private void Add(string tag, string voice, int priority)
    {
        if (!_voices.TryGetValue(tag, out var known) || priority < known.Priority)
        {
            _voices[tag] = (voice, priority);
        }
    }
}
