using ExportKit.Words;

namespace ExportKit.Checking;

/// <summary>Texts that stand where a description of a picture should, and say that there is none: those that our own writers put there, in
/// every language that they have.</summary>
internal static class StandInTexts
{
    private static readonly Lazy<HashSet<string>> Known = new(Read);

    /// <summary>Whether a text says only that there is no description.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) => Known.Value.Contains(Bare(text));

    private static HashSet<string> Read()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "no description available", "no alternative text available", "no alt text provided for this image", "image without description" };
        foreach (var language in StructureWords.Languages)
        {
            known.Add(Bare(StructureWords.For(language)[Word.ImageWithoutText]));
        }

        return known;
    }

    private static string Bare(string text) => text.Trim().TrimEnd('.', '。', '।', '۔').TrimEnd();
}
