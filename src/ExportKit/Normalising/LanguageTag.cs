using System.Text;

namespace ExportKit.Normalising;

/// <summary>Language tags by BCP 47 (RFC 5646): their form, not their registry.</summary>
internal static class LanguageTag
{
    /// <summary>The longest tag that is taken; RFC 5646, 4.4.1 asks for 35 at least.</summary>
    private const int Longest = 60;

    /// <summary>The kinds of subtags in the order in which they may follow one another (RFC 5646, 2.1).</summary>
    private enum Kind
    {
        Language,
        ExtendedLanguage,
        Script,
        Region,
        Variant,
        Extension,
        PrivateUse,
        None,
    }

    /// <summary>A tag in its usual case, mended where that is plain (<c>en_gb</c> becomes <c>en-GB</c>, <c>iw</c> becomes
    /// <c>he</c>): its longest beginning that is well formed. Null where it names no language.</summary>
    public static string? Mend(string? tag)
    {
        // Lists ("en,fr") and encodings ("en_GB.UTF-8") begin with the tag that is meant.
        var given = (tag ?? "").Trim();
        var cut = given.AsSpan().IndexOfAny(",;.@ ");
        var parts = (cut < 0 ? given : given[..cut]).Replace('_', '-').Split('-');
        if (LanguageAliases.Of(parts[0].ToLowerInvariant()) is not { } language)
        {
            return null;
        }

        var mended = new StringBuilder(language);
        var kind = Kind.Language;
        for (var i = 1; i < parts.Length && mended.Length + parts[i].Length < Longest; i++)
        {
            kind = Next(kind, parts[i], i + 1 < parts.Length ? parts[i + 1] : "");
            if (kind == Kind.None)
            {
                break;
            }

            mended.Append('-').Append(InUsualCase(parts[i], kind));
        }

        return WithoutLoneSingleton(mended.ToString());
    }

    /// <summary>The language without script and region: <c>en</c> of <c>en-GB</c>.</summary>
    public static string Primary(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is var cut and >= 0 ? tag[..cut] : tag;

    /// <summary>Whether the language is written from right to left: by its script if the tag names one, else by the language.</summary>
    /// <param name="tag">A tag as <see cref="Mend"/> gives it.</param>
    public static bool IsRightToLeft(string tag)
    {
        foreach (var part in tag.Split('-').Skip(1).TakeWhile(part => part.Length > 1))
        {
            if (part.Length == 4 && char.IsAsciiLetterUpper(part[0]))
            {
                return part is "Arab" or "Aran" or "Hebr" or "Syrc" or "Thaa" or "Nkoo" or "Adlm" or "Rohg" or "Mand" or "Samr";
            }
        }

        return Primary(tag) is "ar" or "he" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ks" or "ckb" or "arc" or "syr"
            or "pnb" or "prs" or "mzn" or "glk" or "lrc" or "nqo" or "sdh" or "azb" or "arz" or "ary" or "apc";
    }

    /// <summary>Whether a passage's tag says nothing beyond what surrounds it: the same, or the same without a region.</summary>
    public static bool SaysNothingNew(string tag, string around) =>
        tag.Equals(around, StringComparison.OrdinalIgnoreCase)
        || !tag.Contains('-', StringComparison.Ordinal) && tag == Primary(around);

    /// <summary>The kind of a subtag after one of another kind; none where it must not stand there.</summary>
    private static Kind Next(Kind last, string part, string following)
    {
        if (part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit))
        {
            return Kind.None;
        }

        if (last == Kind.PrivateUse || last == Kind.Extension && part.Length > 1)
        {
            return last;
        }

        var kind = KindOf(part, last);
        var inOrder = kind > last || kind == last && kind is Kind.Variant or Kind.Extension;
        return inOrder && (part.Length > 1 || following.Length > (kind == Kind.PrivateUse ? 0 : 1)) ? kind : Kind.None;
    }

    private static Kind KindOf(string part, Kind last) => part.Length switch
    {
        1 => part is "x" or "X" ? Kind.PrivateUse : Kind.Extension,
        2 when part.All(char.IsAsciiLetter) => Kind.Region,
        3 when part.All(char.IsAsciiDigit) => Kind.Region,
        3 when part.All(char.IsAsciiLetter) && last == Kind.Language => Kind.ExtendedLanguage,
        4 when part.All(char.IsAsciiLetter) => Kind.Script,
        4 when char.IsAsciiDigit(part[0]) => Kind.Variant,
        >= 5 => Kind.Variant,
        _ => Kind.None,
    };

    private static string InUsualCase(string part, Kind kind) => kind switch
    {
        Kind.Region => part.ToUpperInvariant(),
        Kind.Script => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
        _ => part.ToLowerInvariant(),
    };

    /// <summary>What follows a singleton may have been refused; then the singleton goes too.</summary>
    private static string WithoutLoneSingleton(string tag) => tag.Length > 2 && tag[^2] == '-' ? tag[..^2] : tag;
}
