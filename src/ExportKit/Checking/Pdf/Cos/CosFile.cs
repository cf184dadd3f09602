namespace ExportKit.Checking.Pdf.Cos;

/// <summary>The objects of a PDF file. References are followed here alone, each a bounded number of times, so that a reference to
/// itself ends.</summary>
internal sealed class CosFile
{
    private const int MaxHops = 32;

    private readonly Dictionary<int, CosValue> _objects;

    /// <summary>Puts a file together.</summary>
    /// <param name="version">The version of its header, such as <c>1.7</c>.</param>
    /// <param name="objects">Its objects by number.</param>
    /// <param name="trailer">Its trailer.</param>
    public CosFile(string version, Dictionary<int, CosValue> objects, CosDictionary trailer)
    {
        Version = version;
        _objects = objects;
        Trailer = trailer;
        Catalog = Dictionary(trailer, "Root") ?? CosDictionary.Empty;
    }

    /// <summary>The version that the file's reader found, such as <c>1.7</c>.</summary>
    public string Version { get; }

    /// <summary>The trailer.</summary>
    public CosDictionary Trailer { get; }

    /// <summary>The document catalogue; an empty dictionary where there is none.</summary>
    public CosDictionary Catalog { get; }

    /// <summary>All objects, by number.</summary>
    public IReadOnlyDictionary<int, CosValue> Objects => _objects;

    /// <summary>Whether the file is of PDF 2.0 or later.</summary>
    public bool IsVersion2 => Version.StartsWith('2');

    /// <summary>What a value stands for: itself, or what it refers to; null for the null object and for nothing.</summary>
    /// <param name="value">The value.</param>
    public CosValue? Resolve(CosValue? value)
    {
        for (var hops = 0; value is CosReference reference; hops++)
        {
            value = hops < MaxHops ? _objects.GetValueOrDefault(reference.Number) : null;
        }

        return value is CosNull ? null : value;
    }

    /// <summary>What stands under a key, resolved; null where nothing does.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key, without its slash.</param>
    public CosValue? Get(CosDictionary dictionary, string key) => Resolve(dictionary.Raw(key));

    /// <summary>A value as a dictionary, that of a stream too; null where it is none.</summary>
    /// <param name="value">The value.</param>
    public CosDictionary? AsDictionary(CosValue? value) => Resolve(value) switch
    {
        CosDictionary dictionary => dictionary,
        CosStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>The dictionary under a key, that of a stream too; null where there is none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public CosDictionary? Dictionary(CosDictionary dictionary, string key) => AsDictionary(dictionary.Raw(key));

    /// <summary>The stream under a key; null where there is none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public CosStream? Stream(CosDictionary dictionary, string key) => Get(dictionary, key) as CosStream;

    /// <summary>The name under a key; null where there is none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public string? Name(CosDictionary dictionary, string key) => (Get(dictionary, key) as CosName)?.Value;

    /// <summary>The text under a key; null where there is none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public string? Text(CosDictionary dictionary, string key) => (Get(dictionary, key) as CosString)?.Text;

    /// <summary>The number under a key; null where there is none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public double? Number(CosDictionary dictionary, string key) => (Get(dictionary, key) as CosNumber)?.Value;

    /// <summary>The whole number under a key; null where there is none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public int? Whole(CosDictionary dictionary, string key) => (Get(dictionary, key) as CosNumber)?.Whole;

    /// <summary>Whether a key has the value true.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public bool IsTrue(CosDictionary dictionary, string key) => Get(dictionary, key) is CosBoolean { Value: true };

    /// <summary>What an array under a key holds, not resolved; a single value as an array of one, as many keys allow.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public IReadOnlyList<CosValue> Items(CosDictionary dictionary, string key) => Get(dictionary, key) switch
    {
        null => [],
        CosArray array => array.Items,
        _ => [dictionary.Raw(key)!],
    };

    /// <summary>The number of the object that a key refers to; null where it refers to none.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="key">The key.</param>
    public static int? Reference(CosDictionary dictionary, string key) => (dictionary.Raw(key) as CosReference)?.Number;
}
