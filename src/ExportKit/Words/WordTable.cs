using System.Buffers;
using System.Text.Json;

namespace ExportKit.Words;

/// <summary>One resource file of words, read.</summary>
internal sealed class WordTable
{
    private const string Folder = "ExportKit.Words.Languages.";
    private const string Extension = ".json";

    /// <summary>The tables by the tags of their files. A file is read when it is asked for first, and once: it says the same in every export.</summary>
    private static readonly Dictionary<string, Lazy<WordTable>> Files = Known();

    private readonly Dictionary<string, string> _forms = new(128, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _plurals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lastJoints = new(StringComparer.Ordinal);

    private WordTable()
    {
    }

    /// <summary>What the language calls itself.</summary>
    public string LanguageName { get; private set; } = "";

    /// <summary>The names of the twelve months as they stand within a date.</summary>
    public string[] Months { get; } = new string[12];

    /// <summary>How the first day of a month is written, where not as a plain number ("1er mai"); else null.</summary>
    public string? FirstDay { get; private set; }

    /// <summary>Ways to join the last two of a list that go by how the last begins ("padre e hijo"): prefixes parted by
    /// spaces, and the pattern for a word that begins with one of them. The first that fits serves.</summary>
    public IReadOnlyDictionary<string, string> LastJoints => _lastJoints;

    /// <summary>How day, month and year stand together.</summary>
    public string DatePattern { get; private set; } = "";

    /// <summary>How a date and a time stand together.</summary>
    public string DateTimePattern { get; private set; } = "";

    /// <summary>The rule of each plural category but "other", in the syntax of CLDR (UTS 35, Language Plural Rules).</summary>
    public IReadOnlyDictionary<string, string> Plurals => _plurals;

    /// <summary>Every form that the file has: "Word", or "Word.category" where it depends on a number.</summary>
    public IReadOnlyDictionary<string, string> Forms => _forms;

    /// <summary>The table of exactly this tag; null where there is none.</summary>
    /// <param name="tag">A BCP 47 tag in any case.</param>
    public static WordTable? Load(string tag) => Files.TryGetValue(tag, out var file) ? file.Value : null;

    /// <summary>The form of a word for a count; for none, the only form.</summary>
    /// <param name="word">Which one.</param>
    /// <param name="count">The number that it depends on, if it does.</param>
    public string Form(Word word, int? count)
    {
        var name = WordNames.All[(int)word];
        if (_forms.TryGetValue(name, out var only))
        {
            return only;
        }

        return count is { } number && _forms.TryGetValue(name + "." + Category(number), out var form) ? form : _forms[name + ".other"];
    }

    /// <summary>The plural category of a number: "one", "few", "other".</summary>
    /// <param name="number">The number; not negative.</param>
    public string Category(int number)
    {
        foreach (var (category, rule) in _plurals)
        {
            if (PluralRule.Holds(rule, number))
            {
                return category;
            }
        }

        return "other";
    }

    private static Dictionary<string, Lazy<WordTable>> Known()
    {
        var files = new Dictionary<string, Lazy<WordTable>>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in typeof(WordTable).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
            {
                files.Add(name[Folder.Length..^Extension.Length], new Lazy<WordTable>(() => OfFile(name)));
            }
        }

        return files;
    }

    private static WordTable OfFile(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)!;
        var length = (int)stream.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        stream.ReadExactly(bytes, 0, length);
        var table = new WordTable();
        table.Read(new Utf8JsonReader(bytes.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
        return table;
    }

    private void Read(Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            switch (key)
            {
                case "name":
                    LanguageName = reader.GetString()!;
                    break;
                case "date":
                    DatePattern = reader.GetString()!;
                    break;
                case "dateTime":
                    DateTimePattern = reader.GetString()!;
                    break;
                case "firstDay":
                    FirstDay = reader.GetString();
                    break;
                case "listLast":
                    ReadForms(ref reader, "", _lastJoints);
                    break;
                case "months":
                    ReadMonths(ref reader);
                    break;
                case "plurals":
                    ReadForms(ref reader, "", _plurals);
                    break;
                case "words":
                    ReadForms(ref reader, "", _forms);
                    break;
                default:
                    throw new InvalidOperationException($"A file of words has the key \"{key}\", which means nothing.");
            }
        }
    }

    private void ReadMonths(ref Utf8JsonReader reader)
    {
        for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.String; i++)
        {
            Months[i] = reader.GetString()!;
        }
    }

    private static void ReadForms(ref Utf8JsonReader reader, string prefix, Dictionary<string, string> forms)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = prefix + reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadForms(ref reader, name + ".", forms);
            }
            else
            {
                forms[name] = reader.GetString()!;
            }
        }
    }
}
