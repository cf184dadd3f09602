using System.Text;

namespace ExportKit.Writing.PlainText;

/// <summary>How the characters of a text become bytes.</summary>
public sealed class PlainTextEncoding
{
    private readonly Func<Encoding> _create;

    private PlainTextEncoding(string name, Func<Encoding> create, bool isUnicode)
    {
        Name = name;
        IsUnicode = isUnicode;
        _create = create;
    }

    /// <summary>UTF-8 without a mark.</summary>
    public static PlainTextEncoding Utf8 { get; } = new("utf-8", () => new UTF8Encoding(false), isUnicode: true);

    /// <summary>The names of all encodings, the usual ones first. Those of one byte a character hold what old programs and
    /// devices for braille understand.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "utf-8", "utf-8-bom", "utf-16", "us-ascii", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
        "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5",
        "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9", "iso-8859-13", "iso-8859-15", "koi8-r", "koi8-u",
    ];

    /// <summary>Its name, one of <see cref="Names"/>.</summary>
    public string Name { get; }

    /// <summary>Whether it has a place for every character.</summary>
    public bool IsUnicode { get; }

    /// <summary>The encoding of a name; null where there is none.</summary>
    /// <param name="name">One of <see cref="Names"/>, in any case.</param>
    public static PlainTextEncoding? Find(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" => Utf8,
        "utf-8-bom" => new("utf-8-bom", () => new UTF8Encoding(true), isUnicode: true),
        "utf-16" => new("utf-16", () => new UnicodeEncoding(false, true), isUnicode: true),
        var other => Names.Contains(other, StringComparer.Ordinal) ? new(other, () => Strict(other), isUnicode: false) : null,
    };

    /// <summary>The name here of an encoding that goes by another one elsewhere, such as <c>latin1</c> or <c>cp1252</c>; null where that is
    /// the name of none, or of one that texts are not written in.</summary>
    /// <param name="other">The other name, in small letters.</param>
    internal static string? NameOf(string other)
    {
        var bare = other.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        var page = bare.StartsWith("cp", StringComparison.Ordinal) ? bare[2..] : bare.StartsWith("win", StringComparison.Ordinal) ? bare[3..] : bare;
        string[] names = bare == "ansi" ? ["windows-1252"] : ["windows-" + page, Registered(other), Registered(bare)];
        return Array.Find(names, name => Names.Contains(name, StringComparer.Ordinal));
    }

    // What the framework's own list of names says, which has those that IANA has registered.
    private static string Registered(string name)
    {
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).WebName;
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    /// <summary>The framework's encoding; one that is no Unicode gives no byte for a character that it does not have.</summary>
    internal Encoding Create() => _create();

    private static Encoding Strict(string name)
    {
        var encoder = new EncoderReplacementFallback("");
        var decoder = DecoderFallback.ReplacementFallback;
        return CodePagesEncodingProvider.Instance.GetEncoding(name, encoder, decoder) ?? Encoding.GetEncoding(name, encoder, decoder);
    }
}
