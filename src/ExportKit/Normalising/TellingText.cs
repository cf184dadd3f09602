using System.Text;

namespace ExportKit.Normalising;

/// <summary>Tells whether a text offered as alternative says anything (WCAG failure F30: file names and placeholders).</summary>
internal sealed class TellingText(string? publisher)
{
    private static readonly HashSet<string> BareWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "img", "photo", "photograph", "picture", "pic", "graphic", "illustration", "figure", "icon", "logo", "thumbnail",
        "main image", "lead image", "hero", "hero image", "featured image", "article image", "image description", "placeholder",
        "no description", "no alt text", "null", "undefined", "untitled", "alt", "alt text", "caption", "default", "spacer", "blank",
        "bild", "foto", "symbolbild", "symbolfoto", "grafik", "abbildung", "photographie", "illustration photo", "imagen", "fotografía",
        "immagine", "fotografia", "imagem", "afbeelding", "beeld", "zdjęcie", "obraz", "llun", "delwedd", "kuva", "billede", "bilde",
        "صورة", "תמונה", "चित्र", "तस्वीर", "画像", "写真", "图片", "图像", "圖片", "照片", "изображение", "фото", "εικόνα", "φωτογραφία",
    };

    private static readonly string[] FileEndings =
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic"];

    private static readonly string[] LogoWords = ["logo of ", "logo for ", "logo de ", "logo von ", "logo di "];

    /// <summary>Why a text says nothing, as the end of a sentence; null where it does say something.</summary>
    public string? WhyNot(string text, string address, string? credit)
    {
        var bare = Bare(text);
        return bare.Length == 0 || !bare.Any(char.IsLetterOrDigit) ? "has no words"
            : BareWords.Contains(bare) || IsNumberedWord(bare) ? "is a bare word"
            : IsFileName(text.Trim(), address) ? "is a file name"
            : IsHash(bare) ? "is a row of digits and letters"
            : LogoWords.Any(word => bare.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? "names a logo"
            : Same(bare, publisher) ? "is the site's name"
            : Same(bare, credit) ? "is the credit alone"
            : null;
    }

    /// <summary>Whether two texts have the same words, so that a listener would hear them twice.</summary>
    public static bool SaysTheSame(string a, string b) => Folded(a) == Folded(b);

    private static bool Same(string bare, string? other) => other is not null && SaysTheSame(bare, other);

    private static string Bare(string text) => text.Trim(' ', '.', ',', ':', ';', '-', '_', '"', '\'', '[', ']', '(', ')', '*', '|');

    private static bool IsNumberedWord(string bare)
    {
        var end = bare.Length;
        while (end > 0 && (char.IsDigit(bare[end - 1]) || bare[end - 1] is ' ' or '_' or '-' or '#'))
        {
            end--;
        }

        return end > 0 && end < bare.Length && BareWords.Contains(bare[..end]);
    }

    private static bool IsFileName(string text, string address)
    {
        var hasSpace = text.Contains(' ', StringComparison.Ordinal);
        if (FileEndings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return !hasSpace && (text.Contains('/', StringComparison.Ordinal) && text.Length > 12
            || text.Count(c => c is '_' or '-') >= 2 && text.Any(char.IsDigit)
            || text.Contains('_', StringComparison.Ordinal)
            || text.Length > 4 && text.Any(char.IsDigit) && Path.GetFileNameWithoutExtension(address).Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHash(string bare) =>
        bare.Length >= 8 && !bare.Contains(' ', StringComparison.Ordinal)
        && bare.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && bare.Count(char.IsAsciiDigit) * 4 >= bare.Length;

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
