using System.Text;
using ExportKit.Writing.Braille.Native;

namespace ExportKit.Writing.Braille;

/// <summary>Chooses tables of liblouis by language: six-dot, literary, contracted or not. Where a language is not among those listed,
/// liblouis is asked for a table by its own index.</summary>
/// <param name="louis">The library.</param>
internal sealed class BrailleTables(LouisFunctions louis)
{
    // Language, uncontracted, contracted; where a language has one kind only, it serves for both.
    private static readonly string[][] Known =
    [
        ["ar", "ar-ar-g1.utb", "ar-ar-g2.ctb"],
        ["bg", "bg.utb"],
        ["bn", "bn.tbl"],
        ["ca", "ca.tbl"],
        ["cs", "cs.tbl"],
        ["cy", "cy-cy-g1.utb", "cy-cy-g2.ctb"],
        ["da", "da-dk-g16.ctb", "da-dk-g26.ctb"],
        ["de", "de-g0.utb", "de-g2.ctb"],
        ["el", "el.ctb"],
        ["en", "en-ueb-g1.ctb", "en-ueb-g2.ctb"],
        ["es", "es-g1.ctb", "es-g2.ctb"],
        ["fa", "fa-ir-g1.utb"],
        ["fi", "fi.utb"],
        ["fr", "fr-bfu-comp6.utb", "fr-bfu-g2.ctb"],
        ["ga", "ga-g1.utb", "ga-g2.ctb"],
        ["he", "he-IL.utb"],
        ["hi", "hi.tbl"],
        ["hr", "hr-g1.tbl"],
        ["hu", "hu-hu-g1.ctb", "hu-hu-g2.ctb"],
        ["is", "is.tbl"],
        ["it", "it-it-comp6.utb"],
        ["ko", "ko-2006-g1.ctb", "ko-2006-g2.ctb"],
        ["lt", "lt-6dot.tbl"],
        ["lv", "lv.tbl"],
        ["nb", "no-no-g0.utb", "no-no-g3.ctb"],
        ["nl", "nl-NL-g0.utb"],
        ["nn", "no-no-g0.utb", "no-no-g3.ctb"],
        ["no", "no-no-g0.utb", "no-no-g3.ctb"],
        ["pl", "Pl-Pl-g1.utb"],
        ["pt", "pt-pt-g1.utb", "pt-pt-g2.ctb"],
        ["ru", "ru-litbrl.ctb", "ru-ru-g1.ctb"],
        ["sk", "sk-g1.ctb"],
        ["sr", "sr.tbl"],
        ["sv", "sv-g0.utb", "sv-g2.ctb"],
        ["ta", "ta-ta-g1.ctb"],
        ["te", "te.tbl"],
        ["uk", "uk.utb"],
        ["ur", "ur-pk-g1.utb", "ur-pk-g2.ctb"],
        ["vi", "vi-vn-g0.utb", "vi-vn-g2.ctb"],
        ["zh-Hant-HK", "zh-hk.ctb"],
        ["zh-HK", "zh-hk.ctb"],
        ["zh-Hant", "zh-tw.ctb"],
        ["zh-TW", "zh-tw.ctb"],
        ["zh", "zhcn-g1.ctb"],
    ];

    private readonly Dictionary<string, BrailleTranslator?> _byLanguage = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that have tables here, by their BCP 47 tags.</summary>
    public static IEnumerable<string> Languages => Known.Select(row => row[0]);

    /// <summary>The translator of a language.</summary>
    /// <param name="language">The language as a BCP 47 tag.</param>
    /// <param name="isContracted">Whether words are contracted.</param>
    /// <returns>The translator; null where there is no table.</returns>
    public BrailleTranslator? Of(string language, bool isContracted)
    {
        var key = (isContracted ? "2 " : "1 ") + language;
        if (!_byLanguage.TryGetValue(key, out var translator))
        {
            _byLanguage[key] = translator = Candidates(language, isContracted).Select(Usable).FirstOrDefault(found => found is not null);
        }

        return translator;
    }

    /// <summary>The translator of tables that are named.</summary>
    /// <param name="tables">Their file names, by commas.</param>
    /// <returns>The translator; null where they cannot be read.</returns>
    public BrailleTranslator? Usable(string tables)
    {
        var translator = new BrailleTranslator(louis, tables);
        return translator.IsUsable() ? translator : null;
    }

    /// <summary>Whether there are tables at all: systems have them in a package of their own.</summary>
    public bool AreThere() => Known.Any(row => Usable(row[1]) is not null);

    private IEnumerable<string> Candidates(string language, bool isContracted)
    {
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is var cut and > 0 ? tag[..cut] : "")
        {
            if (Array.Find(Known, row => row[0].Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } row)
            {
                yield return isContracted ? row[^1] : row[1];
            }
        }

        if (Indexed(language) is { } found)
        {
            yield return found;
        }
    }

    // Reading the index of all tables takes a moment, so that it is asked last.
    private string? Indexed(string language)
    {
        var primary = language.Split('-')[0];
        if (primary.Length is < 2 or > 3 || !primary.All(char.IsAsciiLetter))
        {
            return null;
        }

        lock (LouisLibrary.Gate)
        {
            return louis.FindTable(Encoding.UTF8.GetBytes($"language:{primary} type:literary dots:6\0"));
        }
    }
}
