using System.Text.Json;

namespace ExportKit.Words;

/// <summary>One resource file of words, read.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, string> _forms;

    private WordTable(Dictionary<string, string> forms, string[] months, string date, string dateTime)
    {
        _forms = forms;
        Months = months;
        DatePattern = date;
        DateTimePattern = dateTime;
    }

    /// <summary>The names of the twelve months as they stand within a date.</summary>
    public string[] Months { get; }

    /// <summary>How day, month and year stand together.</summary>
    public string DatePattern { get; }

    /// <summary>How a date and a time stand together.</summary>
    public string DateTimePattern { get; }

    /// <summary>Reads the file of exactly this tag; null where there is none.</summary>
    public static WordTable? Load(string tag)
    {
        var name = "ExportKit.Words.Languages." + tag.ToLowerInvariant() + ".json";
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var months = new string[12];
        for (var i = 0; i < months.Length; i++)
        {
            months[i] = root.GetProperty("months")[i].GetString()!;
        }

        return new WordTable(
            Forms(root.GetProperty("words")),
            months,
            root.GetProperty("date").GetString()!,
            root.GetProperty("dateTime").GetString()!);
    }

    /// <summary>The form of a word for a count; for none, the only form.</summary>
    public string Form(Word word, int? count)
    {
        var name = word.ToString();
        if (_forms.TryGetValue(name, out var only))
        {
            return only;
        }

        return count == 1 && _forms.TryGetValue(name + ".one", out var one) ? one : _forms[name + ".other"];
    }

    private static Dictionary<string, string> Forms(JsonElement words)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words.EnumerateObject())
        {
            if (word.Value.ValueKind == JsonValueKind.String)
            {
                forms[word.Name] = word.Value.GetString()!;
                continue;
            }

            foreach (var form in word.Value.EnumerateObject())
            {
                forms[word.Name + "." + form.Name] = form.Value.GetString()!;
            }
        }

        return forms;
    }
}
