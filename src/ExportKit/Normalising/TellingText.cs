using System.Globalization;
using System.Text;

namespace ExportKit.Normalising;

/// <summary>Tells whether a text offered as alternative says anything (WCAG failure F30: file names and placeholders).</summary>
internal sealed class TellingText(string? publisher)
{
    private static readonly HashSet<string> BareWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "img", "photo", "photograph", "picture", "pic", "graphic", "illustration", "figure", "icon", "logo", "thumbnail",
        "main image", "lead image", "hero", "hero image", "featured image", "article image", "cover photo", "cover image", "image description", "placeholder",
        "no description", "no alt text", "null", "undefined", "untitled", "alt", "alt text", "caption", "default", "spacer", "blank",
        "bild", "foto", "symbolbild", "symbolfoto", "grafik", "abbildung", "photographie", "illustration photo", "imagen", "fotografía",
        "immagine", "fotografia", "imagem", "afbeelding", "beeld", "zdjęcie", "obraz", "llun", "delwedd", "kuva", "billede", "bilde",
        "صورة", "תמונה", "चित्र", "तस्वीर", "画像", "写真", "图片", "图像", "圖片", "照片", "写真・図版", "図版", "イメージ", "사진", "이미지", "그림", "hình ảnh", "ảnh", "รูปภาพ", "ภาพ", "gambar", "изображение", "фото", "εικόνα", "φωτογραφία",
    };

    private static readonly string[] FileEndings =
        [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic"];

    private static readonly string[] LogoWords = ["logo of ", "logo for ", "logo de ", "logo von ", "logo di "];

    private static readonly string[] CreditWords =
        ["", "photo", "photoby", "picture", "pictureby", "image", "imageby", "credit", "photocredit", "picturecredit", "imagecredit", "foto", "bild", "copyright"];

    /// <summary>Why a text says nothing, as the end of a sentence; null where it does say something.</summary>
    public string? WhyNot(string text, string address, string? credit)
    {
        var bare = Bare(text);
        return WhyEmpty(text, address) is { } empty ? empty
            : IsHash(bare) ? "is a row of digits and letters"
            : LogoWords.Any(word => bare.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? "names a logo"
            : publisher is not null && SaysTheSame(bare, publisher) ? "is the site's name"
            : credit is not null && IsCredit(bare, credit) ? "is the credit alone"
            : null;
    }

    /// <summary>Why a text says nothing whoever gave it, as the end of a sentence: what any checker finds; null where it may say something.</summary>
    public static string? WhyEmpty(string text, string address)
    {
        var bare = Bare(text);
        return !HasWords(bare) ? "has no words"
            : BareWords.Contains(bare) || IsNumberedWord(bare) ? "is a bare word"
            : IsFileName(text.Trim(), address) ? "is a file name"
            : null;
    }

    /// <summary>Whether two texts have the same words, so that a listener would hear them twice: spaces, punctuation and
    /// letters' case aside.</summary>
    public static bool SaysTheSame(string a, string b) => Folded(a) == Folded(b);

    private static bool IsCredit(string bare, string credit)
    {
        var (text, name) = (Folded(bare), Folded(credit));
        return name.Length > 0 && text.EndsWith(name, StringComparison.Ordinal) && CreditWords.Contains(text[..^name.Length], StringComparer.Ordinal);
    }

    private static bool HasWords(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Says(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters, digits and pictures of things (emoji) say something; punctuation does not.</summary>
    private static bool Says(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol;

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
        if (FileEndings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return !text.Contains(' ', StringComparison.Ordinal)
            && (IsPath(text) || text.Contains('_', StringComparison.Ordinal)
                || text.Any(char.IsAsciiDigit) && (text.Count(c => c == '-') >= 2 || IsNameOf(address, text)));
    }

    private static bool IsPath(string text) => text.StartsWith('/') || text.Count(c => c == '/') >= 2;

    private static bool IsNameOf(string address, string text) =>
        text.Length > 4 && Path.GetFileNameWithoutExtension(address.AsSpan()).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Mostly digits, or long and with digits throughout: what systems name files by, not "COVID-19".</summary>
    private static bool IsHash(string bare)
    {
        var digits = bare.Count(char.IsAsciiDigit);
        return bare.Length >= 8 && bare.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            && (digits * 2 >= bare.Length || bare.Length >= 16 && digits * 4 >= bare.Length);
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
